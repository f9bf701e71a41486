import type { Customer } from '../../domain/company/company';
import { fold, tidy } from '../../language/fold';
import { spellings, withoutLegalForm } from '../../language/legal-form';
import type { Tables } from '../../ports';

type Known = Pick<Tables, 'customers'>;

const MOST_OFFERED = 5;

/** Names that begin alike and are looked through for one that is written with other spaces or punctuation. */
const MOST_ALIKE = 50;
const BEGINNING = /^(?:[\p{Script=Latin}\p{N}]+|.{1,2})/u;
const LAST_LETTER = '\u{10ffff}';

/** The part of a name that is left without legal form, punctuation and spaces. */
function core(name: string): string {
  return withoutLegalForm(fold(name)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The customer of exactly this name, whatever its width and case. */
export async function sameCustomer({ customers }: Known, name: string): Promise<Customer | undefined> {
  const [found] = await customers.list({ key: fold(name) });
  return found;
}

/** Customers whose names differ from this one by their legal form alone; none where one has exactly this name. */
export async function similarCustomers(tables: Known, name: string): Promise<Customer[]> {
  if (name.trim() === '' || (await sameCustomer(tables, name))) return [];
  const own = core(name);
  if (own === '') return [];
  const bare = withoutLegalForm(fold(name));
  const [beginning = bare] = bare.match(BEGINNING) ?? [];
  const found = await Promise.all([
    tables.customers.list({ key: spellings(bare) }, { limit: MOST_ALIKE }),
    tables.customers.list(
      { key: { from: beginning, to: beginning + LAST_LETTER } },
      { orderBy: 'key', limit: MOST_ALIKE },
    ),
  ]);
  const alike = new Map(found.flat().map((customer) => [customer.id, customer]));
  return [...alike.values()]
    .filter((customer) => core(customer.name) === own)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OFFERED);
}

/** A new customer's record. */
export async function addCustomer({ customers }: Known, id: string, name: string): Promise<Customer> {
  return customers.add({ id, name: tidy(name), key: fold(name) });
}
