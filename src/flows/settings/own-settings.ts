import type { Location, Person } from '../../domain/company/company';
import { habitsOf } from '../../domain/notice/habits';
import {
  DEFAULT_NOTICE_SETTINGS,
  type Habits,
  type NoticeSettings,
} from '../../domain/notice/notice-settings';
import type { Work } from '../../desk/flow';
import { mayAct } from '../../domain/company/role';
import type { CalendarDate } from '../../domain/time/dates';
import { InputError, type FieldCode, type FieldFault } from '../../errors';

/** ISO weekdays as a form sends them: 1 = Monday to 7 = Sunday. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The speaker's settings as they are now, with what they rest on. */
export interface OwnSettings {
  /** Undefined while the person has chosen nothing. */
  readonly stored: NoticeSettings | undefined;
  /** 0 while nothing is stored. */
  readonly version: number;
  readonly settings: Omit<NoticeSettings, 'id' | 'version'>;
  readonly office: Location | undefined;
  /** IANA name of the office's zone, or the company's. */
  readonly officeZone: string;
  readonly habits: Habits;
}

/** Reads the speaker's settings; a stand-in whose time is over is none any more. */
export async function ownSettings({
  tables,
  actor,
  company,
  holidays,
  today,
}: Pick<Work, 'tables' | 'actor' | 'company' | 'holidays' | 'today'>): Promise<OwnSettings> {
  const [stored, office] = await Promise.all([
    tables.noticeSettings.get(actor.id),
    actor.locationId === null ? undefined : tables.locations.get(actor.locationId),
  ]);
  const settings = stored ?? DEFAULT_NOTICE_SETTINGS;
  const { standIn } = settings;
  return {
    stored,
    version: stored?.version ?? 0,
    settings: { ...settings, standIn: standIn && standIn.to >= today ? standIn : null },
    office,
    officeZone: office?.timeZone ?? company.timeZone,
    habits: habitsOf(stored, office, company, (country, on) => holidays.isPublic(country, on)),
  };
}

/** Stands for nobody in the choice of the stand-in. */
export const NOBODY = 'nobody';

/** A longer list does not fit on the card. */
const MOST = 20;

/** Who may stand in for the speaker: everybody else who holds one of the same roles, and so may do the work. */
export async function colleagues({ tables, actor }: Pick<Work, 'tables' | 'actor'>): Promise<Person[]> {
  const people = await tables.people.list({}, { orderBy: 'name' });
  return people.filter(({ id, roles }) => id !== actor.id && mayAct(roles, actor.roles));
}

/** Those of them who are offered: the one chosen up to now, those of the same office, then by name. */
export function offered(able: readonly Person[], actor: Person, chosenId: string | null): readonly Person[] {
  const rank = ({ id, locationId }: Person): number =>
    id === chosenId ? 0 : locationId !== null && locationId === actor.locationId ? 1 : 2;
  return [...able].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

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
