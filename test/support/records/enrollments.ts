import { RECORDED } from '../../../src/domain/confirmation';
import type { Enrollment } from '../../../src/domain/enrollment/enrollment';
import type { Store } from '../../../src/ports';
import { PEOPLE, type PersonKey } from './company';
import { eligible, training } from './vouchers';

/** Those of the test company who work with vouchers: the participants of the compliance training. */
export const PARTICIPANTS = [
  'mei',
  'kenji',
  'yuting',
  'olivia',
  'haruto',
  'weihan',
] as const satisfies readonly PersonKey[];

/** Everything that enrolling in a program asks for: eligible, everybody trained, the agreement signed. */
export async function readyToEnroll(store: Store, programId = 'SDPS'): Promise<void> {
  await eligible(store, programId);
  for (const person of PARTICIPANTS) await training(store, person, '2026-08-15');
}

/** The enrollment in a program: since a year ago, to an anniversary that decides where it is in its year. */
export async function enrollment(
  store: Store,
  id: string,
  overrides: Partial<Omit<Enrollment, 'id' | 'version'>>,
): Promise<Enrollment> {
  return store.enrollments.add({
    id,
    enrolledOn: '2025-11-20',
    enrolledBy: PEOPLE.mei.id,
    anniversaryOn: '2027-04-01',
    confirmation: RECORDED,
    ...overrides,
  });
}
