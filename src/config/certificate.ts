import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';

/** Reads a file as text; throws where it can't be read. */
export type ReadText = (path: string) => string;

/** What is wrong with the PEM file that a setting names, which must hold a certificate and its private key; one line at most. */
export function certificateFaults(name: string, path: string, read: ReadText): string[] {
  const fault = faultOf(path, read);
  return fault === undefined ? [] : [`${name} ${fault}: ${path}`];
}

function faultOf(path: string, read: ReadText): string | undefined {
  let pem: string;
  try {
    pem = read(path);
  } catch (error) {
    return `names a file that can't be read (${codeOf(error)})`;
  }
  const certificate = unlessThrown(() => new X509Certificate(pem));
  if (!certificate) return 'names a file without a certificate in PEM';
  const key = unlessThrown(() => privateKey(pem));
  if (!key) return 'names a file without a private key in PEM that can be read without a passphrase';
  return certificate.checkPrivateKey(key)
    ? undefined
    : 'names a file with a private key that is not of its certificate';
}

/** The first private key among what the text holds. */
function privateKey(pem: string): KeyObject | undefined {
  const [block] = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^-]+-----END \1-----/.exec(pem) ?? [];
  return block === undefined ? undefined : createPrivateKey(block);
}

function unlessThrown<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
