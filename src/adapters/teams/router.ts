import type { Page } from '../../cards/page';
import type { Desk } from '../../desk/desk';
import { type Turn, isUsable } from '../../desk/flow';
import { opening } from '../../desk/links';
import { understand } from '../../language/sentence/command';
import { exactCommand, type Vocabulary } from '../../language/sentence/vocabulary';
import { tidy } from '../../language/fold';
import { looksLikeMail } from '../../language/mail/mail-likeness';
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
  const meaning = understand(vocabulary, heard.text, { today: turn.today, mayPropose: usable(desk, turn) });
  if (!meaning.command) return unknownPage(desk, turn, meaning.nearest);
  const { command } = meaning;
  const slots = await withCustomer(turn, vocabulary, heard.text, meaning.slots);
  return desk.open(turn, command, slots);
}

function pastedMail(turn: Turn, vocabulary: Vocabulary, { text, html }: Heard): string | undefined {
  const body = html ?? text;
  if (!looksLikeMail(vocabulary, body)) return undefined;
  const codes = turn.scheme.programs.map(({ id }) => id);
  return holdsVoucher(readVoucherMail(body, codes)) ? body : undefined;
}

type Slots = ReturnType<typeof understand>['slots'];

/** Customers that one sentence can fit, and those that are gone through where none is spelled as usual. */
const MOST_FOUND = 20;
const GONE_THROUGH = 500;

/** The slots with the customer that the sentence names; a sentence that says nothing but its command asks for none. */
async function withCustomer(turn: Turn, vocabulary: Vocabulary, text: string, slots: Slots): Promise<Slots> {
  // The usual commands, with or without a number, say nothing else.
  if (exactCommand(vocabulary, withoutNumber(text, slots))) return slots;
  const keys = nameKeys(vocabulary, text, turn.today);
  if (keys.length === 0) return slots;
  const { customers } = turn.store;
  const found = await customers.list({ key: keys }, { limit: MOST_FOUND });
  const known = found.length > 0 ? found : await customers.list({}, { limit: GONE_THROUGH });
  if (known.length === 0) return slots;
  return understand(vocabulary, text, { today: turn.today, customers: known.map(({ name }) => name) }).slots;
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
