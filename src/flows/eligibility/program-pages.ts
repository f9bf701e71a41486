import type { Block, Button, Page, RowBlock, Tone } from '../../cards/page';
import { blocking } from '../../domain/check';
import {
  eligibilityStatus,
  enrollmentRequirements,
  requirements,
  type EligibilityFacts,
  type EligibilityStatus,
  type Requirement,
} from '../../domain/enrollment/eligibility';
import { enrollmentState } from '../../domain/enrollment/enrollment';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { findProgram, type Program } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { sourceText } from '../shared/checks';
import {
  enrollmentFacts,
  eligibilityFacts,
  ownerBlocks,
  requirementBlocks,
  requirementWays,
} from '../shared/enrollment-facts';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { whoCan } from '../../desk/refusal';
import { toolButton } from '../shared/tool-steps';
import { programName } from '../shared/voucher-facts';

const TONES: Readonly<Record<EligibilityStatus, Tone>> = {
  notStarted: 'default',
  inProgress: 'warning',
  active: 'good',
};

/** All programs with their status by name, and whether the company is enrolled: two different things. */
export async function programsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, scheme, store } = turn;
  const known = await eligibilityFacts(store, turn);
  const enrollments = new Map(
    (await store.enrollments.list()).map((enrollment) => [enrollment.id, enrollment]),
  );
  const start = page * PAGE_LENGTH;
  return {
    title: words.t('command.eligibility'),
    blocks: [
      { kind: 'text', text: words.t('eligibility.text') },
      { kind: 'text', subtle: true, text: `${words.of(scheme.name)} · ${words.of(scheme.edition)}` },
      ...scheme.programs.slice(start, start + PAGE_LENGTH).map((program): RowBlock => {
        const status = eligibilityStatus(requirements(program, known));
        const state = enrollmentState(enrollments.get(program.id), scheme.rules, turn.today);
        return {
          kind: 'row',
          title: programName(turn, program.id),
          detail: [words.t(`state.enrollment.${state}`), ...retired(turn, program)].join(' · '),
          note: words.t(`state.eligibility.${status}`),
          tone: TONES[status],
          open: target('eligibility.program', { id: program.id }),
        };
      }),
    ],
    buttons: [
      ...pageButtons(words, 'eligibility.page', page, scheme.programs.length),
      openButton(words.t('eligibility.competencies'), 'eligibility.competencies', {}),
      openButton(words.t('eligibility.facts'), 'eligibility.facts', { page: 0 }),
      toolButton(turn, 'eligibility'),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function retired({ words, retirementInForce }: Turn, { retiredOn }: Program): string[] {
  if (!retirementInForce || !retiredOn) return [];
  const { on } = retiredOn;
  return [
    on === 'unknown' ? words.t('eligibility.retired') : words.t('eligibility.retiredOn', { retiredOn: on }),
  ];
}

/** Every requirement of one program: of the company, of each engagement apart, and what comes after Active. */
export async function programPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, scheme, store } = turn;
  const program = findProgram(scheme, id);
  if (!program) throw new DomainError('notFound');
  const known = await eligibilityFacts(store, turn);
  const enrollment = await store.enrollments.get(id);
  const company = requirements(program, known);
  const all = enrollmentRequirements(program, known);
  const engagements = program.engagements.flatMap((engagement) => requirements(engagement, known));
  const status = eligibilityStatus(company);
  return {
    title: programName(turn, id),
    status: { text: words.t(`state.eligibility.${status}`), tone: TONES[status] },
    blocks: [
      { kind: 'text', text: words.t(`eligibility.means.${status}`) },
      ...retirementBlocks(turn, program),
      heading(words.t('eligibility.companyLevel')),
      ...requirementBlocks(turn, company),
      ...engagementBlocks(turn, program, known),
      heading(words.t('eligibility.afterActive')),
      { kind: 'text', subtle: true, text: words.t('eligibility.afterActiveText') },
      ...requirementBlocks(turn, all.slice(company.length)),
      ...enrollmentFacts(turn, enrollment),
      ...(await ownerBlocks(turn, [...all, ...engagements])),
      ...(mayAct(turn.actor.roles, GLOBAL_ADMINS) ? [] : [await whoEnrolls(turn)]),
    ],
    buttons: programWays(turn, id, all, engagements),
  };
}

function heading(text: string): Block {
  return { kind: 'text', heading: true, text };
}

function engagementBlocks(turn: Turn, { engagements }: Program, known: EligibilityFacts): Block[] {
  const { words } = turn;
  return [
    heading(words.t('eligibility.engagementLevel')),
    { kind: 'text', subtle: true, text: words.t('eligibility.engagementText') },
    ...engagements.flatMap((engagement): Block[] => [
      { kind: 'text', text: words.of(engagement.name), tone: 'accent' },
      ...requirementBlocks(turn, requirements(engagement, known)),
    ]),
  ];
}

function retirementBlocks(turn: Turn, program: Program): Block[] {
  const { words, scheme, retirementInForce } = turn;
  if (!retirementInForce) return [];
  const { lastAssignmentOn, lastRedemptionOn, source } = scheme.rules.retirement;
  const own = retired(turn, program).map(
    (text) => `${text} · ${program.retiredOn ? sourceText(words, program.retiredOn.source) : ''}`,
  );
  const whole = `${words.t('eligibility.ends', { lastAssignmentOn, lastRedemptionOn })} · ${sourceText(words, source)}`;
  return [...own, whole].map((text) => ({ kind: 'text', tone: 'warning', text }));
}

async function whoEnrolls(turn: Turn): Promise<Block> {
  const names = await whoCan(turn, GLOBAL_ADMINS);
  return { kind: 'text', subtle: true, text: turn.words.t('eligibility.whoEnrolls', { names }) };
}

/** The forms for what enrolling still needs come first, or enrollment itself; then those for single engagements. */
function programWays(
  turn: Turn,
  id: string,
  all: readonly Requirement[],
  engagements: readonly Requirement[],
): Button[] {
  const { words, actor } = turn;
  const enroll = mayAct(actor.roles, GLOBAL_ADMINS)
    ? [openButton(words.t('eligibility.enrollment'), 'enroll.program', { id })]
    : [];
  const needed = requirementWays(turn, all, id);
  const further = requirementWays(turn, engagements, id).filter(
    ({ title }) => !needed.some((way) => way.title === title),
  );
  const isReady = blocking(all).length === 0;
  return [
    ...(isReady ? enroll : needed),
    ...further,
    ...(isReady ? [] : enroll),
    openButton(words.t('eligibility.all'), 'eligibility.open', {}),
  ];
}
