import { RECORDED } from '../../../src/domain/confirmation';
import type { Claim } from '../../../src/domain/claim/claim';
import { CLAIM_STATES } from '../../../src/domain/claim/claim-state';
import type { ReportStage, ReportState } from '../../../src/domain/report/report';
import type { VoucherState } from '../../../src/domain/voucher/voucher';
import type { VoucherMailState } from '../../../src/domain/voucher/voucher-mail';
import { deliverableOf, readyVoucher } from './claims';
import { LOCATIONS } from './company';
import { voucherMail, voucherText } from '../notices/mailbox';
import { CONTENT, delivered } from './reports';
import {
  assignedVoucher,
  closedVoucher,
  eligibleAndEnrolled,
  redeemedVoucher,
  reservedVoucher,
} from './vouchers';
import type { World } from '../chat/world';

/** A record as a card would name it, with the state that it is in. */
export interface InState<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

/** Vouchers, reports, claims and voucher mails, one or more in each of their states. */
export interface RecordsInEveryState {
  readonly vouchers: readonly InState<VoucherState>[];
  /** Reports by the stage of their voucher. */
  readonly reports: readonly InState<ReportStage>[];
  readonly claims: readonly Claim[];
  readonly mails: readonly InState<VoucherMailState>[];
}

const MAIL_STATES: readonly VoucherMailState[] = ['proposed', 'takenIn', 'dismissed', 'known'];

/** Fills a world with them. Haruto leads every engagement. */
export async function recordsInEveryState(world: World): Promise<RecordsInEveryState> {
  await eligibleAndEnrolled(world.store);
  return {
    vouchers: await vouchers(world),
    reports: await reports(world),
    claims: await claims(world),
    mails: await mails(world),
  };
}

/** Of two customers of their own: what one may have of one engagement is limited. */
async function vouchers(world: World): Promise<InState<VoucherState>[]> {
  const { store } = world;
  const past = { expiresOn: '2026-11-20' } as const;
  return [
    await cancelledVoucher(world),
    await readyVoucher(store, { customerName: 'Northwind' }),
    await redeemedVoucher(store),
    await closedVoucher(store),
    { ...(await assignedVoucher(store, past)), state: 'expired' },
    { ...(await reservedVoucher(store, past)), state: 'expired' },
  ];
}

/** An assigned voucher whose reservation was cancelled, as its audit row knows. */
async function cancelledVoucher(world: World): Promise<InState<VoucherState>> {
  const { id } = await reservedVoucher(world.store, { customerName: 'Contoso' });
  const chat = world.chat('kenji');
  const form = await chat.invoke('reserve.cancel', { card: { id } });
  await chat.press(form, 'reserve.saveCancelled', { reason: 'offer-changed' });
  const voucher = await world.store.vouchers.get(id);
  if (voucher?.state !== 'assigned') throw new Error('not cancelled');
  return voucher;
}

async function reports(world: World): Promise<InState<ReportStage>[]> {
  const { store } = world;
  const add = async (id: string, state: ReportState): Promise<number> => {
    const isSubmitted = state === 'submitted';
    const { version } = await store.reports.add({
      id,
      state,
      content: CONTENT,
      submittedAt: isSubmitted ? '2026-11-20T03:00:00.000Z' : null,
      confirmation: isSubmitted ? RECORDED : null,
    });
    return version;
  };
  const begun = await delivered(world, 'R-1');
  const submitted = await delivered(world, 'R-2');
  await deliverableOf(store, begun.id);
  const redeemed = await redeemedVoucher(store);
  const expired = await reservedVoucher(store, { expiresOn: '2026-11-20' });
  return [
    { id: begun.id, version: await add(begun.id, 'draft'), state: 'draft' },
    { id: submitted.id, version: await add(submitted.id, 'submitted'), state: 'submitted' },
    { id: redeemed.id, version: await add(redeemed.id, 'submitted'), state: 'sent' },
    { id: expired.id, version: await add(expired.id, 'submitted'), state: 'closed' },
  ];
}

async function claims({ store }: World): Promise<Claim[]> {
  const all = [];
  for (const state of CLAIM_STATES) {
    const claimId = `claim-${state}`;
    const { id: voucherId } = await redeemedVoucher(store, { claimId });
    const isOut = state !== 'draft';
    all.push(
      await store.claims.add({
        id: claimId,
        state,
        programId: 'SDPS',
        locationId: LOCATIONS.tokyo,
        currency: 'JPY',
        lines: [{ voucherId, amount: { amount: 1200, currency: 'JPY' } }],
        dueOn: '2027-01-19',
        invoiceNumber: null,
        reference: null,
        submittedOn: isOut ? '2026-11-21' : null,
        changedOn: '2026-11-21',
        reason: null,
        confirmation: isOut ? RECORDED : null,
      }),
    );
  }
  return all;
}

/** The voucher that each of them states is here, so that every decision has its reason. */
async function mails({ store }: World): Promise<InState<VoucherMailState>[]> {
  const { id: voucherId } = await assignedVoucher(store, { number: 'VP-1' });
  const { attachments: _, ...mail } = voucherMail('VP-1');
  const all = [];
  for (const state of MAIL_STATES)
    all.push(
      await store.voucherMails.add({
        ...mail,
        id: `mail-${state}`,
        state,
        messageId: `<${state}@fabrikam.example>`,
        body: voucherText('VP-1'),
        attachment: null,
        voucherId: state === 'takenIn' || state === 'known' ? voucherId : null,
      }),
    );
  return all;
}
