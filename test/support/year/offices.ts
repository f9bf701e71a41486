import type { Company, Location } from '../../../src/domain/company/company';
import type { Unsaved } from '../../../src/ports';

/** The company of the year: its dates are those of Tokyo. */
export const COMPANY: Unsaved<Company> = {
  id: 'company',
  name: 'Harborline Consulting',
  timeZone: 'Asia/Tokyo',
  anniversaryOn: '2027-04-01',
  defaultLocale: 'en-US',
};

export type OfficeKey = 'tokyo' | 'taipei' | 'seattle';

const office = (
  name: string,
  mpnId: string,
  facts: Pick<Location, 'country' | 'currency' | 'timeZone' | 'closedOn'>,
): Unsaved<Location> => ({ id: name.toLowerCase(), name, mpnId, listed: true, profile: null, ...facts });

/** The offices, each with the days on which it is closed beside its country's holidays. */
export const OFFICES: readonly Unsaved<Location>[] = [
  office('Tokyo', '4400101', {
    country: 'JP',
    currency: 'JPY',
    timeZone: 'Asia/Tokyo',
    closedOn: ['2026-08-13', '2026-08-14', '2026-12-29', '2026-12-30', '2026-12-31'],
  }),
  office('Taipei', '4400102', {
    country: 'TW',
    currency: 'TWD',
    timeZone: 'Asia/Taipei',
    closedOn: ['2026-05-01', '2026-09-28', '2026-10-26', '2026-12-25'],
  }),
  office('Seattle', '4400103', {
    country: 'US',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
    closedOn: ['2026-11-27', '2026-12-24'],
  }),
];

/** The office of this key. */
export function officeOf(key: OfficeKey): Unsaved<Location> & { readonly timeZone: string } {
  const found = OFFICES.find(({ id }) => id === key);
  if (!found?.timeZone) throw new Error(`no office ${key}`);
  return { ...found, timeZone: found.timeZone };
}
