import { isCalendarDate } from '../../domain/time/dates';
import type { Location } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Program } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import type { Chosen } from '../shared/reservation-facts';

/** What of a refused form names a value that was offered; the rest counts as not chosen. */
export async function chosenSoFar(
  { store, scheme }: Pick<Turn, 'store' | 'scheme'>,
  program: Program,
  locations: readonly Location[],
  typed: Readonly<Record<string, string>>,
): Promise<Chosen> {
  const { startsOn = '', endsOn = '', engagement, location, exception } = typed;
  const areDates = isCalendarDate(startsOn) && isCalendarDate(endsOn) && startsOn <= endsOn;
  const lead = typed['lead'] ? await store.people.get(typed['lead']) : undefined;
  return {
    engagement: program.engagements.find(({ id }) => id === engagement) ?? null,
    location: locations.find(({ id }) => id === location) ?? null,
    dates: areDates ? { startsOn, endsOn } : null,
    lead: lead && mayAct(lead.roles, REPORTERS) ? lead : null,
    exception: scheme.rules.customerLimit.exceptions.find(({ id }) => id === exception)?.id ?? null,
  };
}
