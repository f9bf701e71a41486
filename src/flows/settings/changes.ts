import type { Fields } from '../../domain/audit';
import type { CalendarDate } from '../../domain/time/dates';
import type { Locale } from '../../domain/locale';
import {
  DEFAULT_NOTICE_SETTINGS,
  type NoticeSettings,
  type TimeOfDay,
} from '../../domain/notice/notice-settings';
import { nextDigest } from '../../domain/notice/notice-time';
import { TOPIC_NAMES, type Topic } from '../../domain/notice/reminder';
import { DomainError, InputError, type FieldCode, type FieldFault } from '../../errors';
import { retimeNotices } from '../../notices/queue';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { keepLanguage } from '../../desk/spoken-language';
import { zoneOrInherited, type ZoneInput } from '../shared/time-zone-fields';
import type { SettingsFacts } from './facts';
import { ownSettings, WEEKDAYS, type Weekday, checkedStandIn } from './own-settings';

export interface SettingsInput extends ZoneInput {
  /** Null: the Teams client's. */
  readonly language: Locale | null;
  readonly digestAt: TimeOfDay;
  readonly workingDays: readonly Weekday[];
  readonly quietFrom: TimeOfDay | null;
  readonly quietTo: TimeOfDay | null;
  readonly topics: readonly Topic[];
  readonly standIn: string;
  readonly standInFrom: CalendarDate | null;
  readonly standInTo: CalendarDate | null;
}

interface Pressed {
  readonly version: number;
}

type Chosen = Omit<NoticeSettings, 'id' | 'version'>;

/** Keeps what a person chose, and the language with it. */
export async function saveSettings(
  work: Work,
  { version }: Pressed,
  input: SettingsInput,
): Promise<Change<SettingsFacts>> {
  const before = await work.tables.noticeSettings.get(work.actor.id);
  const chosen: Chosen = {
    ...(await judged(work, input, before?.timeZone ?? null)),
    digestAt: input.digestAt,
    workingDays: input.workingDays.map(Number),
    muted: TOPIC_NAMES.filter((topic) => !input.topics.includes(topic)),
  };
  const isSpoken = input.language === work.actor.locale;
  const also = isSpoken ? [] : [await keepLanguage(work, input.language)];
  return {
    ...(await keep(work, version, chosen, input.language)),
    event: 'noticeSettings.saveNoticeSettings',
    also,
  };
}

/** The parts that are more than one field, with the faults of all of them at once. */
async function judged(
  work: Work,
  input: SettingsInput,
  zoneBefore: string | null,
): Promise<Pick<Chosen, 'timeZone' | 'quiet' | 'standIn'>> {
  const faults: Record<string, FieldFault<FieldCode>> = {};
  const part = async <T>(read: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      Object.assign(faults, error.fields);
      return null;
    }
  };
  const parts = {
    timeZone: await part(() => zoneOrInherited(input, zoneBefore)),
    quiet: await part(() => quietHours(input)),
    standIn: await part(() => checkedStandIn(work, input)),
  };
  if (Object.keys(faults).length > 0) throw new InputError(faults);
  return parts;
}

/** Puts back what holds for somebody who has chosen nothing; the language stays. */
export async function resetSettings(work: Work, { version }: Pressed): Promise<Change<SettingsFacts>> {
  const kept = await keep(work, version, DEFAULT_NOTICE_SETTINGS, work.actor.locale);
  return { ...kept, event: 'noticeSettings.resetNoticeSettings' };
}

function quietHours({ quietFrom: from, quietTo: to }: SettingsInput): NoticeSettings['quiet'] {
  if (from === null && to === null) return null;
  if (from === null) throw new InputError({ quietFrom: { code: 'allOrNone' } });
  if (to === null) throw new InputError({ quietTo: { code: 'allOrNone' } });
  if (from === to) throw new InputError({ quietTo: { code: 'sameTimes' } });
  return { from, to };
}

async function keep(
  work: Work,
  version: number,
  chosen: Chosen,
  locale: Locale | null,
): Promise<Omit<Change<SettingsFacts>, 'event'>> {
  const { tables, actor, holidays, now } = work;
  const stored = await tables.noticeSettings.get(actor.id);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  const saved = stored
    ? await tables.noticeSettings.save({ ...stored, ...chosen })
    : await tables.noticeSettings.add({ id: actor.id, ...chosen });
  await retimeNotices(tables, actor.id, holidays, now);
  const { habits } = await ownSettings(work);
  const standIn = chosen.standIn && (await tables.people.get(chosen.standIn.personId));
  return {
    recordId: actor.id,
    recordVersion: saved.version,
    facts: {
      locale,
      zone: habits.timeZone,
      digestAt: chosen.digestAt,
      workingDays: WEEKDAYS.filter((day) => chosen.workingDays.includes(Number(day))),
      quietFrom: chosen.quiet?.from ?? null,
      quietTo: chosen.quiet?.to ?? null,
      muted: chosen.muted,
      standInName: standIn?.name ?? null,
      standInFrom: chosen.standIn?.from ?? null,
      standInTo: chosen.standIn?.to ?? null,
      nextDigestAt: nextDigest(now, habits),
    },
    ...changedFields(shown(stored ?? DEFAULT_NOTICE_SETTINGS), shown(chosen)),
  };
}

function shown({ timeZone, digestAt, workingDays, quiet, muted, standIn }: Chosen): Fields {
  return {
    timeZone,
    digestAt,
    workingDays: workingDays.join(','),
    quietFrom: quiet?.from ?? null,
    quietTo: quiet?.to ?? null,
    muted: muted.join(','),
    standIn: standIn?.personId ?? null,
    standInFrom: standIn?.from ?? null,
    standInTo: standIn?.to ?? null,
  };
}
