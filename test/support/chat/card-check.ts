import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import * as AdaptiveCards from 'adaptivecards';
import { leaveOut } from '../run/left-out';

/** Cards stay inside the smallest limit that Teams ever documented, counted in UTF-16. */
export const MAX_CARD_BYTES = 25 * 1024;

const INPUTS = ['Input.Text', 'Input.Date', 'Input.Number', 'Input.ChoiceSet', 'Input.Toggle'];

let largest = 0;

/** The size of the largest card seen so far by this worker, in bytes of UTF-16. */
export function largestCard(): number {
  return largest;
}

/** Everything that must hold for every card in every language; throws with the first that does not. */
export function checkCard(card: Record<string, unknown>): void {
  const text = JSON.stringify(card);
  const size = text.length * 2;
  largest = Math.max(largest, size);
  if (size > MAX_CARD_BYTES) throw new Error(`card of ${size} bytes`);
  // A name of a template that no data took the place of; people may write a dollar and a brace.
  const unbound = /\$\{[a-z]\w*\}/.exec(text);
  if (unbound) throw new Error(`unbound: ${unbound[0]}`);
  const actions = card['actions'];
  if (Array.isArray(actions) && actions.length > 6) throw new Error(`${actions.length} actions`);
  const body = elements(card['body']).filter(({ type }) => type !== undefined);
  if (body.some(({ type }, index) => type === 'FactSet' && body[index + 1]?.['type'] === 'FactSet')) {
    throw new Error('two fact sets in a row: their columns differ');
  }
  for (const element of elements(card)) {
    if (INPUTS.includes(String(element['type'])) && !element['label']) {
      throw new Error(`input without label: ${JSON.stringify(element)}`);
    }
    if (element['type'] === 'TextBlock' && element['text'] === '') throw new Error('empty text');
  }
  parse(card);
  validate(card);
}

function parse(card: Record<string, unknown>): void {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
  // The library's pattern for `lang` is stateful: it accepts a language only every other time.
  parsed.parse({ ...card, lang: undefined }, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const invalid = parsed
    .validateProperties()
    .validationEvents.map(({ message }: { message: string }) => message);
  const all = [...events, ...invalid];
  if (all.length > 0) throw new Error(`card at 1.5: ${all.join('; ')}\n${JSON.stringify(card)}`);
}

const validator = loadSchema();

function loadSchema(): ((card: unknown) => string | null) | null {
  const path = process.env['ADAPTIVE_CARD_SCHEMA'];
  if (!path) {
    leaveOut('cards against the official schema', 'ADAPTIVE_CARD_SCHEMA names none');
    return null;
  }
  const schema: Record<string, unknown> = JSON.parse(
    readFileSync(path, 'utf8').replace(/"id": "http/g, '"$id": "http'),
  );
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addMetaSchema(draft6);
  const check = ajv.compile(schema);
  return (card) => (check(card) ? null : ajv.errorsText(check.errors));
}

/** Whether cards are also held against the official schema. */
export const hasSchema = validator !== null;

function validate(card: unknown): void {
  const problem = validator?.(card);
  if (problem) throw new Error(`card against the official schema: ${problem}\n${JSON.stringify(card)}`);
}

/** Every element of the card, at any depth. */
export function elements(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== 'object' || node === null) return [];
  const element: Record<string, unknown> = { ...node };
  return [element, ...Object.values(element).flatMap(elements)];
}
