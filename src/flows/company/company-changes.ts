import { COMPANY_ID } from '../../domain/company/company';
import type { CalendarDate } from '../../domain/time/dates';
import type { Locale } from '../../domain/locale';
import { DomainError } from '../../errors';
import { changedFields } from '../../desk/changes';
import type { Change, Work } from '../../desk/flow';
import { zoneNamed } from '../shared/time-zone-fields';
import type { CompanyFacts } from './facts';

export interface CompanyInput {
  readonly name: string;
  readonly timeZone: string;
  readonly timeZoneOther: string | null;
  readonly anniversaryOn: CalendarDate;
  readonly defaultLocale: Locale;
}

/** Sets the company up, or changes it; `version` 0 is the first set-up. */
export async function saveCompany(
  { tables }: Work,
  { version }: { readonly version: number },
  input: CompanyInput,
): Promise<Change<CompanyFacts>> {
  const stored = await tables.companies.get(COMPANY_ID);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  const { name, anniversaryOn, defaultLocale } = input;
  const fields = { name, timeZone: zoneNamed(input, stored?.timeZone ?? null), anniversaryOn, defaultLocale };
  const saved = stored
    ? await tables.companies.save({ ...stored, ...fields })
    : await tables.companies.add({ id: COMPANY_ID, ...fields });
  return {
    recordId: COMPANY_ID,
    recordVersion: saved.version,
    event: stored ? 'company.changeCompany' : 'company.setUpCompany',
    facts: { ...fields, locations: await tables.locations.count() },
    ...changedFields(stored ? { ...stored } : {}, fields),
  };
}
