import type { Page } from '../../cards/page';
import type { AuditEvent, Facts } from '../../domain/audit';
import { isCalendarDate, isInstant } from '../../domain/time/dates';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { chosenWords } from '../../desk/spoken-language';
import { WEEKDAYS } from './weekdays';

/** What holds from now on, in the language and the zone just chosen. */
export function settingsReceipt(turn: Turn, event: AuditEvent): Page {
  const { zone, locale = null } = event.facts;
  const { words, name } = chosenWords(turn, locale, String(zone));
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

function timePairs(words: Words, values: Facts): [string, string | null][] {
  const { zone, digestAt, quietFrom, quietTo, nextDigestAt } = values;
  const days = String(values['workingDays']).split(',');
  const muted = String(values['muted']).split(',');
  const told = TOPIC_NAMES.filter((topic) => !muted.includes(topic));
  const next = String(nextDigestAt);
  return [
    [words.t('settings.timeZone'), timeZoneTitle(String(zone), words.locale)],
    [words.t('settings.digestAt'), String(digestAt)],
    [
      words.t('settings.workingDays'),
      words.list(
        WEEKDAYS.filter((day) => days.includes(day)).map((day) =>
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
    [words.t('settings.next'), told.length > 0 && isInstant(next) ? words.dateTime(next) : null],
  ];
}

function standInLine(words: Words, values: Facts): string {
  const { standInName, standInFrom, standInTo } = values;
  const [from, to] = [String(standInFrom), String(standInTo)];
  return standInName && isCalendarDate(from) && isCalendarDate(to)
    ? words.t('settings.isStoodInFor', { name: String(standInName), fromOn: from, toOn: to })
    : words.t('settings.noStandIn');
}
