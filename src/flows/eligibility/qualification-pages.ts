import type { Page, RowBlock } from '../../cards/page';
import type { Qualification } from '../../domain/enrollment/qualification';
import { ADMINS, mayAct } from '../../domain/company/role';
import { DomainError } from '../../errors';
import { competencyName } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { load } from '../../desk/load';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { RECORDERS } from '../shared/enrollment-facts';

/** All exams and trainings; a line opens its correction for those who may make it. */
export async function qualificationsPage(turn: Turn, { page }: { readonly page: number }): Promise<Page> {
  const { words, store, actor } = turn;
  const [known, people] = await Promise.all([
    store.qualifications.list({}, { orderBy: 'subject' }),
    store.people.list(),
  ]);
  const list = known.filter(({ kind }) => kind === 'exam' || kind === 'training');
  const count = list.length;
  const mayRecord = mayAct(actor.roles, RECORDERS.exam);
  const record = mayRecord
    ? [
        openButton(words.t('requirement.record.exam'), 'eligibility.exam', {}),
        openButton(words.t('requirement.record.training'), 'eligibility.training', {}),
      ]
    : [];
  const all = openButton(words.t('eligibility.all'), 'eligibility.open', {});
  if (count === 0)
    return emptyPage(turn, words.t('eligibility.facts'), words.t('eligibility.noFacts'), [...record, all]);
  return {
    title: words.t('eligibility.facts'),
    blocks: list.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH).map((fact) => row(fact)),
    buttons: [...record, ...pageButtons(words, 'eligibility.facts', page, count), all],
  };

  function row(fact: Qualification): RowBlock {
    const { id, subject, on } = fact;
    const isOwn = mayAct(actor.roles, ADMINS) || (mayRecord && subject === actor.id);
    return {
      kind: 'row',
      title: people.find((person) => person.id === subject)?.name ?? subject,
      detail: qualificationText(turn, fact),
      note: words.date(on),
      tone: 'default',
      open: isOwn ? target('eligibility.fact', { id }) : null,
    };
  }
}

function qualificationText(turn: Turn, fact: Qualification): string {
  const { words } = turn;
  if (fact.kind !== 'exam') return words.t('requirement.kind.training');
  return words.t('eligibility.examToward', { competency: competencyName(turn, fact.name) });
}

/** The form that corrects the day of an exam or a training. */
export async function correctionPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store, actor, today } = turn;
  const fact = await load(store.qualifications, id);
  if (fact.kind !== 'exam' && fact.kind !== 'training') throw new DomainError('notFound');
  if (!mayAct(actor.roles, ADMINS) && fact.subject !== actor.id) throw new DomainError('notAllowed');
  const person = await store.people.get(fact.subject);
  return {
    title: words.t('eligibility.correct', { person: person?.name ?? fact.subject }),
    blocks: [
      { kind: 'text', text: qualificationText(turn, fact) },
      {
        kind: 'field',
        id: 'on',
        input: 'date',
        label: words.t(fact.kind === 'exam' ? 'eligibility.passedOn' : 'eligibility.completedOn'),
        required: true,
        max: today,
        value: fact.on,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'eligibility.correct',
        data: { id, version: fact.version },
      },
      openButton(words.t('button.back'), 'eligibility.facts', { page: 0 }),
    ],
  };
}
