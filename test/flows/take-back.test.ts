import {
  redeemedVoucher,
  reservedVoucher,
  assignedVoucher,
  eligibleAndEnrolled,
} from '../support/records/vouchers';
import { rate, readyVoucher } from '../support/records/claims';
import { enrollment, readyToEnroll } from '../support/records/enrollments';
import { draft, delivered } from '../support/records/reports';
import type { CardView } from '../support/chat/card-view';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

const WHY = { reason: 'It was another claim.' };

describe('a result that was recorded by mistake', () => {
  let world: World;
  let kenji: Chat;
  beforeEach(async () => {
    world = await createWorld();
    kenji = world.chat('kenji');
  });
  afterEach(() => world.close());

  const at = (chat: Chat, verb: string, card: Record<string, unknown>): Promise<CardView> =>
    chat.invoke(verb, { card });
  const claimOfTwo = async (): Promise<string> => {
    await rate(world.store, 1200);
    const { id } = await redeemedVoucher(world.store);
    await redeemedVoucher(world.store);
    await kenji.press(await at(kenji, 'claim.voucher', { id }), 'claim.draft', {
      vouchers: 'voucher-1,voucher-2',
    });
    const [claim] = await world.store.claims.list();
    await kenji.press(await at(kenji, 'claim.submission', { id: claim?.id }), 'claim.submit', {
      reference: 'MRN-1',
    });
    return claim?.id ?? '';
  };
  const record = (id: string, result: string, more: Record<string, string> = {}) =>
    at(kenji, 'claim.result', { id }).then((card) =>
      kenji.press(card, 'claim.record', { result, on: TODAY, ...more }),
    );
  const takeBack = async (verb: string, id: string): Promise<CardView> =>
    kenji.press(await at(kenji, `${verb}.correction`, { id }), `${verb}.takeBack`, WHY);

  const CHAIN = [
    ['startReview', {}],
    ['approve', {}],
    ['hold', { reason: 'The bank account is missing.' }],
    ['pay', {}],
  ] as const;

  it('of a claim goes back one by one, through every state, to where each found it', async () => {
    const id = await claimOfTwo();
    const stored = () => world.store.claims.get(id);
    const before = [await stored()];
    for (const [result, more] of CHAIN) {
      await record(id, result, more);
      before.push(await stored());
    }
    before.pop();
    for (const was of before.reverse()) {
      await takeBack('claim', id);
      expect(withoutVersion(await stored())).toEqual(withoutVersion(was));
    }
    const history = (await world.store.audit.of('claim', id, 50)).map(({ event }) => event);
    expect(history.filter((event) => event === 'takeBack')).toHaveLength(4);
    expect(history).toContain('pay');
  });

  it.each([
    ['en-US', 'Recorded by mistake? Take back: Paid', 'Taken back: Paid'],
    ['ja-JP', '記録の間違いを取り消す: 支払い済み', '記録を取り消しました: 支払い済み'],
    ['zh-TW', '記錄有誤？撤回：已付款', '已撤回記錄：已付款'],
  ] as const)('is offered where it stands, and says who, when and why (%s)', async (locale, offer, done) => {
    const id = await claimOfTwo();
    await record(id, 'approve');
    await record(id, 'pay');
    const chat = world.chat('kenji', locale);
    const page = await at(chat, 'claim.show', { id });
    expect(page.rows.join('\n')).toContain(offer);
    const receipt = await chat.press(await chat.press(page, offer), 'claim.takeBack', WHY);
    expect(receipt.title).toBe(done);
    expect(receipt.text).toContain('Kenji Sato');
    expect(receipt.text).toContain('It was another claim.');
    const [row] = await world.store.audit.of('claim', id, 1);
    expect(row).toMatchObject({
      event: 'takeBack',
      actorName: 'Kenji Sato',
      facts: { result: 'pay', reason: 'It was another claim.' },
      before: { state: 'paid' },
      after: { state: 'approved' },
    });
  });

  it('needs a reason, and is pressed once', async () => {
    const id = await claimOfTwo();
    await record(id, 'approve');
    const form = await at(kenji, 'claim.correction', { id });
    expect((await kenji.press(form, 'claim.takeBack')).text).toContain('One field needs another look');
    const [one, two] = [
      await kenji.press(form, 'claim.takeBack', WHY),
      await kenji.press(form, 'claim.takeBack', WHY),
    ];
    expect(two.json).toEqual(one.json);
    expect((await world.store.claims.get(id))?.state).toBe('submitted');
  });

  it('that freed the vouchers of a claim holds them again, unless another claim has one', async () => {
    const id = await claimOfTwo();
    await record(id, 'deny', { reason: 'Late.' });
    await takeBack('claim', id);
    expect((await world.store.vouchers.list({ claimId: id })).length).toBe(2);
    await record(id, 'deny', { reason: 'Late.' });
    await kenji.press(await at(kenji, 'claim.voucher', { id: 'voucher-1' }), 'claim.draft');
    const refused = await takeBack('claim', id);
    expect(refused.text).toContain('VCH-2026-0001 is already in a claim');
    expect((await world.store.claims.get(id))?.state).toBe('denied');
  });

  it('of a voucher goes back: a confirmation, a redemption and its refusal, a refused reservation, a closing', async () => {
    await eligibleAndEnrolled(world.store);
    const { id } = await readyVoucher(world.store);
    const stored = () => world.store.vouchers.get(id);
    const reserved = await stored();
    await kenji.press(await at(kenji, 'reserve.confirm', { id }), 'reserve.saveConfirmed', {
      reference: 'R',
    });
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(reserved));
    await kenji.press(await at(kenji, 'reserve.refuse', { id }), 'reserve.saveRefused', {
      reason: 'invalid',
    });
    expect((await world.store.reports.get(id))?.state).toBe('draft');
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(reserved));
    expect((await world.store.reports.get(id))?.state).toBe('submitted');
    expect(await world.store.deliverables.list({ reportId: id, removedAt: null })).toHaveLength(1);
    await kenji.press(await at(kenji, 'redeem.voucher', { id }), 'redeem.confirm');
    const redeemed = await stored();
    await kenji.press(await at(kenji, 'redeem.refusal', { id }), 'redeem.refused', { reason: 'No.' });
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(redeemed));
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(reserved));
    await kenji.press(await at(kenji, 'vouchers.close', { id }), 'vouchers.saveClosed', {
      reason: 'withdrawn',
    });
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(reserved));
    await kenji.press(await at(kenji, 'reserve.refuse', { id }), 'reserve.saveRefused', {
      reason: 'takenByOther',
    });
    await takeBack('vouchers', id);
    expect(withoutVersion(await stored())).toEqual(withoutVersion(reserved));
  });

  it('of a redemption that is in a claim stays until it is out of it', async () => {
    const { id } = await readyVoucher(world.store);
    await kenji.press(await at(kenji, 'redeem.voucher', { id }), 'redeem.confirm');
    await rate(world.store, 1200);
    await kenji.press(await at(kenji, 'claim.voucher', { id }), 'claim.draft', { vouchers: id });
    expect((await takeBack('vouchers', id)).text).toContain('is already in a claim');
    expect((await world.store.vouchers.get(id))?.state).toBe('redeemed');
  });

  it('of a report goes back, whether it was taken or refused', async () => {
    const voucher = await delivered(world);
    const { id } = voucher;
    await draft(world, voucher, { file: true });
    await kenji.press(await at(kenji, 'report.review', { id }), 'report.submit');
    const submitted = await world.store.reports.get(id);
    for (const [page, save, typed] of [
      ['report.confirm', 'report.confirmed', {}],
      ['report.refuse', 'report.refused', { reason: 'No file.' }],
    ] as const) {
      await kenji.press(await at(kenji, page, { id }), save, typed);
      await takeBack('report', id);
      expect(withoutVersion(await world.store.reports.get(id))).toEqual(withoutVersion(submitted));
    }
  });

  it("of an enrollment goes back, a renewal with the company's anniversary that it moved", async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const stored = () => world.store.enrollments.get('SDPS');
    const was = await stored();
    const mei = world.chat('mei');
    const undo = async () =>
      mei.press(await at(mei, 'enroll.correction', { id: 'SDPS' }), 'enroll.takeBack', WHY);
    await mei.press(await at(mei, 'renew.program', { id: 'SDPS' }), 'renew.submit', { company: 'move' });
    const renewed = await stored();
    for (const [page, save, typed] of [
      ['enroll.program', 'enroll.confirm', {}],
      ['enroll.refusal', 'enroll.refuse', { reason: 'Not yet.' }],
    ] as const) {
      await mei.press(await at(mei, page, { id: 'SDPS' }), save, typed);
      await undo();
      expect(withoutVersion(await stored())).toEqual(withoutVersion(renewed));
    }
    await undo();
    expect(withoutVersion(await stored())).toEqual(withoutVersion(was));
    expect((await world.store.companies.get('company'))?.anniversaryOn).toBe('2027-04-01');
  });

  it('is not offered where something followed from it, or nothing was recorded', async () => {
    const { id } = await assignedVoucher(world.store);
    expect((await at(kenji, 'vouchers.correction', { id })).text).toContain(
      'not possible in the current state',
    );
    const voucher = await reservedVoucher(world.store);
    await kenji.press(await at(kenji, 'reserve.confirm', voucherId(voucher)), 'reserve.saveConfirmed');
    await kenji.press(await at(kenji, 'reserve.cancel', voucherId(voucher)), 'reserve.saveCancelled', {
      reason: 'not-taking-place',
    });
    const page = await at(kenji, 'vouchers.show', voucherId(voucher));
    expect(page.rows.join()).not.toContain('Take back');
  });

  it('leaves no days to count in a claim that is over; each voucher in a claim has its own last day', async () => {
    await rate(world.store, 1200);
    const { id } = await redeemedVoucher(world.store, { redeemedOn: '2026-10-04' });
    await redeemedVoucher(world.store, { redeemedOn: '2026-11-10' });
    await kenji.press(await at(kenji, 'claim.voucher', { id }), 'claim.draft', {
      vouchers: 'voucher-1,voucher-2',
    });
    const [claim] = await world.store.claims.list();
    const claimId = claim?.id ?? '';
    const shown = async () => (await at(kenji, 'claim.show', { id: claimId })).text;
    expect(await shown()).toContain('December 3, 2026 (10 days left)');
    const second = await at(kenji, 'vouchers.show', { id: 'voucher-2' });
    expect(second.text).toContain('January 9, 2027 (47 days left)');
    await kenji.press(await at(kenji, 'claim.submission', { id: claimId }), 'claim.submit', {
      reference: 'M',
    });
    await record(claimId, 'approve');
    await record(claimId, 'pay');
    expect(await shown()).toContain('December 3, 2026');
    expect(await shown()).not.toContain('days left');
  });

  it('in another tool that refused a step is told with the name of the step and the day that counts then', async () => {
    const { id, expiresOn } = await readyVoucher(world.store);
    expect(expiresOn).toBe('2027-03-23');
    await kenji.press(await at(kenji, 'redeem.voucher', { id }), 'redeem.confirm');
    const redemption = await kenji.press(await at(kenji, 'redeem.refusal', { id }), 'redeem.refused', {
      reason: 'No.',
    });
    expect(redemption.title).toBe('Redemption of voucher VCH-2026-0001 refused');
    const report = await kenji.press(await at(kenji, 'report.refuse', { id }), 'report.refused', {
      reason: 'No.',
    });
    expect(report.title).toBe('Report for voucher VCH-2026-0001 refused');
    const reservation = await kenji.press(await at(kenji, 'reserve.refuse', { id }), 'reserve.saveRefused', {
      reason: 'invalid',
    });
    expect(reservation.title).toBe('Reservation of voucher VCH-2026-0001 refused');
    for (const refused of [redemption, report, reservation])
      expect(refused.text).toContain('Expires on: March 23, 2027');
  });
});

const voucherId = ({ id }: { readonly id: string }) => ({ id });

function withoutVersion(record: object | undefined): object {
  return { ...record, version: 0 };
}
