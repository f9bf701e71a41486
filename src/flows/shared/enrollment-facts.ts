import type { Block, FactsBlock } from '../../cards/page';
import {
  enrollmentState,
  isInForce,
  renewalWindow,
  type Enrollment,
} from '../../domain/enrollment/enrollment';
import type { Turn } from '../../desk/flow';
import { facts } from '../../desk/pages';
import { confirmationText, deadline } from './voucher-facts';

/** An enrollment as it stands: since when, until when it must be renewed, and whether it stands in Partner Center. */
export function enrollmentFacts(
  turn: Pick<Turn, 'words' | 'scheme' | 'today'>,
  enrollment: Enrollment | undefined,
): [FactsBlock] {
  const { words, scheme, today } = turn;
  const state = enrollmentState(enrollment, scheme.rules, today);
  const title = words.t('enrollment.state');
  if (!enrollment) return [facts([[title, words.t(`state.enrollment.${state}`)]])];
  const { opensOn, closesOn } = renewalWindow(scheme.rules, enrollment.anniversaryOn);
  const isLive = isInForce(state);
  return [
    facts([
      [title, words.t(`state.enrollment.${state}`)],
      [words.t('enrollment.since'), words.date(enrollment.enrolledOn)],
      [words.t('enrollment.anniversary'), words.date(enrollment.anniversaryOn)],
      [words.t('enrollment.opens'), isLive ? words.date(opensOn) : null],
      [words.t('enrollment.renewBy'), state === 'notEnrolled' ? null : deadline(words, closesOn, today)],
      [words.t('enrollment.inTool'), confirmationText(words, enrollment.confirmation)],
    ]),
  ];
}

/** The sentence about an enrollment that Partner Center refused. */
export function refusedBlocks({ words }: Turn, enrollment: Enrollment | undefined): Block[] {
  return enrollment?.confirmation.state === 'refused'
    ? [{ kind: 'text', tone: 'attention', text: words.t('enrollment.refusedText') }]
    : [];
}
