import type { Page } from '../cards/page';
import type { AuditEvent } from '../domain/audit';
import { mayRead, READERS } from '../domain/reading';
import type { Tables } from '../ports';
import type { Turn } from './flow';
import { openButton } from './links';

/** A record by its kind and id, as the audit trail names it. */
type Named = Pick<AuditEvent, 'kind' | 'recordId'>;

/** The ids of the people whose own the record is, as `READERS` means it; of most kinds nobody's. */
async function ownersOf(tables: Tables, { kind, recordId }: Named): Promise<readonly (string | null)[]> {
  switch (kind) {
    case 'report':
      return [(await tables.vouchers.get(recordId))?.reservation?.leadId ?? null];
    case 'deliverable': {
      const file = await tables.deliverables.get(recordId);
      return file ? ownersOf(tables, { kind: 'report', recordId: file.reportId }) : [];
    }
    case 'noticeSettings':
      return [recordId];
    case 'notice': {
      const item = await tables.outbox.get(recordId);
      return item ? [item.personId, item.standsInFor] : [];
    }
    default:
      return [];
  }
}

/** Whether the speaker may read the record, as it stands and with the roles that they hold now. */
export async function mayReadRecord(
  { actor, store }: Pick<Turn, 'actor' | 'store'>,
  named: Named,
): Promise<boolean> {
  if (mayRead(actor.roles, named.kind, false)) return true;
  if (!mayRead(actor.roles, named.kind, true)) return false;
  return (await ownersOf(store, named)).includes(actor.id);
}

/** Names of the people who may read the record, as a list in the reader's language. */
export async function whoReads({ store, words }: Turn, named: Named): Promise<string> {
  const owners = await ownersOf(store, named);
  const people = await store.people.list({}, { orderBy: 'name' });
  const able = people.filter(({ id, roles }) => mayRead(roles, named.kind, owners.includes(id)));
  return able.length > 0 ? words.list(able.map(({ name }) => name)) : words.t('role.nobody');
}

/** The answer to somebody who may not read the record: why, and who can. It tells nothing of the record. */
export async function unreadablePage(turn: Turn, named: Named): Promise<Page> {
  const { words } = turn;
  const roles = READERS[named.kind].all.map((role) => words.t(`role.${role}`));
  return {
    outcome: 'notAllowed',
    title: words.t('refusal.title'),
    blocks: [
      {
        kind: 'text',
        text:
          roles.length > 0 ? words.t('refusal.reads', { roles: words.list(roles) }) : words.t('refusal.own'),
      },
      { kind: 'text', text: words.t('refusal.who', { names: await whoReads(turn, named) }) },
    ],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}
