import type { EventEmitter } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { plugins, type Request, type Response } from 'restify';
import { UpstreamError } from '../errors';

/** A part of the form as the parser hands it over: with events, and without a way to make it wait. */
interface Part extends EventEmitter {
  readonly filename: string;
}

/**
 * Hands the first file of a posted form to `take` while it arrives, and answers with what `take` made of it; undefined
 * where the form holds no file. Nothing is written to disk here, further files and fields are dropped. The rest of a
 * file that `take` turned down is read, so that the sender gets an answer, up to `most` bytes; then the line is cut.
 */
export function takeFile<T>(
  request: Request,
  response: Response,
  most: number,
  take: (name: string, content: Readable) => Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const content = new PassThrough();
    let taken: Promise<T> | undefined;
    let seen = 0;
    // The parser has no back pressure of its own; the request has.
    const go = (): void => void request.resume();
    content.on('drain', go).on('close', go).on('error', go);
    const parse = plugins.multipartBodyParser({
      mapParams: false,
      multipartHandler: () => undefined,
      multipartFileHandler: (part: Part) => {
        const isFirst = taken === undefined;
        if (isFirst) {
          taken = take(part.filename, content);
          taken.catch(() => undefined);
        }
        part.on('data', (chunk: Buffer) => {
          seen += chunk.length;
          if (seen > most) request.destroy();
          else if (isFirst && !content.destroyed && !content.write(chunk)) request.pause();
        });
        part.on('end', () => isFirst && content.end());
      },
    });
    [parse].flat()[0]?.(request, response, (error?: unknown) => {
      if (!error) return resolve(taken);
      const broken = new UpstreamError('upload', true, { cause: error });
      content.destroy(broken);
      reject(broken);
    });
  });
}
