import type { Block, Page } from '../../cards/page';
import { blocking } from '../../domain/check';
import { enrollmentRequirements } from '../../domain/enrollment/eligibility';
import {
  nextAnniversary,
  renewalWindow,
  type Enrollment,
  type RenewalWindow,
} from '../../domain/enrollment/enrollment';
import { findProgram, type Program } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { heldCompetency, sourceText } from '../shared/checks';
import { enrollmentFacts, refusedBlocks } from '../shared/enrollment-facts';
import { eligibilityFacts } from '../shared/eligibility-facts';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { ownerBlocks, requirementBlocks, requirementWays } from '../shared/requirements';
import { deadline, programName } from '../shared/voucher-facts';
import { COMPANY_DATES } from './changes';
import { phaseOf, TONES, type RenewalPhase } from './phase';

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
