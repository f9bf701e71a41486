import type { Tone, Page, RowBlock, Block } from '../../cards/page';
import {
  enrollmentState,
  renewalWindow,
  type Enrollment,
  type EnrollmentState,
  type RenewalWindow,
  nextAnniversary,
} from '../../domain/enrollment/enrollment';
import type { Turn } from '../../desk/flow';
import { sourceText, heldCompetency } from '../shared/checks';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { deadline, programName } from '../shared/voucher-facts';
import { blocking } from '../../domain/check';
import { enrollmentRequirements } from '../../domain/enrollment/eligibility';
import { findProgram, type Program } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import {
  enrollmentFacts,
  refusedBlocks,
  eligibilityFacts,
  ownerBlocks,
  requirementBlocks,
  requirementWays,
} from '../shared/enrollment-facts';
import { COMPANY_DATES } from './changes';

/** Where an enrollment is in its year; `preparation` is the time before the window in which to get ready. */
type RenewalPhase = Exclude<EnrollmentState, 'enrolled'> | 'quiet' | 'preparation';

/** How each phase is colored. */
const TONES: Readonly<Record<RenewalPhase, Tone>> = {
  notEnrolled: 'default',
  quiet: 'good',
  preparation: 'accent',
  renewalDue: 'warning',
  lapsed: 'attention',
};

/** The phase of an enrollment today. */
function phaseOf({ scheme, today }: Turn, enrollment: Enrollment | undefined): RenewalPhase {
  if (!enrollment) return 'notEnrolled';
  const state = enrollmentState(enrollment, scheme.rules, today);
  if (state !== 'enrolled') return state;
  return today >= renewalWindow(scheme.rules, enrollment.anniversaryOn).prepareFrom ? 'preparation' : 'quiet';
}

/** All enrollments with the days around their renewal, the one that closes first at the top. */
export async function enrollmentsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const [enrollments, count] = await Promise.all([
    store.enrollments.list({}, { orderBy: 'anniversaryOn', limit: PAGE_LENGTH, offset: page * PAGE_LENGTH }),
    store.enrollments.count(),
  ]);
  const enroll = openButton(words.t('command.enroll'), 'enroll.open', {});
  if (count === 0) return emptyPage(turn, words.t('command.renew'), words.t('renew.none'), [enroll]);
  const { opens, closes } = scheme.rules.renewal;
  return {
    title: words.t('command.renew'),
    blocks: [
      { kind: 'text', text: words.t('renew.text', { opens: opens.value, closes: closes.value }) },
      { kind: 'text', subtle: true, text: sourceText(words, closes.source) },
      ...enrollments.map((enrollment): RowBlock => {
        const { id, anniversaryOn } = enrollment;
        const { opensOn, closesOn } = renewalWindow(scheme.rules, anniversaryOn);
        const phase = phaseOf(turn, enrollment);
        return {
          kind: 'row',
          title: programName(turn, id),
          detail: words.t('renew.line', { opensOn, closes: deadline(words, closesOn, today) }),
          note: words.t(`renew.phase.${phase}`),
          tone: TONES[phase],
          open: target('renew.program', { id }),
        };
      }),
    ],
    buttons: [
      ...pageButtons(words, 'renew.page', page, count),
      enroll,
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** One enrollment: its days, the requirements once more, and what the day allows. */
export async function renewalPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, scheme, store } = turn;
  const program = findProgram(scheme, id);
  if (!program) throw new DomainError('notFound');
  const enrollment = await store.enrollments.get(id);
  const phase = phaseOf(turn, enrollment);
  const title = programName(turn, id);
  const status = { text: words.t(`renew.phase.${phase}`), tone: TONES[phase] };
  const all = openButton(words.t('renew.all'), 'renew.open', {});
  if (!enrollment || phase === 'notEnrolled' || phase === 'lapsed') {
    return {
      title,
      status,
      blocks: [
        ...refusedBlocks(turn, enrollment),
        { kind: 'text', text: words.t(phase === 'lapsed' ? 'renew.lapsed' : 'renew.notEnrolled') },
        ...(enrollment ? enrollmentFacts(turn, enrollment) : []),
      ],
      buttons: [openButton(words.t('renew.enrollAnew'), 'enroll.program', { id }), all],
    };
  }
  return { title, status, ...(await livePage(turn, program, enrollment, phase)) };
}

async function livePage(
  turn: Turn,
  program: Program,
  enrollment: Enrollment,
  phase: RenewalPhase,
): Promise<Pick<Page, 'blocks' | 'buttons'>> {
  const { words, scheme, store } = turn;
  const { id, version, anniversaryOn } = enrollment;
  const days = renewalWindow(scheme.rules, anniversaryOn);
  const judged = enrollmentRequirements(program, await eligibilityFacts(store, turn));
  const count = blocking(judged).length;
  const isDue = phase === 'renewalDue';
  const mayRenew = isDue && count === 0;
  return {
    blocks: [
      { kind: 'text', text: timeText(turn, phase, days) },
      ...enrollmentFacts(turn, enrollment),
      { kind: 'text', heading: true, text: words.t(isDue ? 'renew.again' : 'renew.prepare') },
      ...(isDue
        ? []
        : [
            {
              kind: 'text',
              subtle: true,
              text: sourceText(words, scheme.rules.renewal.prepare.source),
            } as const,
          ]),
      ...requirementBlocks(turn, judged),
      ...(await endingBlocks(turn, program, days)),
      ...(await ownerBlocks(turn, judged)),
      ...(mayRenew ? companyBlocks(turn, enrollment) : []),
    ],
    buttons: [
      ...(mayRenew
        ? [
            {
              kind: 'submit',
              title: words.t('renew.button'),
              verb: 'renew.submit',
              data: { id, version },
            } as const,
          ]
        : []),
      ...requirementWays(turn, judged, id),
      openButton(words.t('eligibility.requirementsOf', { code: id }), 'eligibility.program', { id }),
      openButton(words.t('renew.all'), 'renew.open', {}),
    ],
  };
}

/** What the renewal does to the dates, and what is to become of the company's own. */
function companyBlocks({ words, scheme, company }: Turn, { id, anniversaryOn: was }: Enrollment): Block[] {
  const anniversaryOn = nextAnniversary(scheme.rules, was);
  const text: Block = { kind: 'text', text: words.t('renew.moves', { code: id, anniversaryOn }) };
  if (anniversaryOn <= company.anniversaryOn) return [text];
  const companyOn = company.anniversaryOn;
  return [
    text,
    {
      kind: 'field',
      id: 'company',
      input: 'choice',
      label: words.t('renew.company'),
      hint: words.t('renew.companyHint'),
      value: 'keep',
      choices: COMPANY_DATES.map((value) => ({
        value,
        title: words.t(`renew.company.${value}`, { companyOn, anniversaryOn }),
      })),
    },
  ];
}

function timeText(
  { words, today }: Turn,
  phase: RenewalPhase,
  { prepareFrom, opensOn, closesOn }: RenewalWindow,
): string {
  if (phase === 'renewalDue') return words.t('renew.due', { closes: deadline(words, closesOn, today) });
  if (phase === 'preparation') return words.t('renew.preparing', { opensOn });
  return words.t('renew.early', { prepareFromOn: prepareFrom, opensOn });
}

/** Competencies of the program that end before the window closes: to be seen to before the renewal. */
async function endingBlocks(
  turn: Turn,
  { competency }: Program,
  { closesOn }: RenewalWindow,
): Promise<Block[]> {
  const { words, store, today } = turn;
  const held = await store.qualifications.list({ kind: 'competency' });
  return held.flatMap((fact): Block[] => {
    const isAsked = competency.anyOf.some((alternative) => alternative.competency === fact.subject);
    if (fact.kind !== 'competency' || !isAsked || fact.on < today || fact.on >= closesOn) return [];
    const name = heldCompetency(turn, fact.subject, fact.level);
    return [
      {
        kind: 'text',
        tone: 'warning',
        text: words.t('renew.ends', { competency: name, untilOn: fact.on, closesOn }),
      },
    ];
  });
}
