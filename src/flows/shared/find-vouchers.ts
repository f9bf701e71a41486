import type { Page, Target } from '../../cards/page';
import type { Customer } from '../../domain/company/company';
import { compactNumber, numberTail, TAIL_LENGTH } from '../../domain/voucher/number';
import type { Voucher } from '../../domain/voucher/voucher';
import { fold, voucherKey } from '../../language/fold';
import type { Tables } from '../../ports';
import type { CalendarDate } from '../../domain/time/dates';
import type { Claim } from '../../domain/claim/claim';
import type { Turn, Slots } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { PAGE_LENGTH } from '../../desk/paging';
import { daysLeft } from './voucher-facts';

type Vouchers = Pick<Tables, 'vouchers'>;

/** A hundred thousand vouchers have about as many of one end of two characters. */
const MOST = { limit: 1_000 } as const;

/** The voucher with this very number, whatever its width and case. */
export async function voucherByNumber({ vouchers }: Vouchers, number: string): Promise<Voucher | undefined> {
  const [found] = await vouchers.list({ key: voucherKey(number) }, { limit: 1 });
  return found;
}

/** Which of the ends of numbers, without separators, some voucher's number has. */
export async function numbersThatEndSo(
  { vouchers }: Vouchers,
  ends: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await vouchers.list({ tail: [...new Set(ends.flatMap(tailsOf))] }, MOST);
  return new Set(ends.filter((end) => found.some(({ key }) => compactNumber(key).endsWith(end))));
}

/** The vouchers that a typed number may mean: the one that has it, else those whose numbers end so. */
async function vouchersMeant(tables: Vouchers, typed: string): Promise<Voucher[]> {
  const exact = await voucherByNumber(tables, typed);
  if (exact) return [exact];
  const end = compactNumber(voucherKey(typed));
  const found = await tables.vouchers.list({ tail: tailsOf(end) }, MOST);
  const fitting = found.filter(({ key }) => compactNumber(key).endsWith(end));
  const whole = fitting.filter(({ key }) => compactNumber(key) === end);
  return whole.length > 0 ? whole : fitting;
}

/** What may stand before a short end. */
const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

/** The tails by which numbers that end so are found: of a shorter end all that it can be a part of, of a single character none. */
function tailsOf(end: string): string[] {
  const { length } = [...end];
  if (length >= TAIL_LENGTH) return [numberTail(end)];
  return length === TAIL_LENGTH - 1 ? [end, ...LETTERS.map((letter) => letter + end)] : [];
}

/** Where a flow leads for the vouchers that a sentence names. */
export interface VoucherLeads {
  one(voucher: Voucher): Promise<Page>;
  /** No voucher's number is that, or ends so. */
  unknown(number: string): Page | Promise<Page>;
  /** What a press on one of several opens. */
  target(voucher: Voucher): Target;
  /** Several that are each named without doubt; else which one is asked. */
  together?(vouchers: readonly Voucher[]): Promise<Page>;
}

/** The page for the vouchers that a sentence names; where one number fits several, or several are named, it asks. Undefined where none is named. */
export async function namedVouchers(
  turn: Turn,
  { voucher, vouchers = voucher === undefined ? [] : [voucher] }: Slots,
  leads: VoucherLeads,
): Promise<Page | undefined> {
  const [first] = vouchers;
  if (first === undefined) return undefined;
  const meant = await Promise.all(
    vouchers.map(async (number) => ({ number, fitting: await vouchersMeant(turn.store, number) })),
  );
  const found = [...new Map(meant.flatMap(({ fitting }) => fitting.map((one) => [one.id, one]))).values()];
  const missing = meant.filter(({ fitting }) => fitting.length === 0).map(({ number }) => number);
  const [only, ...others] = found;
  if (!only) return leads.unknown(first);
  if (missing.length === 0 && others.length === 0) return leads.one(only);
  if (leads.together && meant.every(({ fitting }) => fitting.length === 1)) return leads.together(found);
  return whichPage(turn, found, missing, leads);
}

function whichPage(
  { words, today }: Turn,
  found: readonly Voucher[],
  missing: readonly string[],
  leads: VoucherLeads,
): Page {
  return {
    title: words.t('which.title'),
    blocks: [
      ...missing.map((number) => ({ kind: 'text', text: words.t('which.none', { number }) }) as const),
      ...(found.length > PAGE_LENGTH
        ? [{ kind: 'text', text: words.t('which.more', { count: found.length - PAGE_LENGTH }) } as const]
        : []),
      ...found.slice(0, PAGE_LENGTH).map(
        (voucher) =>
          ({
            kind: 'row',
            title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
            detail: [voucher.programId, words.t('days.count', { days: voucher.days })].join(' · '),
            note: daysLeft(words, voucher.expiresOn, today),
            tone: 'default',
            open: leads.target(voucher),
          }) as const,
      ),
    ],
    buttons: [
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** The customer of this name, whatever its width and case. */
export async function customerByName(
  { customers }: Pick<Tables, 'customers'>,
  name: string,
): Promise<Customer | undefined> {
  const [found] = await customers.list({ key: fold(name) });
  return found;
}

/** Vouchers that are read from each side; lists made of them say that there are more. */
export const MOST_READ = 50;

/** Some of the reserved vouchers that have not expired. */
export interface Reserved {
  readonly vouchers: readonly Voucher[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
}

/** The reserved vouchers that expire first, and those whose engagement was over last. */
export async function reservedVouchers(
  { vouchers }: Pick<Tables, 'vouchers'>,
  today: CalendarDate,
): Promise<Reserved> {
  const [first, ended] = await Promise.all([
    vouchers.list(
      { state: 'reserved', expiresOn: { from: today } },
      { orderBy: 'expiresOn', limit: MOST_READ },
    ),
    vouchers.list(
      { state: 'reserved', endsOn: { to: today } },
      { orderBy: 'endsOn', descending: true, limit: MOST_READ },
    ),
  ]);
  const live = ended.filter(({ expiresOn }) => expiresOn >= today);
  return { vouchers: eachOnce([...first, ...live]), hasMore: first.length === MOST_READ };
}

/** The vouchers of these reports that are reserved and have not expired. */
export async function reservedOfReports(
  { vouchers }: Pick<Tables, 'vouchers'>,
  reports: readonly { readonly id: string }[],
  today: CalendarDate,
): Promise<Voucher[]> {
  if (reports.length === 0) return [];
  return vouchers.list({
    id: reports.map(({ id }) => id),
    state: 'reserved',
    expiresOn: { from: today },
  });
}

/** The same vouchers without repetition. */
export function eachOnce(vouchers: readonly Voucher[]): Voucher[] {
  return [...new Map(vouchers.map((voucher) => [voucher.id, voucher])).values()];
}

interface Reading extends Pick<Turn, 'today'> {
  readonly store: Pick<Tables, 'vouchers' | 'claims'>;
}

const OPEN_CLAIMS: readonly Claim['state'][] = [
  'draft',
  'submitted',
  'inReview',
  'actionRequired',
  'approved',
  'held',
];

/**
 * Vouchers whose redemption waits to be confirmed: those that may yet expire, the soonest first, and those in open
 * claims, the latest first. Earlier ones may be paid long since.
 */
export async function unconfirmedRedemptions({ store, today }: Reading, most: number): Promise<Voucher[]> {
  const unconfirmed = { state: 'redeemed', confirmationState: 'recorded' } as const;
  const [running, latest] = await Promise.all([
    store.vouchers.list(
      { ...unconfirmed, expiresOn: { from: today } },
      { orderBy: 'expiresOn', limit: most },
    ),
    store.vouchers.list(unconfirmed, { orderBy: 'expiresOn', descending: true, limit: most }),
  ]);
  return unsettled(store, [...running, ...latest]);
}

/** Those of redeemed vouchers that no claim has brought to an end. */
export async function unsettled(
  { claims }: Pick<Tables, 'claims'>,
  redeemed: readonly Voucher[],
): Promise<Voucher[]> {
  const claimed = await claims.list({
    id: redeemed.flatMap(({ claimId }) => claimId ?? []),
    state: OPEN_CLAIMS,
  });
  const open = new Set(claimed.map(({ id }) => id));
  return redeemed.filter(({ claimId }) => claimId === null || open.has(claimId));
}
