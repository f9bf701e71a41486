import type { Block, Page } from '../../cards/page';
import { blocking } from '../../domain/check';
import { enrollmentRequirements } from '../../domain/enrollment/eligibility';
import {
  enrollmentState,
  isInForce,
  renewalWindow,
  upcomingAnniversary,
  type Enrollment,
  type EnrollmentState,
} from '../../domain/enrollment/enrollment';
import { findProgram, type Program } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { enrollmentFacts, refusedBlocks } from '../shared/enrollment-facts';
import { eligibilityFacts } from '../shared/eligibility-facts';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { ownerBlocks, requirementBlocks, requirementWays } from '../shared/requirements';
import { takeBackRow } from '../shared/take-back';
import { ENROLLMENT_RESULTS, enrolledPage } from './enrolled-page';
import { programHead } from './program-head';

/** One program: what must be met and the button to enroll; or, where the company is enrolled, the enrollment. */
export async function programPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { scheme, store, today } = turn;
  const program = findProgram(scheme, id);
  if (!program) throw new DomainError('notFound');
  const enrollment = await store.enrollments.get(id);
  const state = enrollmentState(enrollment, scheme.rules, today);
  return enrollment && isInForce(state)
    ? enrolledPage(turn, enrollment, state)
    : enrollPage(turn, program, enrollment, state);
}

async function enrollPage(
  turn: Turn,
  program: Program,
  enrollment: Enrollment | undefined,
  state: EnrollmentState,
): Promise<Page> {
  const { words, store, scheme, company, today } = turn;
  const { id } = program;
  const judged = enrollmentRequirements(program, await eligibilityFacts(store, turn));
  const count = blocking(judged).length;
  const anniversaryOn = upcomingAnniversary(company.anniversaryOn, today);
  const { closesOn } = renewalWindow(scheme.rules, anniversaryOn);
  return {
    ...programHead(turn, id, state, enrollment),
    blocks: [
      ...(state === 'lapsed'
        ? [{ kind: 'text', tone: 'attention', text: words.t('enroll.lapsed') } as const]
        : []),
      ...refusedBlocks(turn, enrollment),
      ...(enrollment ? enrollmentFacts(turn, enrollment) : []),
      { kind: 'text', text: words.t(count > 0 ? 'enroll.notReady' : 'enroll.ready', { count }) },
      ...requirementBlocks(turn, judged),
      ...(await ownerBlocks(turn, judged)),
      ...(await locationBlocks(turn)),
      { kind: 'text', text: words.t('enroll.until', { anniversaryOn, closesOn }) },
      ...(await takeBackRow(turn, ENROLLMENT_RESULTS, id)),
    ],
    buttons: [
      ...(count > 0
        ? requirementWays(turn, judged, id)
        : [
            {
              kind: 'submit',
              title: words.t('enroll.button'),
              verb: 'enroll.submit',
              data: { id, version: enrollment?.version ?? 0 },
            } as const,
          ]),
      openButton(words.t('eligibility.requirementsOf', { code: id }), 'eligibility.program', { id }),
      openButton(words.t('enroll.all'), 'enroll.open', {}),
    ],
  };
}

async function locationBlocks({ words, store }: Turn): Promise<Block[]> {
  const names = (await store.locations.list({}, { orderBy: 'name' })).map(({ name }) => name);
  const text =
    names.length > 0
      ? words.t('enroll.willApprove', { locations: words.list(names) })
      : words.t('enroll.noLocations');
  return [{ kind: 'text', text }];
}
