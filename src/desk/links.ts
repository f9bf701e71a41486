import type { Button, Target } from '../cards/page';

/**
 * The pages that any flow may lead to, by their verb, with the data that each needs. Flows know each other only by these
 * names: each adds its own, with `declare module`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is what flows add to.
export interface Links {}

export type LinkVerb = keyof Links;

/** What a press sends in order to open that page. */
export function target<V extends LinkVerb>(verb: V, data: Links[V]): Target {
  return { verb, data: { ...data } };
}

/** What a press sends in order to open the first page of a flow. */
export function opening({ id }: { readonly id: string }): Target {
  return { verb: `${id}.open`, data: {} };
}

/** A button that opens that page. */
export function openButton<V extends LinkVerb>(title: string, verb: V, data: Links[V]): Button {
  return { kind: 'open', title, ...target(verb, data) };
}
