import type { Customer } from '../../domain/company';
import { fold, tidy } from '../../language/fold';
import { withoutLegalForm } from '../../language/legal-form';
import type { Tables } from '../../ports';

type Known = Pick<Tables, 'customers'>;

const MOST_OFFERED = 5;

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
  const all = own ? await tables.customers.list({}, { orderBy: 'name' }) : [];
  return all.filter((customer) => core(customer.name) === own).slice(0, MOST_OFFERED);
}

/** A new customer's record. */
export async function addCustomer({ customers }: Known, id: string, name: string): Promise<Customer> {
  return customers.add({ id, name: tidy(name), key: fold(name) });
}
