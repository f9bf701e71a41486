import { isCalendarDate, isInstant } from '../../domain/time/dates';
import type { AuditEvent, EventKind, Fields } from '../../domain/audit';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { firstText } from '../shared/event-name';
import type { Words } from '../../words/words';

/** Longest value of a field that is shown; what a report says would fill the card. Characters. */
const LONGEST = 60;
const COUNTRIES = ['country', 'deliveryCountry'];
const MONEY = ['amount', 'total'];
/** An id of a record whose name is not at hand: nobody can read it. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const YES_NO = ['yes', 'no'] as const;

/** What ids stand for, by id. */
export type Names = ReadonlyMap<string, string>;

export { eventName, kindName } from '../shared/event-name';

/** The command whose step it was. */
export function commandName(words: Words, { verb }: Pick<AuditEvent, 'verb'>): string {
  const [flow = ''] = verb.split('.');
  return firstText(words, [`command.${flow}`]) ?? verb;
}

/** The name of a field; one that has no text keeps the code's word, spaced. */
export function fieldName(words: Words, field: string): string {
  const [, days] = /^rate(\d+)$/.exec(field) ?? [];
  if (days) return words.t('days.count', { days: Number(days) });
  return (
    firstText(words, [`history.field.${field}`]) ?? field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  );
}

/** Whether the field tells what vouchers pay. */
export function isAmount(field: string): boolean {
  return /^rate\d/.test(field) || MONEY.includes(field);
}

/** The value of a field as its readers write it; several in one are joined with commas. */
export function fieldValue(
  { words, names }: { readonly words: Words; readonly names: Names },
  event: Pick<AuditEvent, 'kind' | 'facts'>,
  field: string,
  value: Fields[string],
): string {
  if (value === null || value === '') return words.t('history.none');
  const { currency } = event.facts;
  if (typeof value === 'number') {
    return isAmount(field) && typeof currency === 'string'
      ? words.money({ amount: value, currency })
      : String(value);
  }
  if (isCalendarDate(value)) return words.date(value);
  if (isInstant(value)) return words.dateTime(value);
  if (COUNTRIES.includes(field)) return words.country(value);
  const locale = LOCALES.find((candidate) => candidate === value);
  if (locale) return LOCALE_NAMES[locale];
  const parts = value.split(',').map((part) => partName(words, event.kind, field, part.trim(), names));
  const text = parts.every((part) => part !== undefined) ? words.list(parts) : value;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function partName(
  words: Words,
  kind: EventKind,
  field: string,
  part: string,
  names: Names,
): string | undefined {
  if (field === 'listed') {
    const answer = YES_NO.find((candidate) => candidate === part);
    return answer && words.t(`choice.${answer}`);
  }
  if (field === 'roles') return firstText(words, [`role.${part}`]);
  if (field === 'state') return firstText(words, [`state.${kind}.${part}`]);
  const name = names.get(part) ?? firstText(words, [`history.value.${field}.${part}`]);
  return name ?? (UUID.test(part) ? words.t('history.value.id') : undefined);
}
