import type { Page } from '../../cards/page';
import type { Desk } from '../../desk/desk';
import { type Turn, isUsable } from '../../desk/flow';
import { opening } from '../../desk/links';
import { understand, type Meaning } from '../../language/sentence/command';
import { exactCommand, type Vocabulary } from '../../language/sentence/vocabulary';
import { tidy } from '../../language/fold';
import { looksLikeMail } from '../../language/mail/mail-likeness';
import { readQuestion, type Asked } from '../../language/sentence/question';
import { nameKeys } from '../../language/sentence/name-keys';
import { holdsVoucher, readVoucherMail } from '../../language/mail/voucher-mail';
import type { Heard } from './activity';

/** The page that answers what somebody typed or attached. */
export async function answerMessage(desk: Desk, turn: Turn, heard: Heard): Promise<Page> {
  const received = heard.files.length > 0 ? desk.receive(turn, heard.files) : undefined;
  if (received) return received;
  const { vocabulary } = desk;
  const mail = pastedMail(turn, vocabulary, heard);
  if (mail) return desk.open(turn, 'addVoucher', { mail });
  const { today } = turn;
  const meaning = understand(vocabulary, heard.text, { today, mayPropose: usable(desk, turn) });
  if (exactCommand(vocabulary, heard.text) && meaning.command)
    return desk.open(turn, meaning.command, meaning.slots);
  const { slots, said } = await withRecords(turn, vocabulary, heard.text, meaning);
  const { question, isQuestion } = said;
  const asked = { ...slots, said };
  // What is said without asking is done where it can be.
  if (question && (isQuestion || !meaning.command)) return desk.answer(turn, question, asked);
  if (meaning.command && !isQuestion) return desk.open(turn, meaning.command, asked);
  const about = [
    ...(slots.voucher === undefined ? [] : ['vouchers']),
    ...(meaning.command ? [meaning.command] : []),
    ...(slots.customer === undefined && slots.candidates === undefined ? [] : ['vouchers']),
  ];
  return about.length > 0 ? desk.tellOf(turn, about, asked) : unknownPage(desk, turn, meaning.nearest);
}

function pastedMail(turn: Turn, vocabulary: Vocabulary, { text, html }: Heard): string | undefined {
  const body = html ?? text;
  if (!looksLikeMail(vocabulary, body)) return undefined;
  const codes = turn.scheme.programs.map(({ id }) => id);
  return holdsVoucher(readVoucherMail(body, codes)) ? body : undefined;
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
): Promise<Heeded> {
  const { today, words, store } = turn;
  const { voucher } = slots;
  const ask = (customers: readonly string[]): Asked =>
    readQuestion(vocabulary.questions, text, { today, spoken: words.locale, voucher, customers });
  const said = ask([]);
  // The usual commands, with or without a number, say nothing else; a question about a number asks of no customer.
  if (exactCommand(vocabulary, withoutNumber(text, slots)) || (voucher && said.isQuestion))
    return { slots, said };
  const keys = nameKeys(vocabulary, text, today);
  if (keys.length === 0) return { slots, said };
  const found = await store.customers.list({ key: keys }, { limit: MOST_FOUND });
  const known = found.length > 0 ? found : await store.customers.list({}, { limit: GONE_THROUGH });
  const customers = known.map(({ name }) => name);
  if (customers.length === 0) return { slots, said };
  return { slots: understand(vocabulary, text, { today, customers }).slots, said: ask(customers) };
}

function withoutNumber(text: string, { voucher }: Slots): string {
  return tidy(voucher === undefined ? text : tidy(text).replace(voucher, ''));
}

/** Whether this person may do it: nothing else is proposed. */
function usable(desk: Desk, turn: Turn): (command: string) => boolean {
  return (command) => desk.flows.some((flow) => flow.id === command && isUsable(turn, flow));
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
