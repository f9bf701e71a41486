import type { Block, FieldBlock, Page } from '../../cards/page';
import type { Claim } from '../../domain/claim/claim';
import { claimMoves } from '../../domain/claim/claim-state';
import { move } from '../../domain/lifecycle';
import { mayAct, ADMINS } from '../../domain/company/role';
import type { Voucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { programName } from '../shared/voucher-facts';
import { CLAIM_LENGTH, claimableGroup, claimVouchers, pricedLines, type GroupKey } from './claimable';
import { amountText, invoiceField, warnings } from './blocks';

/** The voucher that is ticked beforehand, though it may come after many others. */
async function tickedBefore(
  { store }: Turn,
  { programId, locationId }: GroupKey,
  only: string | undefined,
): Promise<Voucher[]> {
  if (only === undefined) return [];
  return store.vouchers.list({ id: only, state: 'redeemed', claimId: null, programId, locationId });
}

/** The form for a new claim; `only`: the voucher that is ticked beforehand, else all are. */
export async function newClaimPage(turn: Turn, key: GroupKey, only?: string): Promise<Page> {
  const { words, store } = turn;
  const { programId, locationId } = key;
  const group = await claimableGroup(store, key);
  if (!group) throw new DomainError('notFound');
  const first = await tickedBefore(turn, key, only);
  const offered = [...first, ...group.vouchers.filter(({ id }) => id !== only)];
  return {
    title: words.t('claim.newTitle'),
    blocks: await formBlocks(
      turn,
      { ...key, id: null, invoiceNumber: null },
      offered,
      first.length > 0 ? first : offered,
    ),
    buttons: [
      {
        kind: 'submit',
        title: words.t('claim.saveDraft'),
        verb: 'claim.draft',
        data: { programId, locationId },
      },
      ...setupButton(turn, programId),
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** The form that changes a draft: its own vouchers, and others that could join them. */
export async function editClaimPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const claim = await load(store.claims, id);
  move(claimMoves, claim.state, 'edit');
  const own = await claimVouchers(store, claim);
  const others = (await claimableGroup(store, claim))?.vouchers ?? [];
  return {
    title: words.t('claim.editTitle'),
    blocks: await formBlocks(turn, claim, [...own, ...others], own),
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'claim.change',
        data: { id, version: claim.version },
      },
      ...setupButton(turn, claim.programId),
      openButton(words.t('button.back'), 'claim.show', { id }),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

type Draft = GroupKey & Pick<Claim, 'invoiceNumber'> & { readonly id: string | null };

/** More vouchers that do not fit are not counted. */
const MOST_NAMED = 50;

async function formBlocks(
  turn: Turn,
  draft: Draft,
  vouchers: readonly Voucher[],
  chosen: readonly Voucher[],
): Promise<Block[]> {
  const { words, store } = turn;
  const location = await load(store.locations, draft.locationId);
  const offered = vouchers.slice(0, CLAIM_LENGTH);
  const lines = await pricedLines(store, offered, location);
  const ticked = chosen.slice(0, CLAIM_LENGTH);
  const isTicked = new Set(ticked.map(({ id }) => id));
  const amounts = new Map(lines.map(({ voucherId, amount }) => [voucherId, amount]));
  const choices: FieldBlock = {
    kind: 'field',
    id: 'vouchers',
    input: 'choices',
    label: words.t('claim.vouchers'),
    required: true,
    value: ticked.map(({ id }) => id).join(','),
    choices: offered.map((voucher) => ({
      value: voucher.id,
      title: words.t('claim.choice', {
        number: voucher.number,
        customer: voucher.customerName,
        days: voucher.days,
        amount: amountText(words, amounts.get(voucher.id) ?? null),
      }),
    })),
  };
  return [
    { kind: 'text', text: words.t('claim.formText') },
    facts([
      [words.t('voucher.programLabel'), programName(turn, draft.programId)],
      [words.t('voucher.location'), location.name],
      [words.t('claim.currency'), location.currency],
    ]),
    choices,
    ...(vouchers.length > offered.length
      ? [
          {
            kind: 'text',
            subtle: true,
            text: words.t('claim.more', {
              count: Math.min(vouchers.length - offered.length, MOST_NAMED),
              more: vouchers.length - offered.length > MOST_NAMED ? 'yes' : 'no',
            }),
          } as const,
        ]
      : []),
    invoiceField(words, draft),
    ...(await warnings(turn, {
      ...draft,
      lines: lines.filter(({ voucherId }) => isTicked.has(voucherId)),
      vouchers: ticked,
    })),
  ];
}

function setupButton({ words, actor }: Turn, programId: string) {
  return mayAct(actor.roles, ADMINS)
    ? [openButton(words.t('claim.setup'), 'claim.setup', { id: programId })]
    : [];
}
