import type { Block, Page } from '../../cards/page';
import type { Person } from '../../domain/company/company';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { peopleOutside } from '../../desk/waiting';

/** Everybody: those who wait to be let in first, those who left last. */
export async function peoplePage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store, actor } = turn;
  const people = await store.people.list({}, { orderBy: 'name' });
  const { waiting, left } = await peopleOutside(store, people);
  const inside = people.filter(({ roles }) => roles.length > 0);
  const groups = [
    ...waiting.map((person) => personRow(turn, person, 'waiting')),
    ...inside.map((person) => personRow(turn, person, null)),
    ...left.map((person) => personRow(turn, person, 'left')),
  ];
  return {
    title: words.t('people.title'),
    blocks: [
      ...(waiting.length > 0
        ? [
            {
              kind: 'text',
              tone: 'warning',
              text: words.t('people.waitingCount', { count: waiting.length }),
            } as const,
          ]
        : []),
      { kind: 'text', text: words.t('people.count', { count: inside.length }) },
      ...groups.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH),
    ],
    buttons: [
      ...(mayAct(actor.roles, GLOBAL_ADMINS) ? [openButton(words.t('people.add'), 'people.add', {})] : []),
      ...pageButtons(words, 'people.page', page, groups.length),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function personRow(
  { words, actor }: Turn,
  { id, name, roles, email }: Person,
  note: 'waiting' | 'left' | null,
): Block {
  return {
    kind: 'row',
    title: id === actor.id ? words.t('people.you', { name }) : name,
    detail: roles.length > 0 ? words.list(roles.map((role) => words.t(`role.${role}`))) : email,
    note: note ? words.t(`people.${note}`) : null,
    tone: note === 'waiting' ? 'warning' : 'default',
    open: target('people.person', { id }),
  };
}
