import type { Request } from 'restify';
import { z } from 'zod';
import { COMPANY_ID, type Person } from '../../domain/company/company';
import { LOCALES, localeFor, type Locale } from '../../domain/locale';
import type { UploadTicket } from '../../domain/report/report';
import { findTicket, tenantOf } from '../../flows/report/upload-ticket';
import { createWords, type Words } from '../../words/words';
import type { Clock, Store, Stores } from '../../ports';

/** What a valid secret opens: whose ticket, for what. */
export interface Visit {
  readonly store: Store;
  readonly ticket: UploadTicket;
  readonly person: Person;
  readonly number: string;
  readonly timeZone: string;
}

const params = z.object({ secret: z.string().max(200) });

/** What the secret in the address opens now; undefined for everything that is not a ticket in force. */
export async function visitOf(
  { stores, clock }: { readonly stores: Stores; readonly clock: Clock },
  request: Request,
): Promise<Visit | undefined> {
  const { secret } = params.parse(request.params);
  const tenantId = tenantOf(secret);
  if (!tenantId) return undefined;
  const store = stores.tenant(tenantId);
  const ticket = await findTicket(store, secret, clock.now());
  if (!ticket) return undefined;
  const [person, voucher, company] = await Promise.all([
    store.people.get(ticket.personId),
    store.vouchers.get(ticket.reportId),
    store.companies.get(COMPANY_ID),
  ]);
  if (!person || !voucher || !company) return undefined;
  return { store, ticket, person, number: voucher.number, timeZone: company.timeZone };
}

/** In the language of the card that led here; without it, the person's or the browser's. */
export function wordsFor(request: Request, visit: Visit | undefined): Words {
  const asked = new URLSearchParams(request.getQuery()).get('lang');
  const chosen = LOCALES.find((locale) => locale === asked) ?? visit?.person.locale;
  const locale: Locale = chosen ?? localeFor(request.headers['accept-language']) ?? 'en-US';
  return createWords(locale, visit?.timeZone ?? 'UTC');
}
