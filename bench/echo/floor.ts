import { Agent, request as ask } from 'node:http';
import { createServer, plugins, type Request, type Response } from 'restify';
import { z } from 'zod';
import { report } from '../load/own-process';

/** The echo without the SDK: what the web server and one request to the channel cost. */
const agent = new Agent({ keepAlive: true });

const heard = z.object({
  text: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string() }),
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  const { text, serviceUrl, conversation } = heard.parse(request.body);
  const path = `v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  await send(`${serviceUrl}${path}`, JSON.stringify({ type: 'message', text, conversation }));
  response.send(200);
});
server.listen(0, '127.0.0.1', () => report(server.address().port));

function send(url: string, body: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = ask(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', done);
    });
    sending.once('error', fail);
    sending.end(body);
  });
}
