import { blocking, type Check } from '../../domain/check';
import type { Location } from '../../domain/company/company';
import { redemptionChecks } from '../../domain/voucher/redemption';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables } from '../../ports';
import type { Work, Turn } from '../../desk/flow';
import { eachOnce, MOST_READ, reservedOfReports, reservedVouchers } from '../shared/find-vouchers';
import { z } from 'zod';
import { PAGE_LENGTH } from '../../desk/paging';
import { expiredVouchers } from '../shared/live-vouchers';

/** A voucher with the checks before its redemption. */
export interface Judged {
  readonly voucher: Voucher;
  readonly location: Location | undefined;
  readonly checks: readonly Check[];
  /** The checks that stand in the way. */
  readonly missing: readonly Check[];
}

/** Judges each of the vouchers by the records as they are now. */
export async function judge(
  tables: Pick<Tables, 'reports' | 'deliverables' | 'locations'>,
  { scheme, today, dayIn, retirementInForce }: Pick<Work, 'scheme' | 'today' | 'dayIn' | 'retirementInForce'>,
  vouchers: readonly Voucher[],
): Promise<Judged[]> {
  const ids = vouchers.map(({ id }) => id);
  const reports = await tables.reports.list({ id: ids });
  const deliverables = await tables.deliverables.list({ reportId: ids });
  const locations = await tables.locations.list();
  return vouchers.map((voucher) => {
    const location = locations.find(({ id }) => id === voucher.reservation?.locationId);
    const report = reports.find(({ id }) => id === voucher.id);
    const { rules } = scheme;
    const checks = redemptionChecks({
      voucher,
      report,
      deliverables,
      location,
      rules,
      today,
      dayIn,
      retirementInForce,
    });
    return { voucher, location, checks, missing: blocking(checks) };
  });
}

/** Whether this check stands in the way. */
export function lacks({ missing }: Judged, ...keys: readonly Check['key'][]): boolean {
  return missing.some(({ key }) => keys.includes(key));
}

/** The records that it is told by. */
interface Reading extends Pick<Turn, 'scheme' | 'today' | 'dayIn' | 'retirementInForce'> {
  readonly store: Pick<Tables, 'vouchers' | 'reports' | 'deliverables' | 'locations'>;
}

/** The company's reserved vouchers, the most urgent expiry first. */
export interface Candidates {
  readonly ready: readonly Judged[];
  readonly notReady: readonly Judged[];
  /** Whether there may be more of either. */
  readonly hasMore: boolean;
}

/**
 * Tells the reserved vouchers that can be redeemed now from the others: of those that expire first, whose engagement was
 * over last, whose report was submitted last, and that have expired last.
 */
export async function redemptionCandidates(turn: Reading): Promise<Candidates> {
  const { store } = turn;
  const [reserved, submitted, expired] = await Promise.all([
    reservedVouchers(store, turn),
    store.reports.list(
      { state: 'submitted' },
      { orderBy: 'submittedAt', descending: true, limit: MOST_READ },
    ),
    expiredVouchers(store, { state: 'reserved' }, MOST_READ, turn),
  ]);
  const reported = await reservedOfReports(store, submitted, turn);
  const vouchers = eachOnce([...expired, ...reserved.vouchers, ...reported]).sort(
    (a, b) => a.expiresOn.localeCompare(b.expiresOn) || a.id.localeCompare(b.id),
  );
  const judged = await judge(store, turn, vouchers);
  return {
    ready: judged.filter(({ missing }) => missing.length === 0),
    notReady: judged.filter(({ missing }) => missing.length > 0),
    hasMore: reserved.hasMore || expired.length === MOST_READ,
  };
}

/** A voucher as a card showed it. */
export interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** The vouchers of a card as one value of its data: `id:version,id:version`. */
export function pressedText(vouchers: readonly Pressed[]): string {
  return vouchers.map(({ id, version }) => `${id}:${version}`).join(',');
}

/** Reads that value; each voucher once, and no more of them than one card shows. */
export const pressedVouchers = z
  .string()
  .max(4000)
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(z.string().regex(/^.{1,200}:\d{1,9}$/))
      .min(1)
      .max(PAGE_LENGTH),
  )
  .transform((parts) => parts.map(readPressed))
  .refine((vouchers) => new Set(vouchers.map(({ id }) => id)).size === vouchers.length);

function readPressed(part: string): Pressed {
  const at = part.lastIndexOf(':');
  return { id: part.slice(0, at), version: Number(part.slice(at + 1)) };
}
