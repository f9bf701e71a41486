import type { FieldBlock, Page, RowBlock } from '../../cards/page';
import type { Competency } from '../../domain/enrollment/qualification';
import { ADMINS, mayAct } from '../../domain/company/role';
import { findProgram, hasCompetency, hasLevels } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { competencyName, heldCompetency } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { whoCan } from '../../desk/refusal';
import { deadline } from '../shared/voucher-facts';
import { findCompetency } from './changes';
import { competenciesFor } from './standing';

interface Listed {
  readonly programId?: string;
  readonly page?: number;
}

interface One {
  readonly code: string;
  readonly programId?: string;
}

/** What is known of each competency, the unknown first; where a program asks for a single one, its form at once. */
export async function competenciesPage(turn: Turn, { programId, page = 0 }: Listed): Promise<Page> {
  const { words, scheme, store, actor } = turn;
  const program = programId === undefined ? undefined : findProgram(scheme, programId);
  if (programId !== undefined && !program) throw new DomainError('notFound');
  const isAdmin = mayAct(actor.roles, ADMINS);
  const codes = program ? competenciesFor(program) : Object.keys(scheme.competencies);
  const [only, ...others] = codes;
  const forProgram = program ? { programId: program.id } : {};
  if (program && only && others.length === 0 && isAdmin)
    return competencyPage(turn, { code: only, ...forProgram });
  const held = new Map<string, Competency>();
  for (const fact of await store.qualifications.list({ kind: 'competency' })) {
    if (fact.kind === 'competency') held.set(fact.subject, fact);
  }
  const ordered = [...codes.filter((code) => !held.has(code)), ...codes.filter((code) => held.has(code))];
  return {
    title: program
      ? words.t('eligibility.competenciesOf', { code: program.id })
      : words.t('eligibility.competencies'),
    blocks: [
      {
        kind: 'text',
        text: isAdmin
          ? words.t('eligibility.competenciesText')
          : words.t('refusal.who', { names: await whoCan(turn, ADMINS) }),
      },
      ...ordered.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH).map((code) => row(code)),
    ],
    buttons: [
      ...(program ? [] : pageButtons(words, 'eligibility.competencies', page, codes.length)),
      ...(program
        ? [
            openButton(words.t('eligibility.requirementsOf', { code: program.id }), 'eligibility.program', {
              id: program.id,
            }),
          ]
        : []),
      openButton(words.t('eligibility.all'), 'eligibility.open', {}),
    ],
  };

  function row(code: string): RowBlock {
    const fact = held.get(code);
    const isOver = fact !== undefined && fact.on < turn.today;
    return {
      kind: 'row',
      title: competencyName(turn, code),
      detail: fact ? untilText(turn, fact) : null,
      note: words.t(fact ? (isOver ? 'eligibility.over' : 'eligibility.held') : 'eligibility.notKnown'),
      tone: fact && !isOver ? 'good' : 'warning',
      open: isAdmin ? target('eligibility.competency', { code, ...forProgram }) : null,
    };
  }
}

function untilText(turn: Turn, { subject, level, on }: Competency): string {
  const { words, today } = turn;
  return words.t('eligibility.until', {
    competency: heldCompetency(turn, subject, level),
    until: deadline(words, on, today),
  });
}

/** The form for one competency, with what is recorded in it; the level is asked only where there are levels. */
export async function competencyPage(turn: Turn, { code, programId }: One): Promise<Page> {
  const { words, scheme, store } = turn;
  if (!hasCompetency(scheme, code)) throw new DomainError('notFound');
  const stored = await findCompetency(store, code);
  const level: FieldBlock = {
    kind: 'field',
    id: 'level',
    input: 'choice',
    label: words.t('eligibility.level'),
    required: true,
    value: stored?.level ?? null,
    choices: (['silver', 'gold'] as const).map((value) => ({
      value,
      title: words.t(`eligibility.level.${value}`),
    })),
  };
  return {
    title: competencyName(turn, code),
    blocks: [
      { kind: 'text', text: words.t('eligibility.competencyText') },
      ...(hasLevels(scheme, code) ? [level] : []),
      {
        kind: 'field',
        id: 'untilOn',
        input: 'date',
        label: words.t('eligibility.heldUntil'),
        hint: words.t('eligibility.heldUntilHint'),
        required: true,
        value: stored?.on ?? null,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'eligibility.saveCompetency',
        data: { code, version: stored?.version ?? 0, ...(programId === undefined ? {} : { programId }) },
      },
      programId === undefined
        ? openButton(words.t('button.back'), 'eligibility.competencies', {})
        : openButton(words.t('button.back'), 'eligibility.program', { id: programId }),
    ],
  };
}
