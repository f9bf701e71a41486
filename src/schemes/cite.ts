import type { Source } from '../domain/scheme/scheme';

/** A page or document before it is said what it proves. */
export type Reference = Omit<Source, 'certainty'>;

/** The document says so. */
export function stated(reference: Reference): Source {
  return { ...reference, certainty: 'stated' };
}

/** Our reading of the document; a person may overrule it. */
export function inferred(reference: Reference): Source {
  return { ...reference, certainty: 'inferred' };
}
