import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { chosenWords } from '../../desk/spoken-language';
import type { SettingsFacts } from './facts';
import { WEEKDAYS } from './own-settings';

/** What holds from now on, in the language and the zone just chosen. */
export function settingsReceipt(turn: Turn, event: AuditEvent<SettingsFacts>): Page {
  const { locale, zone } = event.facts;
  const { words, name } = chosenWords(turn, locale, zone);
  const isReset = event.event === 'resetNoticeSettings';
  const page = receipt({ words }, event, {
    title: words.t(isReset ? 'settings.isReset' : 'settings.saved'),
    blocks: [
      facts([[words.t('language.fact'), name], ...timePairs(words, event.facts)]),
      { kind: 'text', text: standInLine(words, event.facts) },
    ],
    buttons: [
      openButton(words.t('settings.again'), 'settings.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  });
  return { ...page, locale: words.locale };
}

function timePairs(
  words: Words,
  { zone, digestAt, workingDays, quietFrom, quietTo, muted, nextDigestAt }: SettingsFacts,
): [string, string | null][] {
  const told = TOPIC_NAMES.filter((topic) => !muted.includes(topic));
  return [
    [words.t('settings.timeZone'), timeZoneTitle(zone, words.locale)],
    [words.t('settings.digestAt'), digestAt],
    [
      words.t('settings.workingDays'),
      words.list(
        WEEKDAYS.filter((day) => workingDays.includes(day)).map((day) =>
          words.t(`history.value.workingDays.${day}`),
        ),
      ),
    ],
    [
      words.t('settings.quiet'),
      quietFrom && quietTo
        ? words.t('settings.quietBetween', { from: quietFrom, to: quietTo })
        : words.t('settings.noQuiet'),
    ],
    [
      words.t('settings.topics'),
      told.length > 0
        ? words.list(told.map((topic) => words.t(`history.value.muted.${topic}`)))
        : words.t('settings.nothing'),
    ],
    [words.t('settings.next'), told.length > 0 ? words.dateTime(nextDigestAt) : null],
  ];
}

function standInLine(words: Words, { standInName: name, standInFrom, standInTo }: SettingsFacts): string {
  return name && standInFrom && standInTo
    ? words.t('settings.isStoodInFor', { name, fromOn: standInFrom, toOn: standInTo })
    : words.t('settings.noStandIn');
}
