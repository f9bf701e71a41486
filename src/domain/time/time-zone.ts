import type { Locale } from '../locale';

/** Offered first where a time zone is chosen; any other IANA name is typed. */
export const COMMON_TIME_ZONES = [
  'Asia/Tokyo',
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Seoul',
  'Australia/Sydney',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
] as const;

/** The IANA name that a person typed, or undefined when there is no such zone; an offset such as `+09:00` is none. */
export function timeZoneName(text: string): string | undefined {
  const typed = text.trim();
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(typed)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions();
    // An alias is kept as typed: who chose Asia/Kolkata does not look for Asia/Calcutta.
    return timeZone.toLowerCase() === typed.toLowerCase() ? timeZone : typed;
  } catch {
    return undefined;
  }
}

/** The zone's name with what its people call it, for example `Asia/Tokyo (Japan Standard Time)`. */
export function timeZoneTitle(zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name ? `${zone} (${name})` : zone;
}
