import type { CalendarDate } from '../../domain/time/dates';
import type { NoticeSettings } from '../../domain/notice/notice-settings';
import { InputError, type FieldCode, type FieldFault } from '../../errors';
import type { Work } from '../../desk/flow';
import { colleagues } from './colleagues';
import { NOBODY } from './fields';

interface StandInInput {
  readonly standIn: string;
  readonly standInFrom: CalendarDate | null;
  readonly standInTo: CalendarDate | null;
}

/** The stand-in that was chosen, or none: a person with both days, the last one not before the first. */
export async function checkedStandIn(
  work: Work,
  { standIn, standInFrom: from, standInTo: to }: StandInInput,
): Promise<NoticeSettings['standIn']> {
  const personId = standIn === NOBODY ? null : standIn;
  if (personId === null && from === null && to === null) return null;
  if (personId !== null && !(await colleagues(work)).some(({ id }) => id === personId))
    throw new InputError({ standIn: { code: 'notAChoice' } });
  if (personId === null || from === null || to === null)
    throw new InputError(missing({ standIn: personId, standInFrom: from, standInTo: to }));
  if (to < from) throw new InputError({ standInTo: { code: 'endBeforeStart' } });
  return { personId, from, to };
}

function missing(parts: Readonly<Record<string, string | null>>): Record<string, FieldFault<FieldCode>> {
  const fields = Object.keys(parts).filter((field) => parts[field] === null);
  return Object.fromEntries(fields.map((field) => [field, { code: 'allOrNone' }]));
}
