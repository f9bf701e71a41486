import type { Block, FactsBlock, Page } from '../../cards/page';
import { claimDueOn, setupDone } from '../../domain/claim/claim';
import { earliestClaimDueOn } from '../../domain/claim/claiming';
import { latestStart } from '../../domain/voucher/deadlines';
import { definitionOf, isToConfirm } from '../../domain/notice/reminders';
import { findEngagement } from '../../domain/scheme/scheme';
import type { Subject } from '../../domain/subject';
import { voucherState, type Reservation } from '../../domain/voucher/voucher';
import { enrollmentFacts } from '../shared/enrollment-facts';
import { facts, joined } from '../../desk/pages';
import { voucherMailBlocks } from '../shared/voucher-mail-parts';
import {
  confirmationText,
  deadline,
  expiryText,
  inDays,
  programName,
  voucherStatus,
} from '../shared/voucher-facts';
import { qualificationName } from './titles';
import type { Reader, Told } from '../../notices/told';
import { isMessageKey } from '../../words/catalog';
import type { MailToTell } from '../../notices/voucher-mail-differences';
import { isMail, type About } from './about';
import { noticeDeadline, standing } from './deadline';

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;

/** What there is to know in order to act on a notice. */
export function noticeBlocks(reader: Reader, told: About): Block[] {
  const { notice, subject } = told;
  if (!subject) return [{ kind: 'text', text: reader.words.t('notice.gone') }];
  if (isMail(subject)) return voucherMailBlocks(reader.words, reader.scheme, subject);
  const [first, ...others] = recordBlocks(reader, notice, subject);
  return [joined(first, ...confirmBy(reader, told)), ...others];
}

/** What is left to be done when the last day is over, or may be. */
export function overBlocks(reader: Reader, told: About): Block[] {
  const { words } = reader;
  const { lastDayOn, part } = told.notice;
  if (!lastDayOn) return [];
  const { stands } = standing(reader, told, lastDayOn);
  if (stands === 'runs') return [];
  if (stands === 'mayBeOver') return [{ kind: 'text', text: words.t('notice.mayBeOver') }];
  const { notice } = told;
  const key = `notice.over.${definitionOf(notice).name}`;
  return isMessageKey(key) ? [{ kind: 'text', text: words.t(key, { part }) }] : [];
}

/** By when a step has to be known to stand in the other tool. */
function confirmBy(reader: Reader, told: About): FactsBlock[] {
  const due = isToConfirm(told.notice) ? noticeDeadline(reader, told) : null;
  const { words } = reader;
  if (!due) return [];
  const left = due.stands === 'mayBeOver' ? words.t('days.mayBeOver') : inDays(words, due.daysLeft);
  return [facts([[words.t('notice.confirmBy'), words.t('date.left', { dateOn: due.on, left })]])];
}

function recordBlocks(reader: Reader, notice: About['notice'], subject: Subject): [FactsBlock, ...Block[]] {
  switch (subject.kind) {
    case 'voucher':
      return [voucherFacts(reader, subject), ...hurry(reader, notice, subject)];
    case 'claim':
      return [claimFacts(reader, subject)];
    case 'enrollment':
      return [enrollmentBlock(reader, subject)];
    case 'qualification':
      return [qualificationFacts(reader, subject, notice.anchorOn)];
    case 'paymentSetup':
      return [setupFacts(reader, subject)];
  }
}

/** The state of the record, as it stands at the top of its own page. */
export function noticeStatus(reader: Reader, subject: Subject | MailToTell | undefined): Page['status'] {
  if (!subject || isMail(subject)) return null;
  if (subject.kind === 'voucher') return voucherStatus(reader, subject.voucher);
  if (subject.kind !== 'claim') return null;
  const { state } = subject.claim;
  const tone = state === 'actionRequired' ? 'attention' : state === 'held' ? 'warning' : 'accent';
  return { text: reader.words.t(`state.claim.${state}`), tone };
}

/** Why a voucher that has months left is not left lying. */
function hurry(reader: Reader, { kind }: About['notice'], { voucher }: Of<'voucher'>): Block[] {
  const isFree = kind === 'voucherNotReserved' && voucherState(voucher, reader) === 'assigned';
  return isFree ? [{ kind: 'text', text: reader.words.t('notice.reserveFirst') }] : [];
}

function voucherFacts(reader: Reader, { voucher, report }: Of<'voucher'>): FactsBlock {
  const { words, scheme, today } = reader;
  const state = voucherState(voucher, reader);
  const isOpen = state === 'assigned' || state === 'reserved';
  const { redeemedOn, claimId, reservation, confirmation } = voucher;
  return facts([
    [words.t('voucher.number'), voucher.number],
    [words.t('voucher.customer'), voucher.customerName],
    [words.t('voucher.programLabel'), programName(reader, voucher.programId)],
    ...(reservation ? reservationPairs(reader, reservation) : []),
    [
      words.t('voucher.latestStart'),
      state === 'assigned' ? deadline(words, latestStart(scheme.rules, voucher), today) : null,
    ],
    [words.t('voucher.report'), isOpen && report ? words.t(`state.report.${report.state}`) : null],
    [words.t('voucher.expiresOn'), isOpen ? expiryText(reader, voucher) : null],
    [words.t('voucher.redeemedOn'), redeemedOn && words.date(redeemedOn)],
    [
      words.t('voucher.claimDue'),
      redeemedOn && claimId === null ? deadline(words, claimDueOn(scheme.rules, redeemedOn), today) : null,
    ],
    [words.t('voucher.confirmation'), confirmation && confirmationText(words, confirmation)],
  ]);
}

function reservationPairs(
  { words, scheme, locations }: Reader,
  { engagementId, locationId, startsOn, endsOn }: Reservation,
): [string, string | undefined][] {
  const engagement = findEngagement(scheme, engagementId)?.engagement;
  return [
    [words.t('voucher.engagement'), engagement ? words.of(engagement.name) : engagementId],
    [words.t('voucher.location'), locations.find(({ id }) => id === locationId)?.name],
    [words.t('voucher.dates'), words.t('voucher.period', { startsOn, endsOn })],
  ];
}

function claimFacts(reader: Reader, { claim, voucher }: Of<'claim'>): FactsBlock {
  const { words, today, locations } = reader;
  const isUnsent = claim.state === 'draft' || claim.state === 'actionRequired';
  const { confirmation, submittedOn } = claim;
  return facts([
    [words.t('voucher.programLabel'), programName(reader, claim.programId)],
    [words.t('voucher.customer'), voucher?.customerName],
    [words.t('claim.vouchers'), words.t('claim.count', { count: claim.lines.length })],
    [words.t('voucher.location'), locations.find(({ id }) => id === claim.locationId)?.name],
    [words.t('voucher.claimDue'), isUnsent ? deadline(words, claim.dueOn, today) : words.date(claim.dueOn)],
    [words.t('claim.submittedOn'), submittedOn && words.date(submittedOn)],
    [words.t('claim.since'), words.date(claim.changedOn)],
    [words.t('claim.reason'), claim.reason],
    [words.t('claim.reference'), claim.reference],
    [words.t('claim.stands'), confirmation?.state === 'recorded' ? words.t('claim.recorded') : null],
  ]);
}

function enrollmentBlock(reader: Reader, { enrollment }: Of<'enrollment'>): FactsBlock {
  const program = facts([[reader.words.t('voucher.programLabel'), programName(reader, enrollment.id)]]);
  return joined(program, ...enrollmentFacts(reader, enrollment));
}

function qualificationFacts(
  reader: Reader,
  subject: Of<'qualification'>,
  endsOn: Told['notice']['anchorOn'],
): FactsBlock {
  const { words, today } = reader;
  return facts([
    [words.t(`requirement.kind.${subject.qualification.kind}`), qualificationName(reader, subject)],
    [words.t('notice.endsOn'), deadline(words, endsOn, today)],
  ]);
}

function setupFacts(reader: Reader, { programId, setup, unclaimed }: Of<'paymentSetup'>): FactsBlock {
  const { words, scheme, today } = reader;
  const due = earliestClaimDueOn(scheme.rules, unclaimed);
  const count = { done: setupDone(scheme, setup), total: scheme.paymentSetup.length };
  return facts([
    [words.t('voucher.programLabel'), programName(reader, programId)],
    [words.t('claim.setup'), words.t('claim.setupCount', count)],
    [words.t('notice.unclaimed'), words.t('claim.count', { count: unclaimed.length })],
    [words.t('voucher.claimDue'), due && deadline(words, due, today)],
  ]);
}
