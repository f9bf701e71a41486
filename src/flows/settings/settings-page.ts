import type { FieldBlock, Page, TextBlock } from '../../cards/page';
import type { Person } from '../../domain/company/company';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { languageField } from '../../desk/spoken-language';
import { zoneFields, zonesAround } from '../shared/time-zone-fields';
import { WEEKDAYS, type OwnSettings, NOBODY, ownSettings, colleagues, offered } from './own-settings';
import { nextDigest } from '../../domain/notice/notice-time';
import { createWords } from '../../words/words';
import { openButton } from '../../desk/links';

/** Where and when: language, zone, the hour of the digest, working days, quiet hours. */
async function timeFields(turn: Turn, { settings, officeZone }: OwnSettings): Promise<FieldBlock[]> {
  const { words, company, store } = turn;
  const time = { kind: 'field', input: 'text', maxLength: 30 } as const;
  return [
    languageField(turn),
    ...zoneFields(words, {
      label: words.t('settings.timeZone'),
      inherited: words.t('settings.officeZone', { zone: timeZoneTitle(officeZone, words.locale) }),
      zones: zonesAround(company, await store.locations.list({}, { orderBy: 'name' })),
      value: settings.timeZone,
    }),
    {
      ...time,
      id: 'digestAt',
      label: words.t('settings.digestAt'),
      hint: words.t('settings.digestAtHint'),
      required: true,
      value: settings.digestAt,
    },
    {
      kind: 'field',
      id: 'workingDays',
      input: 'choices',
      label: words.t('settings.workingDays'),
      required: true,
      value: settings.workingDays.join(','),
      choices: WEEKDAYS.map((day) => ({ value: day, title: words.t(`history.value.workingDays.${day}`) })),
    },
    {
      ...time,
      id: 'quietFrom',
      label: words.t('settings.quietFrom'),
      value: settings.quiet?.from ?? null,
    },
    {
      ...time,
      id: 'quietTo',
      label: words.t('settings.quietTo'),
      hint: words.t('settings.quietHint'),
      value: settings.quiet?.to ?? null,
    },
  ];
}

/** Of what the person is told. */
function topicField({ words }: Turn, { settings }: OwnSettings): FieldBlock {
  return {
    kind: 'field',
    id: 'topics',
    input: 'choices',
    label: words.t('settings.topics'),
    hint: words.t('settings.topicsHint'),
    value: TOPIC_NAMES.filter((topic) => !settings.muted.includes(topic)).join(','),
    choices: TOPIC_NAMES.map((topic) => ({ value: topic, title: words.t(`settings.topic.${topic}`) })),
  };
}

/** Who is told instead, and when. */
function standInFields(
  { words }: Turn,
  { settings: { standIn } }: OwnSettings,
  people: readonly Person[],
): FieldBlock[] {
  const chosen = people.some(({ id }) => id === standIn?.personId) ? standIn : null;
  return [
    {
      kind: 'field',
      id: 'standIn',
      input: 'choice',
      label: words.t('settings.standIn'),
      hint: words.t(people.length > 0 ? 'settings.standInHint' : 'settings.noColleague'),
      required: true,
      value: chosen?.personId ?? NOBODY,
      choices: [
        { value: NOBODY, title: words.t('settings.nobody') },
        ...people.map(({ id, name }) => ({ value: id, title: name })),
      ],
    },
    {
      kind: 'field',
      id: 'standInFrom',
      input: 'date',
      label: words.t('settings.standInFrom'),
      value: chosen?.from ?? null,
    },
    {
      kind: 'field',
      id: 'standInTo',
      input: 'date',
      label: words.t('settings.standInTo'),
      hint: words.t('settings.standInToHint'),
      value: chosen?.to ?? null,
    },
  ];
}

/** Everything that a person may set for what comes by itself, on one card. */
export async function settingsPage(turn: Turn): Promise<Page> {
  const { words, store, actor } = turn;
  const work = { ...turn, tables: store };
  const own = await ownSettings(work);
  const people = offered(await colleagues(work), actor, own.settings.standIn?.personId ?? null);
  return {
    title: words.t('settings.title'),
    blocks: [
      ...(await standing(turn, own)),
      { kind: 'text', text: words.t('settings.text'), subtle: true },
      ...(await timeFields(turn, own)),
      topicField(turn, own),
      ...standInFields(turn, own, people),
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'settings.save',
        data: { version: own.version },
      },
      {
        kind: 'submit',
        quiet: true,
        title: words.t('settings.defaults'),
        verb: 'settings.reset',
        data: { version: own.version },
      },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** What comes next, and who is told instead. */
async function standing(
  { words, store, now }: Turn,
  { habits, settings }: OwnSettings,
): Promise<TextBlock[]> {
  const { muted, standIn } = settings;
  const zoned = createWords(words.locale, habits.timeZone);
  const person = standIn && (await store.people.get(standIn.personId));
  return [
    muted.length === TOPIC_NAMES.length
      ? { kind: 'text', text: words.t('settings.allMuted'), tone: 'warning' }
      : {
          kind: 'text',
          text: words.t('settings.nextDigest', { when: zoned.dateTime(nextDigest(now, habits)) }),
        },
    ...(standIn && person
      ? [
          {
            kind: 'text',
            text: words.t('settings.isStoodInFor', {
              name: person.name,
              fromOn: standIn.from,
              toOn: standIn.to,
            }),
          } as const,
        ]
      : []),
  ];
}
