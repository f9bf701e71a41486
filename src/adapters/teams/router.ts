import type { Page } from '../../cards/page';
import type { Desk } from '../../desk/desk';
import { type Turn, isUsable } from '../../desk/flow';
import { opening } from '../../desk/links';
import { understand, type Context, type Meaning } from '../../language/sentence/command';
import { numbersThatEndSo } from '../../desk/typed-numbers';
import { exactCommand, type Vocabulary } from '../../language/sentence/vocabulary';
import { tidy } from '../../language/fold';
import { pastedMail } from '../../language/mail/pasted-mail';
import { readQuestion, type Asked } from '../../language/sentence/question';
import { nameKeys } from '../../language/sentence/name-keys';
import type { Heard } from './activity';

/** A message that is a number of some length and nothing else. */
const NUMBER_ALONE = /^#?\d[\d\p{Pd} ]{3,30}$/u;

/** The page that answers what somebody typed or attached. */
export async function answerMessage(desk: Desk, turn: Turn, heard: Heard): Promise<Page> {
  const { vocabulary } = desk;
  if (heard.attachments.some(({ kind }) => kind === 'file' || kind === 'unlinked'))
    return received(desk, turn, heard);
  const codes = turn.scheme.programs.map(({ id }) => id);
  const mail = pastedMail(vocabulary, codes, heard.body);
  if (mail) return desk.open(turn, 'addVoucher', { mail });
  const { meaning, context } = await understood(desk, turn, heard.text);
  if (exactCommand(vocabulary, heard.text) && meaning.command)
    return desk.open(turn, meaning.command, meaning.slots);
  const { slots, said } = await withRecords(turn, vocabulary, heard.text, meaning, context);
  const { question, isQuestion } = said;
  const asked = { ...slots, said };
  // What is said without asking is done where it can be.
  if (question && (isQuestion || !meaning.command)) return desk.answer(turn, question, asked);
  if (meaning.command && !isQuestion) return desk.open(turn, meaning.command, asked);
  if (!meaning.command && isShown(heard)) return received(desk, turn, heard);
  const about = [
    ...(slots.voucher === undefined && slots.vouchers === undefined ? [] : ['vouchers']),
    ...(meaning.command ? [meaning.command] : []),
    ...(slots.customer === undefined && slots.candidates === undefined ? [] : ['vouchers']),
  ];
  return about.length > 0 ? desk.tellOf(turn, about, asked) : unknownPage(desk, turn, meaning.nearest);
}

/**
 * What the sentence means. A bare number is one of a voucher where a voucher's number ends so, which is looked up only
 * where digits are left over; one that is all that is said asks for a voucher in any case.
 */
async function understood(
  { flows, vocabulary }: Desk,
  turn: Turn,
  text: string,
): Promise<{ meaning: Meaning; context: Context }> {
  const context: Context = { today: turn.today, mayPropose: usable(flows, turn) };
  const meaning = understand(vocabulary, text, context);
  if (!meaning.possible) return { meaning, context };
  const known = await numbersThatEndSo(turn.store, meaning.possible);
  const isAlone = known.size === 0 && !meaning.command && NUMBER_ALONE.test(tidy(text));
  const informed: Context = { ...context, hasVoucher: (key) => isAlone || known.has(key) };
  return { meaning: understand(vocabulary, text, informed), context: informed };
}

/** Whether what was attached is what the message is about: clients add cards of their own to links in a text. */
function isShown({ text, attachments }: Heard): boolean {
  return attachments.some(({ kind }) => kind === 'picture' || text.trim() === '');
}

async function received(desk: Desk, turn: Turn, { attachments }: Heard): Promise<Page> {
  return (await desk.receive(turn, attachments)) ?? unknownPage(desk, turn, []);
}

type Slots = Meaning['slots'];

/** Customers that one sentence can fit, and those that are gone through where none is spelled as usual. */
const MOST_FOUND = 20;
const GONE_THROUGH = 500;

/** What a sentence names, and what it asks of that. */
interface Heeded {
  readonly slots: Slots;
  readonly said: Asked;
}

/** The customer that the sentence names is looked for where its number does not say all, nor its command. */
async function withRecords(
  turn: Turn,
  vocabulary: Vocabulary,
  text: string,
  { slots }: Meaning,
  context: Context,
): Promise<Heeded> {
  const { today, words, store } = turn;
  const { voucher, vouchers = voucher === undefined ? [] : [voucher] } = slots;
  const ask = (customers: readonly string[]): Asked =>
    readQuestion(vocabulary.questions, text, { today, spoken: words.locale, vouchers, customers });
  const said = ask([]);
  // The usual commands, with or without a number, say nothing else; a question about a number asks of no customer.
  if (exactCommand(vocabulary, withoutNumber(text, slots)) || (vouchers.length > 0 && said.isQuestion))
    return { slots, said };
  const keys = nameKeys(vocabulary, text, today);
  if (keys.length === 0) return { slots, said };
  const found = await store.customers.list({ key: keys }, { limit: MOST_FOUND });
  const known = found.length > 0 ? found : await store.customers.list({}, { limit: GONE_THROUGH });
  const customers = known.map(({ name }) => name);
  if (customers.length === 0) return { slots, said };
  return { slots: understand(vocabulary, text, { ...context, customers }).slots, said: ask(customers) };
}

function withoutNumber(text: string, { voucher = '' }: Slots): string {
  return tidy(tidy(text).replace(voucher, ''));
}

/** Whether this person may do it: nothing else is proposed. */
function usable(flows: Desk['flows'], turn: Turn): (command: string) => boolean {
  return (command) => flows.some((flow) => flow.id === command && isUsable(turn, flow));
}

/** Not understood: the three nearest things, as buttons; what was typed is not repeated. */
function unknownPage(desk: Desk, turn: Turn, nearest: readonly string[]): Page {
  const { words } = turn;
  return {
    outcome: 'outdated',
    title: words.t('unknown.title'),
    blocks: [{ kind: 'text', text: words.t('unknown.text') }],
    buttons: nearest.flatMap((command) =>
      desk.flows
        .filter(({ id }) => id === command)
        .map((flow) => ({ kind: 'open', title: words.t(flow.title), ...opening(flow) }) as const),
    ),
  };
}
