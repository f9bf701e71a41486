import type { Page } from '../../cards/page';
import { claimDueOn } from '../../domain/claim/claim';
import { refusable } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { canExpireThere, voucherMoves, type RedeemedVoucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { toolButton } from '../shared/tool-steps';
import { confirmationText, deadline, expiryText, voucherStatus } from '../shared/voucher-facts';

interface Id {
  readonly id: string;
}

/** A redeemed voucher: asks whether the voucher tool shows it as redeemed. */
export async function resultPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const voucher = await loadRedeemed(turn, id, 'confirm');
  const { version, confirmation, claimId } = voucher;
  return {
    title: words.t('redeem.resultTitle', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      redeemedFacts(turn, voucher),
      { kind: 'text', text: words.t('redeem.resultText') },
      {
        kind: 'field',
        id: 'reference',
        input: 'text',
        label: words.t('redeem.reference'),
        hint: words.t('redeem.referenceHint'),
        maxLength: 60,
        value: confirmation.state === 'confirmed' ? confirmation.reference : null,
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('redeem.isThere'), verb: 'redeem.confirmed', data: { id, version } },
      ...(claimId || confirmation.state === 'confirmed'
        ? []
        : [openButton(words.t('confirmation.wasRefused'), 'redeem.refusal', { id })]),
      toolButton(turn, 'redeem'),
      claimId
        ? openButton(words.t('vouchers.showClaim'), 'claim.show', { id: claimId })
        : openButton(words.t('command.claim'), 'claim.voucher', { id }),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    ],
  };
}

/** Asks why the voucher tool did not take the redemption. */
export async function refusalPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const voucher = await loadRedeemed(turn, id, 'refuseRedemption');
  refusable(voucher.confirmation);
  if (voucher.claimId) throw new DomainError('alreadyClaimed', { number: voucher.number });
  return {
    title: words.t('redeem.refusalTitle', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      redeemedFacts(turn, voucher),
      { kind: 'text', text: words.t('redeem.refusalText') },
      {
        kind: 'field',
        id: 'reason',
        input: 'lines',
        label: words.t('redeem.reason'),
        required: true,
        maxLength: 500,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('redeem.refuse'),
        destructive: true,
        verb: 'redeem.refused',
        data: { id, version: voucher.version },
      },
      openButton(words.t('button.back'), 'redeem.result', { id }),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    ],
  };
}

async function loadRedeemed(
  { store }: Turn,
  id: string,
  event: 'confirm' | 'refuseRedemption',
): Promise<RedeemedVoucher> {
  const voucher = await load(store.vouchers, id);
  move(voucherMoves, voucher.state, event);
  if (voucher.state !== 'redeemed') throw new DomainError('illegalMove');
  return voucher;
}

function redeemedFacts(turn: Turn, voucher: RedeemedVoucher) {
  const { words, scheme, today } = turn;
  const dueOn = claimDueOn(scheme.rules, voucher.redeemedOn);
  return facts([
    [words.t('voucher.customer'), voucher.customerName],
    [words.t('voucher.programLabel'), voucher.programId],
    [words.t('voucher.redeemedOn'), words.date(voucher.redeemedOn)],
    [words.t('voucher.expiresOn'), canExpireThere(voucher) ? expiryText(turn, voucher) : null],
    [words.t('voucher.claimDue'), voucher.claimId ? words.date(dueOn) : deadline(words, dueOn, today)],
    [words.t('voucher.confirmation'), confirmationText(words, voucher.confirmation)],
  ]);
}
