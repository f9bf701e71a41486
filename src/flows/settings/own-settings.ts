import type { Location } from '../../domain/company/company';
import { habitsOf } from '../../domain/notice/habits';
import {
  DEFAULT_NOTICE_SETTINGS,
  type Habits,
  type NoticeSettings,
} from '../../domain/notice/notice-settings';
import type { Work } from '../../desk/flow';

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
