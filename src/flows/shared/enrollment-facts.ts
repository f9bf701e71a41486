import type { EligibilityFacts, Requirement, RequirementKind } from '../../domain/enrollment/eligibility';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';
import type { Block, FactsBlock, Button } from '../../cards/page';
import {
  enrollmentState,
  isInForce,
  renewalWindow,
  type Enrollment,
} from '../../domain/enrollment/enrollment';
import { facts } from '../../desk/pages';
import { confirmationText, deadline } from './voucher-facts';
import { blocking } from '../../domain/check';
import { ADMINS, GLOBAL_ADMINS, mayAct, type Role } from '../../domain/company/role';
import { checkBlock } from './checks';
import { openButton } from '../../desk/links';
import { whoCan } from '../../desk/refusal';

/** What requirements are judged by, as it is recorded now. */
export async function eligibilityFacts(
  { qualifications, people }: Pick<Tables, 'qualifications' | 'people'>,
  { scheme, today }: Pick<Turn, 'scheme' | 'today'>,
): Promise<EligibilityFacts> {
  return {
    qualifications: await qualifications.list(),
    people: await people.list({}, { orderBy: 'name' }),
    rules: scheme.rules,
    today,
  };
}

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

/** Each requirement as met, unmet or not known, with its number and its source. */
export function requirementBlocks(turn: Turn, judged: readonly Requirement[]): Block[] {
  return judged.map((requirement) =>
    checkBlock(turn, requirement, turn.words.t(`requirement.${requirement.state}`)),
  );
}

/** Who can do something about the requirements that are not met: by kind, the roles and the names; kinds of the same people together. */
export async function ownerBlocks(turn: Turn, judged: readonly Requirement[]): Promise<Block[]> {
  const { words } = turn;
  const open = new Map(blocking(judged).map(({ kind, owners }) => [kind, owners] as const));
  if (open.size === 0) return [];
  const kindsByWho = new Map<string, string[]>();
  for (const [kind, owners] of open) {
    const roles = words.list(owners.map((role) => words.t(`role.${role}`)));
    const who = words.t('requirement.owner', { roles, names: await whoCan(turn, owners) });
    kindsByWho.set(who, [...(kindsByWho.get(who) ?? []), words.t(`requirement.kind.${kind}`)]);
  }
  return [
    { kind: 'text', heading: true, text: words.t('requirement.owners') },
    facts([...kindsByWho].map(([who, kinds]) => [words.list(kinds), who])),
  ];
}

/** Who may record what a requirement is judged by; a consultant only what is their own. */
export const RECORDERS: Readonly<Record<RequirementKind, readonly Role[]>> = {
  competency: ADMINS,
  exam: [...ADMINS, 'consultant'],
  training: [...ADMINS, 'consultant'],
  agreement: GLOBAL_ADMINS,
};

/** Eligibility comes before what follows it. */
const STAGES: readonly (readonly RequirementKind[])[] = [
  ['competency', 'exam'],
  ['training', 'agreement'],
];

/** For each kind of requirement that is not met the form that takes the fact: first what nobody knows yet. */
export function requirementWays(
  { words, actor }: Turn,
  judged: readonly Requirement[],
  programId: string,
): Button[] {
  const open = blocking(judged);
  const isUnknown = (kind: RequirementKind) =>
    open.some((one) => one.kind === kind && one.state === 'unknown');
  const ordered = STAGES.flatMap((stage) => {
    const kinds = stage.filter((kind) => open.some((one) => one.kind === kind));
    return [...kinds.filter(isUnknown), ...kinds.filter((kind) => !isUnknown(kind))];
  });
  return ordered.filter((kind) => mayAct(actor.roles, RECORDERS[kind])).map(way);

  function way(kind: RequirementKind): Button {
    const title = words.t(`requirement.record.${kind}`);
    switch (kind) {
      case 'competency':
        return openButton(title, 'eligibility.competencies', { programId });
      case 'exam':
        return openButton(title, 'eligibility.exam', { programId });
      case 'training':
        return openButton(title, 'eligibility.training', { programId });
      case 'agreement':
        return openButton(title, 'enroll.agreement', {});
    }
  }
}
