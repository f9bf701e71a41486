import type { FieldBlock } from '../../cards/page';
import type { Company, Location } from '../../domain/company/company';
import { COMMON_TIME_ZONES, timeZoneName, timeZoneTitle } from '../../domain/time/time-zone';
import { InputError } from '../../errors';
import type { Words } from '../../words/words';
import { otherField, picked, pickFields } from '../../desk/pick';

/** Stands for the zone that holds where none is chosen. */
const INHERITED = 'inherited';

/** With the zones of so many offices, the common ones need not be listed too. */
const ENOUGH = 5;
const MOST = 14;

interface ZonePick {
  readonly label: string;
  /** What is shown for the zone that holds where none is chosen; null where one must be. */
  readonly inherited: string | null;
  /** IANA names that are offered. */
  readonly zones: readonly string[];
  readonly value: string | null;
}

/** What came from `zoneFields`. */
export interface ZoneInput {
  readonly timeZone: string | null;
  readonly timeZoneOther: string | null;
}

/** The choice of a time zone, and below it a field for any other. */
export function zoneFields(words: Words, { label, inherited, zones, value }: ZonePick): FieldBlock[] {
  return pickFields(words, {
    id: 'timeZone',
    label,
    otherLabel: words.t('company.timeZoneOther'),
    otherHint: words.t('company.timeZoneHint'),
    choices: [
      ...(inherited === null ? [] : [{ value: INHERITED, title: inherited }]),
      ...zones.map((zone) => ({ value: zone, title: timeZoneTitle(zone, words.locale) })),
    ],
    value: value ?? (inherited === null ? null : INHERITED),
  });
}

/** The zones of the company and its offices, and where these are few the common ones. */
export function zonesAround({ timeZone }: Company, locations: readonly Location[]): string[] {
  const own = [...new Set([timeZone, ...locations.flatMap((location) => location.timeZone ?? [])])];
  return [...new Set([...own, ...(own.length < ENOUGH ? COMMON_TIME_ZONES : [])])].slice(0, MOST);
}

/** The IANA name that was chosen or typed, null for the inherited one; throws InputError. */
export function zoneOrInherited(input: ZoneInput, before: string | null): string | null {
  const typed = picked(input.timeZone ?? INHERITED, input.timeZoneOther, before);
  return typed === INHERITED ? null : zoneNamed(input, before);
}

/** The IANA name that was chosen or typed; throws InputError. */
export function zoneNamed({ timeZone, timeZoneOther }: ZoneInput, before: string | null): string {
  const typed = picked(timeZone ?? INHERITED, timeZoneOther, before);
  if (typed === null) throw new InputError({ [otherField('timeZone')]: { code: 'required' } });
  const name = timeZoneName(typed);
  if (name) return name;
  throw new InputError({
    [typed === timeZone ? 'timeZone' : otherField('timeZone')]: { code: 'notATimeZone' },
  });
}
