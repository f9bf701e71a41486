import type { Person } from '../../../src/domain/company/company';
import type { Locale } from '../../../src/domain/locale';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../../src/domain/notice/notice-settings';
import type { Role } from '../../../src/domain/company/role';
import type { Conversation, Unsaved } from '../../../src/ports';
import type { OfficeKey } from './offices';

/** Somebody of the company as the year begins. */
export interface Member {
  readonly person: Unsaved<Person>;
  /** Null: has chosen nothing. */
  readonly settings: Unsaved<NoticeSettings> | null;
  /** Null: the app is not installed. */
  readonly chat: Unsaved<Conversation> | null;
}

interface Traits {
  /** Chosen by the person. */
  readonly locale?: Locale | null;
  /** Of the Teams client. */
  readonly client?: Locale | null;
  /** Kept by the company. */
  readonly kept?: Locale | null;
  readonly settings?: Partial<Omit<NoticeSettings, 'id' | 'version'>>;
  readonly isInstalled?: boolean;
}

function member(
  id: string,
  office: OfficeKey | null,
  roles: readonly Role[],
  { locale = null, client = null, kept = null, settings, isInstalled = true }: Traits = {},
): Member {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)} Example`;
  const email = `${id}@harborline.example`;
  return {
    person: { id, name, roles, email, locationId: office, locale, defaultLocale: kept },
    settings: settings ? { ...DEFAULT_NOTICE_SETTINGS, id, ...settings } : null,
    chat: isInstalled
      ? {
          id: `a:${id}`,
          personId: id,
          reference: '{}',
          installedAt: '2026-03-01T00:00:00.000Z',
          welcomedAt: '2026-03-01T00:00:00.000Z',
          obstacle: null,
          locale: client,
          formAt: null,
          leftAt: null,
        }
      : null,
  };
}

const SUNDAY_TO_THURSDAY = [7, 1, 2, 3, 4];

const ADMINS: readonly Member[] = [
  member('mei', 'tokyo', ['globalAdmin'], { locale: 'ja-JP' }),
  member('kenji', 'tokyo', ['partnerAdmin'], { client: 'ja-JP', kept: 'en-US' }),
  // The day begins first in Auckland: three or four hours before the company's.
  member('sora', 'tokyo', ['partnerAdmin'], {
    kept: 'ja-JP',
    settings: {
      timeZone: 'Pacific/Auckland',
      digestAt: '07:30',
      quiet: { from: '22:00', to: '07:00' },
      muted: ['confirmations'],
    },
  }),
  member('yuting', 'taipei', ['partnerAdmin'], { locale: 'zh-TW', client: 'en-US' }),
  member('chia', 'taipei', ['partnerAdmin'], {
    client: 'zh-TW',
    settings: { digestAt: '17:15', quiet: { from: '18:00', to: '09:30' } },
  }),
  member('olivia', 'seattle', ['partnerAdmin']),
  // Up early: the digest comes at an hour that the clocks leave out in March.
  member('noah', 'seattle', ['partnerAdmin'], {
    settings: {
      digestAt: '02:30',
      workingDays: SUNDAY_TO_THURSDAY,
      quiet: { from: '20:00', to: '07:00' },
    },
  }),
  member('ava', 'seattle', ['partnerAdmin'], {
    locale: 'en-US',
    settings: { timeZone: 'America/Denver', digestAt: '10:00', muted: ['renewal'], quiet: null },
  }),
  member('gina', null, ['globalAdmin'], { client: 'zh-TW', settings: { digestAt: '09:45' } }),
  member('omar', null, ['partnerAdmin'], {
    settings: { timeZone: 'Asia/Dubai', workingDays: SUNDAY_TO_THURSDAY },
  }),
];

const CONSULTANTS: Readonly<Record<OfficeKey, readonly string[]>> = {
  tokyo: ['haruto', 'yui', 'ren', 'aoi', 'hina', 'daiki', 'emi', 'goro', 'jun', 'kaede'],
  taipei: ['weihan', 'yawen', 'hsin', 'peishan', 'liwei', 'mingtse', 'shuchen', 'tinghao'],
  seattle: ['ethan', 'mia', 'lucas', 'zoe', 'henry', 'ruth', 'walt', 'piper'],
};

const TONGUES: Readonly<Record<OfficeKey, Locale>> = { tokyo: 'ja-JP', taipei: 'zh-TW', seattle: 'en-US' };

/** Every third has hours of their own; every seventh has not installed the app. */
const consultants = (office: OfficeKey): Member[] =>
  CONSULTANTS[office].map((id, index) =>
    member(id, office, ['consultant'], {
      kept: TONGUES[office],
      ...(index % 3 === 1
        ? {
            settings: { digestAt: '08:00', quiet: { from: '07:00', to: '10:00' }, workingDays: [2, 3, 4, 5] },
          }
        : {}),
      ...(index % 7 === 6 ? { isInstalled: false } : {}),
    }),
  );

/** The forty people of the company: who is told of what follows from their roles and offices. */
export const MEMBERS: readonly Member[] = [
  ...ADMINS,
  ...consultants('tokyo'),
  ...consultants('taipei'),
  ...consultants('seattle'),
  member('daniel', 'seattle', ['viewer']),
  member('fumi', 'tokyo', ['viewer'], { locale: 'ja-JP' }),
  member('lin', 'taipei', ['viewer'], { locale: 'zh-TW' }),
  member('sam', null, ['viewer']),
];

/** The consultants who lead the engagements of an office. */
export const leadsOf = (office: OfficeKey): readonly string[] => CONSULTANTS[office];
