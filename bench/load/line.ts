import { connect, type Socket } from 'node:net';

/** What came back on a line. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

/** One connection that is kept: a request after another, of the least HTTP that a bot's answers need. */
export class Line {
  #received: Buffer = Buffer.alloc(0);
  #settle: { done: (answer: Answer) => void; fail: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#settle?.fail(error));
    socket.on('close', () => this.#settle?.fail(new Error('the line was closed')));
  }

  /** Connects to a port of this machine. */
  static open(port: number): Promise<Line> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', fail);
      socket.once('connect', () => {
        socket.off('error', fail);
        done(new Line(socket));
      });
    });
  }

  /** Sends a request, all of it, and waits for the whole answer. */
  ask(request: string | Buffer): Promise<Answer> {
    return new Promise((done, fail) => {
      this.#settle = { done, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const answer = read(this.#received);
    if (!answer) return;
    this.#received = Buffer.alloc(0);
    this.#settle?.done(answer);
  }
}

/** The answer, once all of it is there. */
function read(received: Buffer): Answer | undefined {
  const end = received.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const body = received.subarray(end + END_OF_HEAD.length);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const isWhole =
    length === undefined
      ? body.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS)
      : body.length >= Number(length);
  return isWhole ? { status: Number(head.slice(9, 12)), body } : undefined;
}

/** An activity as a request to a bot, on the wire. */
export function requestOf(activity: object): Buffer {
  const body = JSON.stringify(activity);
  return Buffer.from(
    'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
