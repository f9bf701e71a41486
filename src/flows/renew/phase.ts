import type { Tone } from '../../cards/page';
import {
  enrollmentState,
  renewalWindow,
  type Enrollment,
  type EnrollmentState,
} from '../../domain/enrollment/enrollment';
import type { Turn } from '../../desk/flow';

/** Where an enrollment is in its year; `preparation` is the time before the window in which to get ready. */
export type RenewalPhase = Exclude<EnrollmentState, 'enrolled'> | 'quiet' | 'preparation';

/** How each phase is colored. */
export const TONES: Readonly<Record<RenewalPhase, Tone>> = {
  notEnrolled: 'default',
  quiet: 'good',
  preparation: 'accent',
  renewalDue: 'warning',
  lapsed: 'attention',
};

/** The phase of an enrollment today. */
export function phaseOf({ scheme, today }: Turn, enrollment: Enrollment | undefined): RenewalPhase {
  if (!enrollment) return 'notEnrolled';
  const state = enrollmentState(enrollment, scheme.rules, today);
  if (state !== 'enrolled') return state;
  return today >= renewalWindow(scheme.rules, enrollment.anniversaryOn).prepareFrom ? 'preparation' : 'quiet';
}
