import { elements } from '../support/chat/card-check';
import { PRESSINGS } from '../support/pressings/pressings';
import { sampled } from '../support/run/sampled';
import { snapshot } from '../support/store/records';
import { overtaken, secondBot } from '../support/chat/second-bot';
import { createWorld, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

/** What nobody should type and somebody will, with how it is kept where that differs. */
const WRONG: readonly (readonly [typed: unknown, kept?: string])[] = [
  [''],
  ['x'.repeat(3000)],
  ['a\ud800b', 'a\ufffdb'],
  ['\udc00', '\ufffd'],
  ['NUL\0here', 'NULhere'],
  ['\u202eright to left\u200b\u2066'],
  ['__proto__'],
  ['toString,hasOwnProperty'],
  ['1900-01-01'],
  ['9999-12-31'],
  ['2000-01-01'],
  ['2099-12-31'],
  ['2026-02-31'],
  ['1e309'],
  ['99999999999999999999'],
  ['<script>alert(1)</script> [x](javascript:1) $title'],
  [' =HYPERLINK("http://x")\n\t\u2028'],
  [12345.678, '12345.678'],
  [true, 'true'],
];

const NOT_TEXT: readonly unknown[] = [null, [], ['a'], {}, { toString: 'x' }];

/** Inputs in which nobody can type at length. */
const CHOSEN = ['Input.Date', 'Input.Number', 'Input.ChoiceSet', 'Input.Toggle'];
const SHORT = 200;

type Typed = Readonly<Record<string, string>>;

/**
 * All inputs wrong at once, each in every way; and one wrong at a time among others that are right, so that the use
 * case sees it, in an eighth of the ways: the next input of the form gets the next eighth.
 */
function wrongInputs(fields: readonly string[], right: Typed): { sent: object; kept: Typed }[] {
  const wrong = (index: number): { value: unknown; text: string } => {
    const [value, text = String(value)] = WRONG[index % WRONG.length] ?? [''];
    return { value, text };
  };
  const allWrong = WRONG.map((_, turn) => {
    const each = fields.map((field, place) => [field, wrong(turn + place)] as const);
    return {
      sent: Object.fromEntries(each.map(([field, { value }]) => [field, value])),
      kept: Object.fromEntries(each.map(([field, { text }]) => [field, text])),
    };
  });
  const oneWrong = fields.flatMap((field, place) =>
    WRONG.flatMap((_, turn) => {
      if ((turn + place) % 8 !== 0) return [];
      const { value, text } = wrong(turn);
      return [{ sent: { ...right, [field]: value }, kept: { ...right, [field]: text } }];
    }),
  );
  return [...allWrong, ...oneWrong];
}

describe.each(sampled(PRESSINGS, 0))('the form of $verb', ({ verb, person, open, typed = {} }) => {
  it('comes back with what was typed, whatever that is', async () => {
    const card = await open(world, world.chat(person));
    const { data } = card.find(verb);
    const fields = Object.keys(card.inputs);
    const short = elements(card.json).flatMap(({ type, id, isMultiSelect }) =>
      CHOSEN.includes(String(type)) && isMultiSelect !== true ? [String(id)] : [],
    );
    const before = await snapshot(world.store);
    const chat = secondBot(world, overtaken).chat(person);
    const presses = fields.length === 0 ? [] : wrongInputs(fields, { ...card.inputs, ...typed });
    for (const { sent, kept } of presses) {
      const answer = await chat.invoke(verb, { ...sent, ...data });
      expect([sent, answer.title]).toEqual([sent, card.title]);
      const stands = Object.entries(kept).map(([id, text]) => [
        id,
        short.includes(id) ? text.slice(0, SHORT) : text,
      ]);
      expect(answer.inputs).toEqual({ ...answer.inputs, ...Object.fromEntries(stands) });
      expect(answer.find(verb).verb).toBe(verb);
    }
    for (const value of fields.length === 0 ? [] : NOT_TEXT) {
      const sent = Object.fromEntries(fields.map((field) => [field, value]));
      const answer = await chat.invoke(verb, { ...card.inputs, ...typed, ...sent, ...data });
      expect(answer.title).toBe(card.title);
    }
    if (fields.length > 0) {
      const endless = Object.fromEntries(fields.map((field) => [field, '\u3042'.repeat(50_000)]));
      expect((await chat.invoke(verb, { ...endless, ...data })).title).toBe(card.title);
    }
    const extra: Record<string, unknown> = JSON.parse(
      '{"__proto__":"x","constructor":"y","id":"z","version":"9","roles":"globalAdmin"}',
    );
    const answer = await chat.invoke(verb, { ...card.inputs, ...typed, ...extra, ...data });
    expect(answer.buttons.length).toBeGreaterThan(0);
    expect(await snapshot(world.store)).toEqual(before);
    const told = world.logged.filter(({ level }) => level !== 'info').map(({ event }) => event);
    expect(told.filter((event) => event !== 'card update not queued')).toEqual([]);
  });
});
