import type { Block, Page } from '../../cards/page';
import { type Claim, claimDueOn } from '../../domain/claim/claim';
import { CLAIM_STATES, type ClaimState } from '../../domain/claim/claim-state';
import { ADMINS, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { seesAmounts } from '../../domain/reading';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts } from '../../desk/pages';
import { PAGE_LENGTH } from '../../desk/paging';
import { whoCan } from '../../desk/refusal';
import { sourceText } from '../shared/checks';
import { daysLeft, deadlineTone } from '../shared/voucher-facts';
import { lineAmount } from '../../domain/claim/claiming';
import { claimsByDue, claimRow, customersOf, OPEN_STATES } from './list-pages';

/** Claims and vouchers whose amounts are added up; of more, the sum is of the first ones. */
const MOST_SUMMED = 500;

/** Each open claim with the state that it stands in, since when and why; of one customer alone where one is named. */
export async function statusPage(turn: Turn, customer: string | undefined): Promise<Page> {
  const { words, store } = turn;
  const [locations, open] = await Promise.all([
    store.locations.list(),
    claimsByDue(store, [...OPEN_STATES, 'paid', 'denied'], true, 0, customer ? MOST_SUMMED : 2 * PAGE_LENGTH),
  ]);
  const customers = await customersOf(turn, open);
  const meant = open
    .filter(({ id }) => !customer || customers.get(id)?.includes(customer))
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, PAGE_LENGTH);
  return {
    title: words.t('claim.status'),
    blocks:
      meant.length === 0
        ? [{ kind: 'text', text: words.t('claim.none') }]
        : meant.map((claim) => statusRow(turn, claim, claimRow(turn, claim, locations, customers))),
    buttons: [
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

const OPEN: readonly ClaimState[] = OPEN_STATES;

/** What is still open stands first. */
function rankOf({ state }: Claim): number {
  return OPEN.includes(state) ? 0 : 1;
}

function statusRow({ words }: Turn, { changedOn, reason }: Claim, row: Block): Block {
  if (row.kind !== 'row') return row;
  return {
    ...row,
    detail: [words.t('claim.sinceDay', { sinceOn: changedOn }), reason, row.detail]
      .filter(Boolean)
      .join(' · '),
  };
}

/** How many claims stand in each state, their sums for those who see amounts, and what is at risk until when. */
export async function sumsPage(turn: Turn): Promise<Page> {
  const { words, store, actor } = turn;
  const sees = seesAmounts(actor.roles);
  const lines = await Promise.all(
    CLAIM_STATES.map(async (state): Promise<[string, string] | null> => {
      const count = await store.claims.count({ state });
      if (count === 0) return null;
      const claims = sees ? await claimsByDue(store, [state], false, 0, MOST_SUMMED) : [];
      const name = words.t(`state.claim.${state}`);
      return [
        words.t('claim.sumLine', { state: name, count }),
        sumText(turn, claims.flatMap(amountsOf)) || '–',
      ];
    }),
  );
  const risk = sees ? await atRisk(turn) : null;
  return {
    title: words.t('claim.sums'),
    blocks: [
      ...(risk ? [{ kind: 'text', text: risk, tone: 'warning' } as const] : []),
      facts(lines.filter((line) => line !== null)),
      ...(sees
        ? []
        : [
            {
              kind: 'text',
              text: words.t('claim.noAmounts', { names: await whoCan(turn, ADMINS) }),
            } as const,
          ]),
    ],
    buttons: [
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('claim.past'), 'claim.past', { page: 0 }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

type Amount = { readonly amount: number; readonly currency: string };

function amountsOf({ lines }: Claim): Amount[] {
  return lines.flatMap(({ amount }) => amount ?? []);
}

/** The sum of each currency. */
function sumText({ words }: Turn, amounts: readonly Amount[]): string {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return words.list([...sums].map(([currency, amount]) => words.money({ amount, currency })));
}

async function atRisk(turn: Turn): Promise<string | null> {
  const { words, store, scheme } = turn;
  const [vouchers, locations, rates] = await Promise.all([
    store.vouchers.list({ state: 'redeemed', claimId: null }, { orderBy: 'redeemedOn', limit: MOST_SUMMED }),
    store.locations.list(),
    store.rates.list(),
  ]);
  const [first] = vouchers;
  if (first?.state !== 'redeemed') return null;
  const amounts = vouchers.flatMap((voucher) => {
    const location = locations.find(({ id }) => id === voucher.reservation?.locationId);
    return location ? (lineAmount(rates, voucher, location) ?? []) : [];
  });
  const amount = sumText(turn, amounts);
  return amount
    ? words.t('claim.atRisk', { amount, dueOn: claimDueOn(scheme.rules, first.redeemedOn) })
    : null;
}

/** The redeemed vouchers that are in no claim, each with its last day, and where that comes from. */
export async function latePage(turn: Turn): Promise<Page> {
  const { words, store, scheme, today, actor } = turn;
  const where = { state: 'redeemed', claimId: null } as const;
  const [count, vouchers] = await Promise.all([
    store.vouchers.count(where),
    store.vouchers.list(where, { orderBy: 'redeemedOn', limit: PAGE_LENGTH }),
  ]);
  return {
    title: words.t('claim.lateTitle'),
    blocks: [
      { kind: 'text', text: count > 0 ? words.t('claim.lateCount', { count }) : words.t('claim.lateNone') },
      ...vouchers.flatMap((voucher): Block[] => {
        if (voucher.state !== 'redeemed') return [];
        const dueOn = claimDueOn(scheme.rules, voucher.redeemedOn);
        return [
          {
            kind: 'row',
            title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
            detail: words.t('claim.due', { due: words.date(dueOn) }),
            note: daysLeft(words, dueOn, today),
            tone: deadlineTone(turn, dueOn),
            open: target('vouchers.show', { id: voucher.id }),
          },
        ];
      }),
      { kind: 'text', subtle: true, text: sourceText(words, scheme.rules.claimWindow.source) },
    ],
    buttons: [
      ...(mayAct(actor.roles, PARTNER_ADMINS)
        ? [openButton(words.t('command.claim'), 'claim.open', {})]
        : []),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** The denied claims with their reasons, what can be done, and what is not known. */
export async function deniedPage(turn: Turn): Promise<Page> {
  const { words, store } = turn;
  const denied = await claimsByDue(store, ['denied'], true, 0, PAGE_LENGTH);
  const [locations, customers] = await Promise.all([store.locations.list(), customersOf(turn, denied)]);
  return {
    title: words.t('claim.deniedTitle'),
    blocks: [
      ...denied.map((claim) => statusRow(turn, claim, claimRow(turn, claim, locations, customers))),
      { kind: 'text', text: words.t('claim.deniedText') },
    ],
    buttons: [
      openButton(words.t('claim.all'), 'claim.open', {}),
      { kind: 'link', title: words.t('button.openTool'), url: turn.scheme.pages.claim.url },
    ],
  };
}
