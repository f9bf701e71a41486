import { blocking, type Check } from '../../domain/check';
import type { Location } from '../../domain/company/company';
import { redemptionChecks } from '../../domain/voucher/redemption';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables } from '../../ports';
import type { Work } from '../../desk/flow';

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
