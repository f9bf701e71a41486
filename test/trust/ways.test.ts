import type { PersonKey } from '../support/records/company';
import { elements } from '../support/chat/card-check';
import type { CardView } from '../support/chat/card-view';
import { readyVoucher } from '../support/records/claims';
import { enrollment } from '../support/records/enrollments';
import { receive, voucherMail } from '../support/notices/mailbox';
import { PRESSINGS } from '../support/pressings/pressings';
import { sampled } from '../support/run/sampled';
import { delivered, draft } from '../support/records/reports';
import { idOf } from '../support/chat/second-bot';
import {
  assignedVoucher,
  closedVoucher,
  eligibleAndEnrolled,
  exam,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
import { createWorld, type Chat, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const NO_WAY = ['This is for other roles', 'This card is out of date', 'Something went wrong'];

interface Way {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** The buttons and lines of a card that open another page. */
function waysFrom({ json }: CardView): Way[] {
  return elements(json).flatMap((element) => {
    if (element['type'] !== 'Action.Execute' || element['associatedInputs'] !== 'none') return [];
    return [
      {
        title: String(element['title']),
        verb: String(element['verb']),
        data: { ...Object(element['data']) },
      },
    ];
  });
}

/** Goes every way from the card; answers the ways that led nowhere, and how many pages there were. */
async function explore(chat: Chat, start: CardView): Promise<{ wrong: string[]; pages: number }> {
  const wrong: string[] = [];
  const known = new Set<string>();
  const open = waysFrom(start).map((way) => ({ way, from: start.title }));
  for (const { way, from } of open) {
    const key = JSON.stringify([way.verb, way.data]);
    if (known.has(key)) continue;
    known.add(key);
    const card = await chat.invoke(way.verb, way.data);
    if (NO_WAY.includes(card.title) || card.text.includes('This step is not possible in the current state'))
      wrong.push(`${from} > ${way.title} (${way.verb}): ${card.text}`);
    if (card.buttons.length === 0) wrong.push(`${card.title}: no way forward`);
    open.push(...waysFrom(card).map((next) => ({ way: next, from: card.title })));
  }
  return { wrong, pages: known.size };
}

/** Vouchers, reports, claims and enrollments in every state. */
async function busyDesk(): Promise<void> {
  const { store } = world;
  await eligibleAndEnrolled(store);
  await enrollment(store, 'DDPS', { anniversaryOn: '2026-11-10' });
  await enrollment(store, 'PVDPS', {
    confirmation: { state: 'refused', at: '2026-11-01T00:00:00.000Z', by: 'Mei Tanaka', reason: 'No.' },
  });
  await assignedVoucher(store);
  await assignedVoucher(store, { expiresOn: '2026-11-20' });
  await reservedVoucher(store);
  await reservedVoucher(store, { reservation: { leadId: idOf('weihan') } });
  await closedVoucher(store);
  await readyVoucher(store);
  await draft(world, await delivered(world, 'VCH-1'), { file: true });
  await exam(store, 'weihan', 'azure-circle', '2026-01-05');
  const kenji = world.chat('kenji');
  const finals = [[], ['requireAction'], ['approve', 'pay'], ['deny'], ['hold']];
  for (const results of finals) {
    const { id } = await redeemedVoucher(store);
    let card = await kenji.press(await kenji.invoke('claim.voucher', { card: { id } }), 'claim.draft');
    if (results.length === 0) continue;
    card = await kenji.press(await kenji.press(card, 'claim.submission'), 'claim.submit');
    for (const result of results) {
      const form = await kenji.press(card, 'claim.result');
      card = await kenji.press(form, 'claim.record', { result, reason: 'Because.' });
    }
  }
  await redeemedVoucher(store, { programId: 'DDPS' });
  await receive(
    world,
    voucherMail('VP-1'),
    voucherMail('VP-1', { messageId: '<2@b.example>' }),
    voucherMail('VCH-1'),
  );
}

it.each(['gina', 'kenji', 'haruto', 'daniel', 'mei'] as const)(
  'no way that %s is shown leads to a refusal, to an old card or to an end',
  async (person: PersonKey) => {
    await busyDesk();
    const chat = world.chat(person);
    const { wrong, pages } = await explore(chat, await chat.say('help'));
    expect(wrong).toEqual([]);
    expect(pages).toBeGreaterThan(40);
    expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  },
);

it.each(sampled(PRESSINGS, 2))(
  'every way from the receipt of $verb can be gone',
  async ({ verb, person, open, typed }) => {
    const chat = world.chat(person);
    const receipt = await chat.press(await open(world, chat), verb, typed);
    const wrong: string[] = [];
    for (const { title, verb: next, data } of waysFrom(receipt)) {
      const card = await chat.invoke(next, data);
      if (NO_WAY.includes(card.title) || card.text.includes('This step is not possible in the current state'))
        wrong.push(`${title} (${next}): ${card.text}`);
    }
    expect(wrong).toEqual([]);
    expect(receipt.buttons.length).toBeGreaterThan(0);
  },
);
