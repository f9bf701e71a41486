import type { Block, Button, Page } from '../../cards/page';
import type { AssignedVoucher, ReservedVoucher } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { cancellationFacts, confirmationText, shortFacts, voucherStatus } from '../shared/voucher-facts';

type Submit = Extract<Button, { kind: 'submit' }>;
type Stepping = AssignedVoucher | ReservedVoucher;

/** The button that takes the step, with the version that was shown. */
export function submit({ id, version }: Stepping, title: string, verb: string): Submit {
  return { kind: 'submit', title, verb, data: { id, version } };
}

/** A page that asks for one step of a reservation, below the facts by which it is recognized. */
export function stepPage(
  turn: Turn,
  voucher: Stepping,
  parts: { title: string; blocks: readonly Block[]; buttons: readonly Button[] },
): Page {
  const { words } = turn;
  return {
    title: words.t('voucher.step', { step: parts.title, number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      joined(
        shortFacts(turn, voucher),
        voucher.state === 'assigned'
          ? cancellationFacts(turn, voucher)
          : facts([
              [words.t('voucher.dates'), words.t('voucher.period', datesOf(voucher))],
              [words.t('voucher.confirmation'), confirmationText(words, voucher.confirmation)],
            ]),
      ),
      ...parts.blocks,
    ],
    buttons: [...parts.buttons, openButton(words.t('button.back'), 'vouchers.show', { id: voucher.id })],
  };
}

function datesOf({ reservation: { startsOn, endsOn } }: ReservedVoucher) {
  return { startsOn, endsOn };
}
