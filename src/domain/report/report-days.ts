import { check, type Check } from '../check';
import { daysBetween } from '../time/dates';
import type { ReportContent } from './report';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from '../voucher/voucher';

/** The checks of a report's days, in the order in which they are told. */
export const DAY_CHECKS = ['reportDays', 'reportSpan', 'offSite'] as const;

export type DayCheck = (typeof DAY_CHECKS)[number];

/** The days on and off site; one that is not filled in counts as none, and `isWhole` says that both are. */
interface Days {
  readonly onSite: number;
  readonly offSite: number;
  readonly reported: number;
  readonly isWhole: boolean;
}

/** Whether an engagement can have had the days that its report gives: no checks before any are filled in. */
export function reportDayChecks(
  rules: SchemeRules,
  voucher: Pick<Voucher, 'days'>,
  content: ReportContent,
): Check[] {
  const { onSiteDays, offSiteDays } = content;
  if (onSiteDays === null && offSiteDays === null) return [];
  const [onSite, offSite] = [onSiteDays ?? 0, offSiteDays ?? 0];
  const isWhole = onSiteDays !== null && offSiteDays !== null;
  const days = { onSite, offSite, reported: onSite + offSite, isWhole };
  return [...lengthChecks(rules, voucher, days), ...spanChecks(content, days), ...offSiteChecks(rules, days)];
}

/** Those of the checks that say that a report's days cannot be. */
export function failedDayChecks(checks: readonly Check[]): DayCheck[] {
  return DAY_CHECKS.filter((code) => checks.some(({ key }) => key === `check.${code}.fail`));
}

/** An engagement has no more days than its voucher is for; fewer are doubtful and may be right. */
function lengthChecks(
  { serviceLevel }: SchemeRules,
  { days }: Pick<Voucher, 'days'>,
  { onSite, offSite, reported, isWhole }: Days,
): Check[] {
  if (!serviceLevel) return [];
  const judged = (outcome: 'pass' | 'warn' | 'fail') => [
    check(`check.reportDays.${outcome}`, { onSite, offSite, reported, days }, serviceLevel.source),
  ];
  if (reported > days || (isWhole && reported === 0)) return judged('fail');
  if (!isWhole) return [];
  return judged(reported < days ? 'warn' : 'pass');
}

/** No more days lie between the first and the last than the calendar has, free days included. */
function spanChecks({ startedOn, endedOn }: ReportContent, { reported }: Days): Check[] {
  if (startedOn === null || endedOn === null) return [];
  const span = Math.max(daysBetween(startedOn, endedOn) + 1, 0);
  const outcome = reported > span ? 'fail' : 'pass';
  return [check(`check.reportSpan.${outcome}`, { reported, startedOn, endedOn, span }, null)];
}

function offSiteChecks({ offSiteLimit }: SchemeRules, { offSite }: Days): Check[] {
  if (!offSiteLimit) return [];
  const { value: limit, source } = offSiteLimit;
  return [check(`check.offSite.${offSite > limit ? 'fail' : 'pass'}`, { offSite, limit }, source)];
}
