import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import { report } from '../load/own-process';

/** The echo bot of the SDK's own samples: what a turn costs where nothing is done in it. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => console.error(error);

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(context.activity.text));
  await next();
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  const { method = '' } = request;
  await adapter.process(Object.assign(request, { method }), response, (context) => bot.run(context));
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => report(server.address().port));
