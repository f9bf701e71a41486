import { request, type Agent } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** `NotReached`: nothing was sent. `AnswerLost`: it was sent, whole or in part, and nobody knows what became of it. */
type Loss = 'NotReached' | 'AnswerLost';

/** A request that got no answer. Its name is the loss, because that is what a GraphError keeps of it. */
export class TransportError extends Error {
  constructor(loss: Loss, reason: string) {
    super(reason);
    this.name = loss;
  }
}

export interface Question {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Buffer | undefined;
  /** Ends the request, and the reading of its answer. */
  readonly signal: AbortSignal;
}

/** Sends one request and resolves with its answer once the head of it is there; throws TransportError. */
export function exchange(agent: Agent, question: Question): Promise<IncomingMessage> {
  const { url, method, headers, body, signal } = question;
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: Object.fromEntries(headers), signal }, resolve);
    let isReached = false;
    sent.once('socket', (socket) => {
      isReached = sent.reusedSocket;
      socket.once('secureConnect', () => (isReached = true));
    });
    sent.once('error', (error) =>
      reject(new TransportError(isReached ? 'AnswerLost' : 'NotReached', reasonOf(error))),
    );
    sent.end(body);
  });
}

/** The body of an answer; throws TransportError when it breaks off or is larger than `limit` (bytes). */
export async function bodyOf(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of buffers(answer)) {
      size += chunk.length;
      if (size > limit) throw Object.assign(new RangeError(), { code: 'TOO_LARGE' });
      chunks.push(chunk);
    }
  } catch (error) {
    answer.destroy();
    throw new TransportError('AnswerLost', reasonOf(error));
  }
  return Buffer.concat(chunks);
}

function buffers(answer: IncomingMessage): AsyncIterable<Buffer> {
  return answer;
}

/** A network error in a word, without addresses. */
function reasonOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded ? String(error.code) : 'network';
}
