import type { Button } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';

/** The voucher by its number and customer. */
export function named({ words }: Turn, { facts: was }: AuditEvent): [string, string | null][] {
  return [
    [words.t('voucher.number'), text(was['number'])],
    [words.t('voucher.customer'), text(was['customer'])],
  ];
}

/** Where one may go from every receipt of a reservation. */
export function ways({ words }: Turn, id: string): Button[] {
  return [
    openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}

/** A fact that is text. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A fact that is a date, as its reader writes it. */
export function day({ words }: Turn, value: unknown): string | null {
  return typeof value === 'string' && isCalendarDate(value) ? words.date(value) : null;
}

/** Two facts that are the first and the last day. */
export function period({ words }: Turn, startsOn: unknown, endsOn: unknown): string | null {
  if (typeof startsOn !== 'string' || typeof endsOn !== 'string') return null;
  return isCalendarDate(startsOn) && isCalendarDate(endsOn)
    ? words.t('voucher.period', { startsOn, endsOn })
    : null;
}
