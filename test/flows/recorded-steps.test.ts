import { addDays } from '../../src/domain/time/dates';
import type { Voucher } from '../../src/domain/voucher/voucher';
import { readyVoucher, reportOf } from '../support/records/claims';
import { elements } from '../support/chat/card-check';
import type { CardView } from '../support/chat/card-view';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import { readyToEnroll } from '../support/records/enrollments';
import { PRESSINGS } from '../support/pressings/pressings';
import { delivered, draft } from '../support/records/reports';
import {
  assignedVoucher,
  eligibleAndEnrolled,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

let world: World;
let kenji: Chat;
beforeEach(async () => {
  world = await createWorld();
  kenji = world.chat('kenji');
});
afterEach(() => world.close());

const open = (verb: string, id: string, chat = kenji) => chat.invoke(verb, { card: { id } });
const stored = (id: string): Promise<Voucher | undefined> => world.store.vouchers.get(id);
const work = async (chat = kenji) => (await chat.say('my work')).text;

/** The color of the line at the top of a card, which says how a step stands. */
function statusColor({ json }: CardView): unknown {
  return elements(json).find(({ type, style }) => type === 'Container' && typeof style === 'string')?.[
    'style'
  ];
}

describe('what is recorded here only', () => {
  const press = async (verb: string, typed?: Readonly<Record<string, string>>): Promise<CardView> => {
    const pressing = PRESSINGS.find((one) => one.verb === verb);
    if (!pressing) throw new Error(verb);
    const chat = world.chat(pressing.person);
    return chat.press(await pressing.open(world, chat), verb, { ...pressing.typed, ...typed });
  };

  it.each([
    ['reserve.submit', 'by December 7, 2026'],
    ['reserve.saveDates', 'by December 7, 2026'],
    ['reserve.saveCancelled', 'Now do the same in Partner Center, by'],
    ['enroll.submit', 'Now do the same in Partner Center'],
    ['renew.submit', 'by December 10, 2026'],
    ['report.submit', 'Now submit the report to Microsoft as well, by March 23, 2027'],
    ['redeem.confirm', 'Now do the same in Partner Center, by March 23, 2027'],
  ])('is amber, says by when to do it there, and leads to the confirmation first (%s)', async (verb, by) => {
    const receipt = await press(verb);
    expect(receipt.text).toContain('Recorded here · not yet');
    expect(receipt.text).not.toContain('Done');
    expect(statusColor(receipt)).toBe('warning');
    expect(receipt.text).toContain(by);
    expect(receipt.text).toContain('Next: Record the confirmation');
    expect(receipt.buttons[0]).toBe('Record the confirmation');
  });

  it('is a claim without the reference of the payment tool', async () => {
    const receipt = await press('claim.submit', { reference: '' });
    expect(receipt.text).toContain('Recorded here · not yet in the payment tool');
    expect(statusColor(receipt)).toBe('warning');
    expect(receipt.text).toMatch(/Now do the same in the payment tool, by January \d+, 2027/);
    expect(receipt.buttons[0]).toBe('Record the confirmation');
  });

  it.each([
    ['reserve.saveConfirmed', 'Done', 'good'],
    ['reserve.saveCancelConfirmed', 'Done', 'good'],
    ['enroll.confirm', 'Done', 'good'],
    ['report.confirmed', 'Done', 'good'],
    ['redeem.confirmed', 'Done', 'good'],
    ['claim.submit', 'Done', 'good'],
    ['reserve.saveRefused', 'Refused', 'attention'],
    ['reserve.saveCancelRefused', 'Refused', 'attention'],
    ['enroll.refuse', 'Refused', 'attention'],
    ['report.refused', 'Refused', 'attention'],
    ['redeem.refused', 'Refused', 'attention'],
  ])('is green once it is confirmed there, and red when it was refused (%s)', async (verb, text, color) => {
    const receipt = await press(verb);
    expect(receipt.text.split('\n')[1]).toBe(text);
    expect(statusColor(receipt)).toBe(color);
  });

  it('promises no approval of locations before the enrollment is confirmed', async () => {
    await readyToEnroll(world.store);
    const gina = world.chat('gina');
    const receipt = await gina.press(await open('enroll.program', 'SDPS', gina), 'enroll.submit');
    expect(receipt.text).toContain('Once Partner Center confirms it, all locations');
    const page = await gina.press(receipt, 'Record the confirmation');
    expect(page.text).toContain('Enrolled · not yet in Partner Center');
  });

  it('keeps the expiry of a redeemed voucher in sight until the redemption is confirmed', async () => {
    const { id, number } = await redeemedVoucher(world.store);
    expect((await open('vouchers.show', id)).text).toContain('Expires on: March 23, 2027 (120 days left)');
    const list = await kenji.say('vouchers');
    expect(list.text).toMatch(/120 days left/);
    expect(list.text).toContain('Redeemed · not yet in Partner Center');
    await kenji.press(await open('redeem.result', id), 'redeem.confirmed');
    const after = await kenji.say(`vouchers ${number}`);
    expect(after.text).toContain('Expires on: March 23, 2027');
    expect(after.text).not.toContain('120 days left');
    expect(after.text).not.toContain('not yet in Partner Center');
  });
});

describe('a cancelled reservation', () => {
  const cancelled = async (reason: string, voucher?: Voucher): Promise<CardView> => {
    const { id } = voucher ?? (await reservedVoucher(world.store));
    return kenji.press(await open('reserve.cancel', id), 'reserve.saveCancelled', { reason });
  };

  it.each([
    ['offer-changed', 'Reserve again', 'is not reserved'],
    ['not-taking-place', 'Close the voucher', 'close the voucher if your company will not use it'],
    ['other-partner', 'Close the voucher', 'close the voucher if your company will not use it'],
  ])(
    'stands in my work until it is confirmed, and then leads on by its reason (%s)',
    async (reason, next, then) => {
      const receipt = await cancelled(reason);
      expect(receipt.text).not.toContain('Reserve again');
      expect(await work()).toContain(
        'cancellation of the reservation of voucher VCH-2026-0001 recorded, not confirmed',
      );
      expect(await work()).not.toContain('is not reserved');
      const card = await open('vouchers.show', 'voucher-1');
      expect(card.text).toContain('Assigned · not yet in Partner Center');
      expect(card.text).toContain('Cancellation of the reservation: Recorded here; not yet confirmed');
      expect(card.buttons[0]).toBe('Record the confirmation');
      const form = await kenji.press(card, 'Record the confirmation');
      const confirmed = await kenji.press(form, 'reserve.saveCancelConfirmed', { reference: 'ＰＣ-9' });
      expect(confirmed.text).toContain(`Next: ${next}`);
      expect(confirmed.buttons[0]).toBe(next);
      expect(confirmed.text).toContain('PC-9');
      expect(await stored('voucher-1')).toMatchObject({
        state: 'assigned',
        confirmation: { state: 'confirmed', by: 'Kenji Sato', reference: 'PC-9', cancelReason: reason },
      });
      expect(await work()).toContain(then);
      expect(await work()).not.toContain('not confirmed');
    },
  );

  it('is a reservation again as it was, with its report and its file, when Partner Center refuses it', async () => {
    await eligibleAndEnrolled(world.store);
    const known = {
      state: 'confirmed',
      at: '2026-11-04T03:00:00.000Z',
      by: 'Mei Tanaka',
      reference: 'R-1',
    } as const;
    const voucher = await delivered(world, 'VCH-7001', { confirmation: known });
    await draft(world, voucher, { file: true });
    await kenji.press(await open('report.review', voucher.id), 'report.submit');
    await kenji.press(await open('report.confirm', voucher.id), 'report.confirmed', { reference: 'M-1' });
    const { version: _, ...report } = (await world.store.reports.get(voucher.id)) ?? {};
    const receipt = await cancelled('other-partner', voucher);
    const form = await kenji.press(receipt, 'It was refused');
    const restored = await kenji.press(form, 'reserve.saveCancelRefused', { reason: 'Still reserved' });
    expect(restored.title).toBe('Reservation restored');
    expect(restored.text).toContain('Refused in Partner Center: Still reserved');
    expect(restored.text).toContain('The completion report and its deliverables are as they were');
    expect(await stored(voucher.id)).toEqual({ ...voucher, version: voucher.version + 2 });
    expect(await world.store.reports.get(voucher.id)).toMatchObject(report);
    expect(await world.store.deliverables.count({ reportId: voucher.id, removedAt: null })).toBe(1);
  });

  it('takes no refusal once it is confirmed, and none where nothing was cancelled', async () => {
    const form = await kenji.press(await cancelled('offer-changed'), 'reserve.cancelRefusal');
    await kenji.press(await open('reserve.cancelResult', 'voucher-1'), 'reserve.saveCancelConfirmed');
    await kenji.press(form, 'reserve.saveCancelRefused');
    expect((await open('reserve.cancelRefusal', 'voucher-1')).text).toContain(
      'already recorded as confirmed',
    );
    expect((await stored('voucher-1'))?.state).toBe('assigned');
    const { id } = await assignedVoucher(world.store);
    expect((await open('reserve.cancelResult', id)).text).toContain('not possible in the current state');
  });

  it('lets the voucher be reserved again before it is confirmed, with a warning', async () => {
    await eligibleAndEnrolled(world.store);
    await cancelled('offer-changed');
    const form = await open('reserve.voucher', 'voucher-1');
    expect(form.text).toContain(
      'is not yet confirmed in Partner Center, which takes a new reservation only once',
    );
    const receipt = await kenji.press(form, 'reserve.submit', {
      engagement: 'sdps-sharepoint',
      location: LOCATIONS.tokyo,
      startsOn: '2026-12-07',
      endsOn: '2026-12-11',
      lead: PEOPLE.haruto.id,
      terms: 'true',
    });
    expect(receipt.title).toBe('Reservation recorded');
    expect(await stored('voucher-1')).toMatchObject({
      state: 'reserved',
      confirmation: { state: 'recorded' },
    });
  });

  it('of an earlier release asks for nothing, and the voucher can be reserved', async () => {
    const { id } = await assignedVoucher(world.store);
    expect((await open('vouchers.show', id)).buttons[0]).toBe('Reserve');
    expect(await work()).toContain('is not reserved');
  });
});

describe('a report that nobody confirmed before the redemption', () => {
  const redeemed = async (claimId: string | null = null) => {
    const voucher = await redeemedVoucher(world.store, { claimId });
    await reportOf(world.store, voucher.id);
    return voucher;
  };

  it('stays in my work, and can still be confirmed but not refused', async () => {
    const { id } = await redeemed();
    expect(await work()).toContain(
      'submission of the completion report for voucher VCH-2026-0001 not confirmed',
    );
    const page = await open('report.voucher', id);
    const form = await kenji.press(page, 'Record the confirmation');
    expect(form.buttons).not.toContain('It was refused');
    const receipt = await kenji.press(form, 'report.confirmed', { reference: 'M-7' });
    expect(receipt.buttons).not.toContain('Redeem');
    expect(await world.store.reports.get(id)).toMatchObject({
      state: 'submitted',
      confirmation: { state: 'confirmed', reference: 'M-7' },
    });
    expect(await work()).not.toContain('submission of the completion report');
  });

  it('stays in the work of the consultant who led the engagement', async () => {
    await redeemed();
    expect(await work(world.chat('haruto'))).toContain('submission of the completion report');
  });
});

describe('after one of several redemptions', () => {
  it('the next to be confirmed comes first, then the next to be redeemed, then the claim', async () => {
    const [one, two] = [await readyVoucher(world.store), await readyVoucher(world.store)];
    const third = await readyVoucher(world.store, { expiresOn: addDays(TODAY, 100) });
    const list = await kenji.press(await kenji.say('redeem'), 'redeem.choose', {
      vouchers: `${one.id},${two.id}`,
    });
    const receipt = await kenji.press(list, 'redeem.confirm');
    const first = await kenji.press(
      await kenji.press(receipt, 'Record the confirmation'),
      'redeem.confirmed',
    );
    expect(first.buttons[0]).toBe(`Record the confirmation: ${two.number}`);
    expect(first.text).toContain(`Next: Record the confirmation: ${two.number}`);
    const second = await kenji.press(
      await kenji.press(first, `Record the confirmation: ${two.number}`),
      'redeem.confirmed',
    );
    expect(second.buttons[0]).toBe(`Redeem ${third.number}`);
    await kenji.press(await kenji.press(second, `Redeem ${third.number}`), 'redeem.confirm');
    const last = await kenji.press(await open('redeem.result', third.id), 'redeem.confirmed');
    expect(last.buttons[0]).toBe('Claim');
  });
});
