import type { Page, TextBlock } from '../../cards/page';
import { nextDigest } from '../../domain/notice/notice-time';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { createWords } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { standInFields, timeFields, topicField } from './fields';
import { ownSettings, type OwnSettings } from './own-settings';
import { colleagues, offered } from './stand-in';

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
