import type { Button } from '../../cards/page';
import { enrollmentState } from '../../domain/enrollment/enrollment';
import { ADMINS, GLOBAL_ADMINS, mayAct, PARTNER_ADMINS, REPORTERS } from '../../domain/company/role';
import { isToConfirm } from '../../domain/notice/reminders';
import type { Subject } from '../../domain/subject';
import { voucherState } from '../../domain/voucher/voucher';
import type { VoucherMail } from '../../domain/voucher/voucher-mail';
import { openButton } from '../../desk/links';
import { RECORDERS } from '../shared/enrollment-facts';
import type { Reader } from '../../notices/told';
import { isMail, type About } from './about';

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

/** The step that a notice asks for, null where it is not the reader's to take; and the way to the record. */
interface Ways {
  readonly step: Button | null;
  readonly record: Button | null;
}

/** The step that the notice asks for, where the reader's roles allow it, and the way to its record. */
export function noticeWays(reader: Reader, told: About): Button[] {
  const ways = waysFor(reader, told);
  return [ways?.step, ways?.record].flatMap((button) => button ?? []);
}

function waysFor(reader: Reader, { notice, subject }: About): Ways | null {
  if (!subject) return null;
  if (isMail(subject)) return mailWays(reader, subject);
  const isConfirmation = isToConfirm(notice);
  switch (subject.kind) {
    case 'voucher':
      return {
        step: isConfirmation ? confirmStep(reader, subject, notice.part) : voucherStep(reader, subject),
        record: openButton(reader.words.t('voucher.open'), 'vouchers.show', { id: notice.recordId }),
      };
    case 'claim':
      return claimWays(reader, subject, isConfirmation);
    case 'enrollment':
      return enrollmentWays(reader, subject, isConfirmation);
    case 'qualification':
      return qualificationWays(reader, subject);
    case 'paymentSetup':
      return setupWays(reader, subject);
  }
}

/** A mail is decided by its own buttons; this is the way to one that was decided. */
function mailWays({ person, words }: Reader, { id }: VoucherMail): Ways {
  const record = openButton(words.t('mails.show'), 'voucherMails.show', { id });
  return { step: null, record: mayAct(person.roles, PARTNER_ADMINS) ? record : null };
}

function voucherStep(reader: Reader, { voucher, report }: Of<'voucher'>): Button | null {
  const { words, today, person } = reader;
  const { id } = voucher;
  const isAdmin = mayAct(person.roles, PARTNER_ADMINS);
  const state = voucherState(voucher, today);
  if (voucher.state === 'reserved' && state === 'reserved' && report?.state !== 'submitted') {
    const isOver = (report?.content.endedOn ?? voucher.reservation.endsOn) <= today;
    return isOver && mayReport(reader, voucher.reservation.leadId)
      ? openButton(words.t('command.report'), 'report.voucher', { id })
      : null;
  }
  if (!isAdmin) return null;
  if (voucher.state === 'assigned' && voucher.confirmation?.state === 'recorded')
    return openButton(words.t('confirmation.record'), 'reserve.cancelResult', { id });
  if (state === 'assigned') return openButton(words.t('command.reserve'), 'reserve.voucher', { id });
  if (state === 'reserved') return openButton(words.t('command.redeem'), 'redeem.voucher', { id });
  if (state !== 'redeemed') return null;
  return voucher.claimId === null
    ? openButton(words.t('command.claim'), 'claim.voucher', { id })
    : openButton(words.t('vouchers.showClaim'), 'claim.show', { id: voucher.claimId });
}

/** `part`: the step that is not known to stand in Partner Center. */
function confirmStep(reader: Reader, { voucher }: Of<'voucher'>, part: string): Button | null {
  const { words, person } = reader;
  const { id, reservation } = voucher;
  if (part === 'report')
    return mayReport(reader, reservation?.leadId)
      ? openButton(words.t('confirmation.record'), 'report.confirm', { id })
      : null;
  if (!mayAct(person.roles, PARTNER_ADMINS)) return null;
  return part === 'reservation'
    ? openButton(words.t('confirmation.record'), 'reserve.confirm', { id })
    : openButton(words.t('confirmation.record'), 'redeem.result', { id });
}

/** Partner admins for all, consultants for the engagements that they lead. */
function mayReport({ person }: Reader, leadId: string | undefined): boolean {
  if (mayAct(person.roles, PARTNER_ADMINS)) return true;
  return mayAct(person.roles, REPORTERS) && leadId === person.id;
}

function claimWays({ person, words }: Reader, { claim }: Of<'claim'>, isConfirmation: boolean): Ways {
  const { id, state } = claim;
  const record = openButton(words.t('claim.show'), 'claim.show', { id });
  if (!mayAct(person.roles, PARTNER_ADMINS)) return { step: null, record };
  const isUnsent = !isConfirmation && (state === 'draft' || state === 'actionRequired');
  const step = isUnsent
    ? openButton(words.t('claim.submit'), 'claim.submission', { id })
    : openButton(words.t(isConfirmation ? 'confirmation.record' : 'claim.result'), 'claim.result', { id });
  return { step, record };
}

function enrollmentWays(
  { person, words, scheme, today }: Reader,
  { enrollment }: Of<'enrollment'>,
  isConfirmation: boolean,
): Ways {
  const { id } = enrollment;
  const record = openButton(words.t('eligibility.requirementsOf', { code: id }), 'eligibility.program', {
    id,
  });
  if (!mayAct(person.roles, GLOBAL_ADMINS)) return { step: null, record };
  if (isConfirmation)
    return { step: openButton(words.t('confirmation.record'), 'enroll.program', { id }), record };
  const isLapsed = enrollmentState(enrollment, scheme.rules, today) === 'lapsed';
  const step = isLapsed
    ? openButton(words.t('enroll.again'), 'enroll.program', { id })
    : openButton(words.t('command.renew'), 'renew.program', { id });
  return { step, record };
}

function qualificationWays({ person, words }: Reader, { qualification }: Of<'qualification'>): Ways {
  const { id, kind, subject } = qualification;
  const isAdmin = mayAct(person.roles, ADMINS);
  if (kind === 'competency') {
    const title = words.t('requirement.record.competency');
    return {
      step: isAdmin ? openButton(title, 'eligibility.competency', { code: subject }) : null,
      record: openButton(words.t('eligibility.all'), 'eligibility.open', {}),
    };
  }
  const record = openButton(words.t('eligibility.facts'), 'eligibility.facts', { page: 0 });
  const isTheirs = isAdmin || (mayAct(person.roles, RECORDERS.exam) && subject === person.id);
  if (kind === 'agreement' || !isTheirs) return { step: null, record };
  const step = openButton(words.t(`requirement.record.${kind}`), 'eligibility.fact', { id });
  return { step, record };
}

function setupWays({ person, words }: Reader, { programId: id }: Of<'paymentSetup'>): Ways {
  const step = openButton(words.t('claim.setup'), 'claim.setup', { id });
  const record = openButton(words.t('claim.title'), 'claim.open', {});
  return { step: mayAct(person.roles, ADMINS) ? step : null, record };
}
