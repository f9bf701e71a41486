import { finished, PassThrough, type Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'restify';
import { UpstreamError } from '../../errors';

/**
 * Hands the first file of a posted form to `take` while it arrives, and answers with what `take` made of it; undefined
 * where the form holds no file. Nothing is written to disk here, further files and fields are dropped. The rest of a
 * file that `take` turned down is read, so that the sender gets an answer, up to `most` bytes; then the line is cut.
 * Throws UpstreamError where the form breaks off or is none.
 */
export function takeFile<T>(
  request: Request,
  most: number,
  take: (name: string, content: Readable) => Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const content = new PassThrough();
    let taken: Promise<T> | undefined;
    const breakOff = (cause: unknown): void => {
      const broken = new UpstreamError('upload', true, { cause });
      content.destroy(broken);
      request.resume();
      reject(broken);
    };
    // Whoever reads it is told; by itself the loss of a file nobody reads is none.
    content.on('error', () => undefined);
    finished(request, { writable: false }, (error) => error && breakOff(error));
    const form = formOf(request);
    if (!form) return breakOff(new TypeError('not a form with files'));
    form.on('file', (_field, file, name) => {
      // What nobody wants any more is read all the same: the parser waits for the end of each file.
      content.on('close', () => file.resume());
      file.on('error', breakOff).pipe(content);
      taken = take(name, content);
      taken.catch(() => content.destroy());
    });
    form.on('finish', () => resolve(taken));
    form.on('error', breakOff);
    let seen = 0;
    request.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > most) request.destroy();
    });
    request.pipe(form);
  });
}

/** The parser for the form that the headers announce; undefined where they announce none. */
function formOf({ headers }: Request): BusboyInstance | undefined {
  const type = headers['content-type'];
  if (!type || !/^multipart\/form-data/i.test(type)) return undefined;
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': type },
      limits: { files: 1, fields: 0 },
      // A browser sends the part of a file that was not chosen too, without a name.
      isPartAFile: (_field, _type, name) => Boolean(name),
    });
  } catch {
    // There is no boundary in them.
    return undefined;
  }
}
