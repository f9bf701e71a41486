import { RECORDED } from '../../src/domain/confirmation';
import { CLAIM_STATES, type Claim } from '../../src/domain/claim';
import type { ReportState } from '../../src/domain/report';
import type { VoucherState } from '../../src/domain/voucher';
import type { VoucherMailState } from '../../src/domain/voucher-mail';
import { deliverableOf, readyVoucher } from './claims';
import { LOCATIONS } from './company';
import { voucherMail, voucherText } from './mailbox';
import { CONTENT, delivered } from './reports';
import {
  assignedVoucher,
  closedVoucher,
  eligibleAndEnrolled,
  redeemedVoucher,
  reservedVoucher,
} from './vouchers';
import type { World } from './world';

/** A record as a card would name it, with the state that it is in. */
export interface InState<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

/** Vouchers, reports, claims and voucher mails, one or more in each of their states. */
export interface RecordsInEveryState {
  readonly vouchers: readonly InState<VoucherState>[];
  /** Reports by the state that they count as; `closed`: their voucher takes no more changes. */
  readonly reports: readonly InState<ReportState | 'closed'>[];
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
async function vouchers({ store }: World): Promise<InState<VoucherState>[]> {
  const past = { expiresOn: '2026-11-20' } as const;
  return [
    await assignedVoucher(store, { customerName: 'Contoso' }),
    await readyVoucher(store, { customerName: 'Northwind' }),
    await redeemedVoucher(store),
    await closedVoucher(store),
    { ...(await assignedVoucher(store, past)), state: 'expired' },
    { ...(await reservedVoucher(store, past)), state: 'expired' },
  ];
}

async function reports(world: World): Promise<InState<ReportState | 'closed'>[]> {
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
  return [
    { id: begun.id, version: await add(begun.id, 'draft'), state: 'draft' },
    { id: submitted.id, version: await add(submitted.id, 'submitted'), state: 'submitted' },
    { id: redeemed.id, version: await add(redeemed.id, 'submitted'), state: 'closed' },
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
