import { z } from 'zod';
import type { RecordKind } from '../domain/audit';
import type { Tables } from '../ports';
import { vouchersMeant } from './typed-numbers';

/** What somebody tried: the verb, and all that may name the record that it was about. */
export interface Attempt {
  readonly verb: string;
  /** What the button carried. */
  readonly card?: unknown;
  readonly typed?: Readonly<Record<string, string>>;
  /** The vouchers that a sentence named, as typed. */
  readonly numbers?: readonly string[] | undefined;
  /** Id of the record, where it is known without what was sent. */
  readonly recordId?: string | undefined;
}

/** A record by its id; the kind is missing where there is none with that id. */
export interface NamedRecord {
  readonly id: string;
  readonly kind?: RecordKind | 'customer';
}

const NOTHING: NamedRecord = { id: '' };

/** Ids in one press: more than any card names. */
const MOST_NAMED = 500;

const ID = /^[\w:.-]{1,100}$/;
const named = z.looseObject({ id: z.string().regex(ID) });
const fields = z.record(z.string(), z.unknown());

/** Where the records are that a card may name, those that are named most first. */
const TABLES = [
  ['voucher', 'vouchers'],
  ['claim', 'claims'],
  ['person', 'people'],
  ['deliverable', 'deliverables'],
  ['voucherMail', 'voucherMails'],
  ['location', 'locations'],
  ['enrollment', 'enrollments'],
  ['qualification', 'qualifications'],
  ['rate', 'rates'],
  ['paymentSetup', 'paymentSetups'],
  ['notice', 'outbox'],
  ['company', 'companies'],
  ['customer', 'customers'],
] as const satisfies readonly (readonly [RecordKind | 'customer', keyof Tables])[];

/**
 * The records that an attempt was about: the one that its card names, whether it is there or not; else all that its
 * fields name and that are there. Nothing else of what was sent comes back; an empty id where nothing is named.
 */
export async function namedRecords(tables: Tables, attempt: Attempt): Promise<readonly NamedRecord[]> {
  const id = attempt.recordId ?? named.safeParse(attempt.card).data?.id;
  if (id !== undefined) return [(await known(tables, [id]))[0] ?? { id }];
  const ids = [...(await numbered(tables, attempt)), ...idsIn(attempt.card), ...idsIn(attempt.typed)];
  const found = await known(tables, [...new Set(ids)].slice(0, MOST_NAMED));
  return found.length > 0 ? found : [NOTHING];
}

async function numbered(tables: Tables, { numbers = [] }: Attempt): Promise<string[]> {
  const meant = await Promise.all(numbers.map((number) => vouchersMeant(tables, number)));
  return meant.flat().map(({ id }) => id);
}

/** All that may be ids among the fields; several in one are separated by commas, each maybe with its version. */
function idsIn(sent: unknown): string[] {
  const values = Object.values(fields.safeParse(sent).data ?? {});
  const parts = values.flatMap((value) => (typeof value === 'string' ? value.split(',') : []));
  return parts.flatMap((part) => [part, part.replace(/:\d+$/, '')]).filter((part) => ID.test(part));
}

async function known(tables: Tables, ids: readonly string[]): Promise<NamedRecord[]> {
  const found = new Map<string, NamedRecord>();
  for (const [kind, table] of TABLES) {
    const rest = ids.filter((id) => !found.has(id));
    if (rest.length === 0) break;
    for (const { id } of await tables[table].list({ id: rest })) found.set(id, { id, kind });
  }
  return [...found.values()];
}
