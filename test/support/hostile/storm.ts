import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { anyRequest, type AnyRequest } from './any-request';
import { checkCard } from '../chat/card-check';
import { cardIn, fieldsOf } from '../chat/carried';
import type { Reached } from '../channel/connector';
import type { LocalDesk } from '../processes/local-desk';

/** After this time, in milliseconds, a request counts as never answered. */
const NEVER = 120_000;
const AT_ONCE = 8;
const CHUNK = 500;

export interface StormResult {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Cards that were looked at, in answers and at the channel. */
  readonly cards: number;
  /** What must not be, with what led to it. */
  readonly faults: readonly string[];
}

export interface Storm {
  readonly seed: number;
  readonly count: number;
  readonly recorded: readonly object[];
}

/** Sends generated requests, several at once, and looks at all that comes back and at all that reaches the channel. */
export async function storm(desk: LocalDesk, { seed, count, recorded }: Storm): Promise<StormResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses: Record<number, number> = {};
  const faults: string[] = [];
  let cards = 0;
  const unhandled = (error: unknown): void => void faults.push(`nobody caught ${String(error)}`);
  process.on('unhandledRejection', unhandled);
  process.on('uncaughtException', unhandled);
  const look = (content: string, about: string): void => {
    const found = content.startsWith('{') ? cardIn(JSON.parse(content)) : undefined;
    const isWords = typeof found === 'string' && found !== '';
    if (found === undefined || isWords) return;
    cards += 1;
    try {
      checkCard(fieldsOf(found));
    } catch (error) {
      faults.push(`${String(error)} <- ${about}`);
    }
  };
  const arbitrary = anyRequest(recorded);
  for (let done = 0; done < count; done += CHUNK) {
    const requests = fc.sample(arbitrary, { seed: seed + done, numRuns: Math.min(CHUNK, count - done) });
    desk.logged.length = 0;
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let mine = requests[next++]; mine; mine = requests[next++]) {
        const about = `${JSON.stringify(mine.headers)} ${mine.body.toString('utf8', 0, 1_500)}`;
        const answer = await send(agent, desk.url, mine).catch((error: unknown) => String(error));
        if (typeof answer === 'string') {
          faults.push(`${answer} <- ${about}`);
          continue;
        }
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        if (answer.status >= 500) faults.push(`${answer.status} ${answer.body} <- ${about}`);
        else look(answer.body, about);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    for (const reached of desk.connector.reached.splice(0)) {
      if (reached.kind === 'other') continue;
      const fault = unspoken(reached);
      if (fault) faults.push(fault);
      else look(JSON.stringify(reached.body), 'sent to the channel');
    }
    for (const { level, event, fields } of desk.logged)
      if (level === 'error') faults.push(`logged ${event}: ${JSON.stringify(fields).slice(0, 1_500)}`);
  }
  process.off('unhandledRejection', unhandled);
  process.off('uncaughtException', unhandled);
  agent.destroy();
  return { statuses, cards, faults };
}

function send(
  agent: Agent,
  url: string,
  { headers, body }: AnyRequest,
): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const post = request(
      `${url}/api/messages`,
      { method: 'POST', agent, headers: { ...headers, 'content-length': body.length }, timeout: NEVER },
      (answer) => {
        text(answer).then((content) => done({ status: answer.statusCode ?? 0, body: content }), fail);
      },
    );
    post.on('timeout', () => post.destroy(new Error('never answered')));
    post.on('error', fail);
    post.end(body);
  });
}

/** A message that is neither a card nor words. */
function unspoken({ body }: Reached): string | undefined {
  const { text: words } = fieldsOf(body);
  const speaks = Boolean(cardIn(body)) || (typeof words === 'string' && words !== '');
  return speaks ? undefined : `nothing said: ${JSON.stringify(body)?.slice(0, 300)}`;
}

/** Bytes that are in use after everything that can go is gone. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc(); gc(); gc()');
  return process.memoryUsage().heapUsed;
}
