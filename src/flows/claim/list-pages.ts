import type { Block, Page } from '../../cards/page';
import { type Claim, claimDueOn } from '../../domain/claim/claim';
import type { ClaimableGroup } from '../../domain/claim/claiming';
import type { Location } from '../../domain/company/company';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { firstOf, MOST_LISTED, PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { deadline, deadlineTone } from '../shared/voucher-facts';
import { claimableGroups, claimVouchers } from './claimable';
import { claimTone, totalText } from './blocks';

/** The states of a claim that is not settled. */
export const OPEN_STATES = ['draft', 'submitted', 'inReview', 'actionRequired', 'approved', 'held'] as const;
const PAST_STATES = ['paid', 'denied', 'cancelled'] as const;

/** What can be claimed now, and the claims that are not settled yet; the most urgent first. */
export async function claimsPage(turn: Turn, { page }: { readonly page: number }): Promise<Page> {
  const { words, store } = turn;
  const { groups, hasMore } = await claimableGroups(store);
  const claims = await store.claims.count({ state: OPEN_STATES }, MOST_LISTED);
  const locations = await store.locations.list();
  const count = groups.length + claims;
  const shown = shownPage(page, count);
  const from = shown * PAGE_LENGTH;
  const here = groups.slice(from, from + PAGE_LENGTH);
  const start = Math.max(0, from - groups.length);
  const open = await claimsByDue(store, OPEN_STATES, false, start, PAGE_LENGTH - here.length);
  const customers = await customersOf(turn, open);
  return {
    title: words.t('claim.title'),
    blocks: [
      ...(count === 0 ? [{ kind: 'text', text: words.t('claim.none') } as const] : []),
      ...section(
        words.t('claim.canBeClaimed'),
        here.map((group) => groupRow(turn, group, locations)),
      ),
      ...(hasMore && here.length > 0
        ? [{ kind: 'text', text: words.t('claim.moreLater'), subtle: true } as const]
        : []),
      ...section(
        words.t('claim.open'),
        open.map((claim) => claimRow(turn, claim, locations, customers)),
      ),
    ],
    buttons: [
      ...pageButtons(words, 'claim.page', shown, count),
      openButton(words.t('claim.past'), 'claim.past', { page: 0 }),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** Claims that are settled: paid, denied, cancelled; the latest deadline first. */
export async function pastClaimsPage(turn: Turn, { page }: { readonly page: number }): Promise<Page> {
  const { words, store } = turn;
  const count = await store.claims.count({ state: PAST_STATES }, MOST_LISTED);
  const shown = shownPage(page, count);
  const claims = await claimsByDue(store, PAST_STATES, true, shown * PAGE_LENGTH, PAGE_LENGTH);
  const locations = await store.locations.list();
  const customers = await customersOf(turn, claims);
  return {
    title: words.t('claim.past'),
    blocks:
      count === 0
        ? [{ kind: 'text', text: words.t('claim.nonePast') }]
        : claims.map((claim) => claimRow(turn, claim, locations, customers)),
    buttons: [
      ...pageButtons(words, 'claim.past', shown, count),
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** Some of the claims in these states, by their deadline. */
export async function claimsByDue(
  { claims }: Pick<Tables, 'claims'>,
  states: readonly Claim['state'][],
  descending: boolean,
  skip: number,
  count: number,
): Promise<Claim[]> {
  if (count <= 0) return [];
  const lists = states.map((state) => ({ state }));
  const limit = skip + count;
  const order = { orderBy: 'dueOn', descending, limit } as const;
  return (await firstOf(claims, lists, order)).slice(skip);
}

function section(text: string, rows: readonly Block[]): Block[] {
  return rows.length > 0 ? [{ kind: 'text', text, heading: true }, ...rows] : [];
}

/** Opens the form for those who may claim. */
function groupRow(turn: Turn, group: ClaimableGroup, locations: readonly Location[]): Block {
  const { words, today, scheme, actor } = turn;
  const { programId, locationId, vouchers, currency } = group;
  const [first] = vouchers;
  const dueOn = first && claimDueOn(scheme.rules, first.redeemedOn);
  return {
    kind: 'row',
    title: words.t('claim.group', { program: programId, location: nameOf(locations, locationId), currency }),
    detail: dueOn ? words.t('claim.due', { due: deadline(words, dueOn, today) }) : null,
    note: words.t('claim.count', { count: vouchers.length }),
    tone: dueOn ? deadlineTone(turn, dueOn) : 'default',
    open: mayAct(actor.roles, PARTNER_ADMINS) ? target('claim.group', { programId, locationId }) : null,
  };
}

/** The customers of each claim's vouchers, by the claim's id. */
export async function customersOf(
  { store }: Turn,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const vouchers = await claimVouchers(store, { lines: claims.flatMap(({ lines }) => lines) });
  const names = ({ lines }: Claim): string[] =>
    vouchers
      .filter(({ id }) => lines.some(({ voucherId }) => voucherId === id))
      .map(({ customerName }) => customerName);
  return new Map(claims.map((claim) => [claim.id, [...new Set(names(claim))]]));
}

/** Names on one line of the list; of more customers only their vouchers are counted. */
const MOST_NAMES = 2;

/** A claim as a line; `detail` in the place of its own. */
export function claimRow(
  turn: Turn,
  claim: Claim,
  locations: readonly Location[],
  customers: ReadonlyMap<string, readonly string[]>,
): Block {
  const { words, today } = turn;
  const { state, dueOn } = claim;
  const names = customers.get(claim.id) ?? [];
  const waits = state === 'draft' || state === 'actionRequired';
  const of = { program: claim.programId, location: nameOf(locations, claim.locationId) };
  const total = totalText(turn, claim);
  return {
    kind: 'row',
    title: total === null ? words.t('claim.claimTitle', of) : words.t('claim.line', { ...of, total }),
    detail: [
      names.length > 0 && names.length <= MOST_NAMES ? words.list(names) : null,
      claim.lines.length > 1 || names.length === 0
        ? words.t('claim.count', { count: claim.lines.length })
        : null,
      claim.reference ?? claim.invoiceNumber,
      words.t('claim.due', { due: waits ? deadline(words, dueOn, today) : words.date(dueOn) }),
    ]
      .filter(Boolean)
      .join(' · '),
    note: words.t(`state.claim.${state}`),
    tone: waits && dueOn < today ? 'attention' : claimTone(state),
    open: target('claim.show', { id: claim.id }),
  };
}

function nameOf(locations: readonly Location[], id: string): string {
  return locations.find((location) => location.id === id)?.name ?? id;
}
