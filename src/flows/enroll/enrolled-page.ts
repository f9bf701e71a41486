import type { Block, Page, Tone } from '../../cards/page';
import { refusable } from '../../domain/confirmation';
import type { Enrollment, EnrollmentState } from '../../domain/enrollment/enrollment';
import { DomainError } from '../../errors';
import { enrollmentFacts } from '../shared/enrollment-facts';
import { GLOBAL_ADMINS } from '../../domain/company/role';
import { takeBackRow } from '../shared/take-back';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { programName } from '../shared/voucher-facts';

/** Who may take back what Partner Center was said to answer, and where that is asked. */
export const ENROLLMENT_RESULTS = {
  kind: 'enrollment',
  roles: GLOBAL_ADMINS,
  verbs: { ask: 'enroll.correction', save: 'enroll.takeBack' },
} as const;

/** A program in which the company is enrolled, with the form for what Partner Center said. */
export async function enrolledPage(
  turn: Turn,
  enrollment: Enrollment,
  state: EnrollmentState,
): Promise<Page> {
  const { words, store } = turn;
  const { id, version } = enrollment;
  const locations = (await store.locations.list({}, { orderBy: 'name' })).map(({ name }) => name);
  const by = await store.people.get(enrollment.enrolledBy);
  const isOpen = enrollment.confirmation.state === 'recorded';
  return {
    ...programHead(turn, id, state, enrollment),
    blocks: [
      joined(
        ...enrollmentFacts(turn, enrollment),
        facts([
          [words.t('enroll.by'), by?.name],
          [
            words.t(isOpen ? 'enroll.locationsThen' : 'enroll.locations'),
            locations.length > 0 ? words.list(locations) : null,
          ],
        ]),
      ),
      ...(isOpen ? confirmationBlocks(turn) : []),
      ...(await takeBackRow(turn, ENROLLMENT_RESULTS, id)),
    ],
    buttons: [
      ...(isOpen
        ? [
            {
              kind: 'submit',
              title: words.t('enroll.confirm'),
              verb: 'enroll.confirm',
              data: { id, version },
            } as const,
          ]
        : []),
      ...(state === 'renewalDue' ? [openButton(words.t('command.renew'), 'renew.program', { id })] : []),
      ...(isOpen
        ? [
            openButton(words.t('confirmation.wasRefused'), 'enroll.refusal', { id }),
            toolButton(turn, 'enroll'),
          ]
        : []),
      ...(isOpen
        ? []
        : [openButton(words.t('eligibility.requirementsOf', { code: id }), 'eligibility.program', { id })]),
      openButton(words.t('button.history'), 'history.record', { kind: 'enrollment', id }),
      openButton(words.t('enroll.all'), 'enroll.open', {}),
    ],
  };
}

function confirmationBlocks(turn: Turn): Block[] {
  const { words } = turn;
  return [
    { kind: 'text', heading: true, text: words.t('enroll.inTool') },
    ...toolSteps(turn, 'enroll'),
    {
      kind: 'field',
      id: 'reference',
      input: 'text',
      label: words.t('enroll.reference'),
      hint: words.t('enroll.referenceHint'),
      maxLength: 60,
    },
  ];
}

/** The form for a refusal by Partner Center. */
export async function refusalPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const enrollment = await store.enrollments.get(id);
  refusable(enrollment?.confirmation);
  if (enrollment?.confirmation.state !== 'recorded') throw new DomainError('illegalMove');
  return {
    title: words.t('enroll.refusalOf', { code: id }),
    blocks: [
      { kind: 'text', text: words.t('enroll.refusalText') },
      {
        kind: 'field',
        id: 'reason',
        input: 'lines',
        label: words.t('enroll.reason'),
        required: true,
        maxLength: 500,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        destructive: true,
        title: words.t('enroll.refused'),
        verb: 'enroll.refuse',
        data: { id, version: enrollment.version },
      },
      openButton(words.t('button.back'), 'enroll.program', { id }),
    ],
  };
}

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
