import { definitionOf } from '../../domain/notice/reminders';
import type { Subject } from '../../domain/subject';
import { daysBetween } from '../../domain/time/dates';
import type { Params } from '../../errors';
import { competencyName, heldCompetency } from '../shared/checks';
import { noticeDeadline, standing } from './deadline';
import { shorten } from './names';
import type { Reader } from '../../notices/told';
import { isMail, type About } from './about';

type Speaker = Pick<Reader, 'words' | 'scheme' | 'today' | 'dayIn'>;

const LATE = { runs: 'no', mayBeOver: 'maybe', over: 'yes' } as const;

/**
 * The one thing that a notice says, as its records are on the reader's day. `longest`: characters of each name in it.
 */
export function noticeTitle(reader: Speaker, told: About, longest = Number.MAX_SAFE_INTEGER): string {
  const { words } = reader;
  const { notice, subject } = told;
  if (!subject) return words.t(`notice.kind.${notice.kind}`);
  if (isMail(subject))
    return words.t('notice.title.voucherMail', { sender: shorten(subject.sender, longest) });
  return words.t(`notice.title.${definitionOf(notice).name}`, {
    ...whenParams(reader, told),
    ...namesIn(reader, told, subject, longest),
  });
}

/** What every title may speak of: the days to the last day, or to the date it counts from, and whether it has passed. */
function whenParams(reader: Speaker, told: About): Params {
  const { lastDayOn, anchorOn, part } = told.notice;
  const { stands, daysLeft } = standing(reader, told, lastDayOn ?? anchorOn);
  return { days: Math.abs(daysLeft), late: LATE[stands], part };
}

/** What every title about such a thing may speak of. */
function namesIn(reader: Speaker, told: About, subject: Subject, longest: number): Params {
  switch (subject.kind) {
    case 'voucher': {
      const { voucher, report } = subject;
      return {
        number: shorten(voucher.number, longest),
        customer: shorten(voucher.customerName, longest),
        state: report?.state ?? 'none',
      };
    }
    case 'claim': {
      const { claim, voucher } = subject;
      const since = Math.max(daysBetween(told.notice.anchorOn, reader.today), 0);
      return {
        program: claim.programId,
        customer: shorten(voucher?.customerName ?? claim.programId, longest),
        others: Math.max(claim.lines.length - 1, 0),
        state: claim.state,
        span: reader.words.t('days.count', { days: since }),
      };
    }
    case 'enrollment': {
      const deadline = noticeDeadline(reader, told);
      return {
        program: subject.enrollment.id,
        phase: deadline?.name === 'renewalOpens' ? 'opens' : 'closes',
        opensIn: deadline?.daysLeft ?? 0,
      };
    }
    case 'qualification':
      return { name: qualificationName(reader, subject, longest) };
    case 'paymentSetup':
      return { program: subject.programId, count: subject.unclaimed.length };
  }
}

/** What ends: a competency as it is held, or whose exam or training. `longest`: characters of a person's name. */
export function qualificationName(
  reader: Pick<Reader, 'words' | 'scheme'>,
  { qualification, person }: Extract<Subject, { kind: 'qualification' }>,
  longest = Number.MAX_SAFE_INTEGER,
): string {
  const { words } = reader;
  if (qualification.kind === 'competency')
    return heldCompetency(reader, qualification.subject, qualification.level);
  const name = shorten(person?.name ?? qualification.subject, longest);
  if (qualification.kind === 'exam')
    return words.t('notice.exam', { name, competency: competencyName(reader, qualification.name) });
  return words.t(qualification.kind === 'training' ? 'notice.training' : 'notice.agreement', { name });
}
