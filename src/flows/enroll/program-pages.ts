import { takeBackRow } from '../shared/take-back';
import { enrollmentStatus, programHead, enrolledPage, ENROLLMENT_RESULTS } from './enrolled-page';
import type { Page, RowBlock, Block } from '../../cards/page';
import {
  type Enrollment,
  type EnrollmentState,
  enrollmentState,
  isInForce,
  renewalWindow,
  upcomingAnniversary,
} from '../../domain/enrollment/enrollment';
import type { Turn } from '../../desk/flow';
import { programName } from '../shared/voucher-facts';
import { blocking } from '../../domain/check';
import { eligibilityStatus, enrollmentRequirements, requirements } from '../../domain/enrollment/eligibility';
import {
  eligibilityFacts,
  enrollmentFacts,
  refusedBlocks,
  ownerBlocks,
  requirementBlocks,
  requirementWays,
} from '../shared/enrollment-facts';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { AGREEMENT_ID } from './changes';
import { findProgram, type Program } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { sourceText } from '../shared/checks';
import { toolButton, toolSteps } from '../shared/tool-steps';

/** The agreement first, then each program with what is open and whether the company is enrolled. */
export async function programsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const known = await eligibilityFacts(store, turn);
  const enrollments = await store.enrollments.list();
  const isSigned = (await store.qualifications.get(AGREEMENT_ID)) !== undefined;
  const start = page * PAGE_LENGTH;
  const agreement = openButton(words.t('enroll.agreement'), 'enroll.agreement', {});
  return {
    title: words.t('command.enroll'),
    blocks: [
      isSigned
        ? { kind: 'text', text: words.t('enroll.text') }
        : { kind: 'text', tone: 'warning', text: words.t('enroll.agreementFirst') },
      ...scheme.programs.slice(start, start + PAGE_LENGTH).map((program): RowBlock => {
        const enrollment = enrollments.find(({ id }) => id === program.id);
        const state = enrollmentState(enrollment, scheme.rules, today);
        const { text, tone } = enrollmentStatus(turn, state, enrollment);
        const count = blocking(enrollmentRequirements(program, known)).length;
        const status = words.t(`state.eligibility.${eligibilityStatus(requirements(program, known))}`);
        return {
          kind: 'row',
          title: programName(turn, program.id),
          detail: words.t('enroll.line', { status, count }),
          note: text,
          tone,
          open: target('enroll.program', { id: program.id }),
        };
      }),
    ],
    buttons: [
      ...(isSigned ? [] : [agreement]),
      ...pageButtons(words, 'enroll.page', page, scheme.programs.length),
      ...(isSigned ? [agreement] : []),
      openButton(words.t('command.eligibility'), 'eligibility.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

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

/** How the agreement is signed, and the form that records who signed it and when. */
export async function agreementPage(turn: Turn): Promise<Page> {
  const { words, scheme, store, actor, today } = turn;
  const stored = await store.qualifications.get(AGREEMENT_ID);
  const people = await store.people.list({}, { orderBy: 'name' });
  const admins = people.filter(({ roles }) => mayAct(roles, GLOBAL_ADMINS));
  return {
    title: words.t('enroll.agreement'),
    blocks: [
      { kind: 'text', text: words.t(stored ? 'enroll.agreementSigned' : 'enroll.agreementText') },
      ...toolSteps(turn, 'agreement'),
      { kind: 'text', subtle: true, text: sourceText(words, scheme.rules.agreement.source) },
      {
        kind: 'field',
        id: 'signedBy',
        input: 'choice',
        label: words.t('enroll.signedBy'),
        required: true,
        value: stored?.subject ?? actor.id,
        choices: admins.map(({ id, name }) => ({ value: id, title: name })),
      },
      {
        kind: 'field',
        id: 'signedOn',
        input: 'date',
        label: words.t('enroll.signedOn'),
        required: true,
        max: today,
        value: stored?.on ?? null,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('enroll.recordAgreement'),
        verb: 'enroll.signAgreement',
        data: { version: stored?.version ?? 0 },
      },
      toolButton(turn, 'agreement'),
      openButton(words.t('enroll.all'), 'enroll.open', {}),
    ],
  };
}
