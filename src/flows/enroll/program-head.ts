import type { Page, Tone } from '../../cards/page';
import type { Enrollment, EnrollmentState } from '../../domain/enrollment/enrollment';
import type { Turn } from '../../desk/flow';
import { programName } from '../shared/voucher-facts';

/** How each state of an enrollment is colored. */
const TONES: Readonly<Record<EnrollmentState, Tone>> = {
  notEnrolled: 'default',
  enrolled: 'good',
  renewalDue: 'warning',
  lapsed: 'attention',
};

/** Title and state of a program's page. */
export function programHead(
  turn: Turn,
  id: string,
  state: EnrollmentState,
  enrollment: Enrollment | undefined,
): Pick<Page, 'title' | 'status'> {
  return { title: programName(turn, id), status: enrollmentStatus(turn, state, enrollment) };
}

/** The state of an enrollment with its color: not green while it is recorded here only. */
export function enrollmentStatus(
  { words }: Pick<Turn, 'words'>,
  state: EnrollmentState,
  enrollment: Enrollment | undefined,
): { readonly text: string; readonly tone: Tone } {
  const text = words.t(`state.enrollment.${state}`);
  return state === 'enrolled' && enrollment?.confirmation.state === 'recorded'
    ? { text: words.t('state.notThere', { state: text }), tone: 'warning' }
    : { text, tone: TONES[state] };
}
