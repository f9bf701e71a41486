import { daysBetween } from '../../domain/time/dates';
import type { Subject } from '../../domain/subject';
import type { Params } from '../../errors';
import { competencyName, heldCompetency } from '../shared/checks';
import { noticeDeadline } from './deadline';
import { lastDay, standing } from './last-day';
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
  const last = lastDay(reader.scheme.rules, told);
  const { stands, daysLeft } = last ? standing(reader, told, last) : { stands: 'runs' as const, daysLeft: 0 };
  const when = { days: Math.abs(daysLeft), late: LATE[stands] };
  switch (subject.kind) {
    case 'voucher':
      return voucherTitle(reader, told, subject, { when, longest });
    case 'claim':
      return claimTitle(reader, told, subject, { when, longest });
    case 'enrollment': {
      const program = subject.enrollment.id;
      if (notice.kind === 'notConfirmed') return words.t('notice.title.enrollmentNotConfirmed', { program });
      const deadline = noticeDeadline(reader, told);
      const phase = deadline?.name === 'renewalOpens' ? 'opens' : 'closes';
      const days = Math.abs(deadline?.daysLeft ?? 0);
      return words.t('notice.title.renewal', { program, phase, ...when, days });
    }
    case 'qualification':
      return words.t('notice.title.qualificationEnding', {
        ...when,
        name: qualificationName(reader, subject, longest),
      });
    case 'paymentSetup':
      return words.t('notice.title.paymentSetup', {
        program: subject.programId,
        count: subject.unclaimed.length,
      });
  }
}

function voucherTitle(
  { words }: Speaker,
  { notice }: Pick<About, 'notice'>,
  { voucher, report }: Extract<Subject, { kind: 'voucher' }>,
  { when, longest }: { readonly when: Params; readonly longest: number },
): string {
  const of = {
    number: shorten(voucher.number, longest),
    customer: shorten(voucher.customerName, longest),
  };
  switch (notice.kind) {
    case 'voucherNotReserved':
      return words.t('notice.title.voucherNotReserved', of);
    case 'latestStart':
      return words.t('notice.title.latestStart', { ...of, ...when });
    case 'reportMissing':
      return words.t('notice.title.reportMissing', { ...of, state: report?.state ?? 'none' });
    case 'notRedeemed':
      return words.t('notice.title.notRedeemed', of);
    case 'notClaimed':
      return words.t('notice.title.notClaimed', { ...of, ...when });
    case 'notConfirmed':
      return words.t('notice.title.notConfirmed', { ...of, part: notice.part });
    default:
      return words.t('notice.title.voucherExpiring', { ...of, ...when });
  }
}

function claimTitle(
  { words, today }: Speaker,
  { notice }: Pick<About, 'notice'>,
  { claim, voucher }: Extract<Subject, { kind: 'claim' }>,
  { when, longest }: { readonly when: Params; readonly longest: number },
): string {
  const of = {
    program: claim.programId,
    customer: shorten(voucher?.customerName ?? claim.programId, longest),
    others: Math.max(claim.lines.length - 1, 0),
  };
  if (notice.kind === 'notConfirmed') return words.t('notice.title.claimNotConfirmed', of);
  if (notice.kind === 'notClaimed')
    return words.t('notice.title.claimNotSent', { ...of, ...when, state: claim.state });
  return words.t('notice.title.claimStuck', {
    ...of,
    state: claim.state,
    span: words.t('days.count', { days: Math.max(daysBetween(notice.anchorOn, today), 0) }),
  });
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
