import { z } from 'zod';
import { COMPANY_ID } from '../../domain/company/company';
import { LOCALES } from '../../domain/locale';
import { READERS } from '../../domain/reading';
import { ANYONE, GLOBAL_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { choice, date, id, line, lines, optional, toggle } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { show } from '../../desk/show';
import { MOST_TYPED } from './closing-days';
import { saveCompany, addLocation, changeLocation } from './changes';
import { companyPage, editCompanyPage } from './company-pages';
import { companyFacts, locationFacts, ratesFacts } from './facts';
import { addLocationPage, editLocationPage, locationPage } from './location-pages';
import { saveRates } from './rate-changes';
import { programRatesPage, ratesPage } from './rate-pages';
import { companyReceipt, locationReceipt, ratesReceipt } from './receipts';
import { companyAnswers } from './answers';
import { texts, words } from './words';

const nothing = z.strictObject({});
const one = z.strictObject({ id });
const version = z.int().min(0);
const sheet = z.strictObject({ id, programId: id });

const locationInput = z.object({
  mpnId: line(20),
  name: line(80),
  country: line(10),
  countryOther: optional(line(60)),
  currency: optional(line(3)),
  listed: toggle,
  timeZone: optional(line(60)),
  timeZoneOther: optional(line(60)),
  closedOn: optional(lines(MOST_TYPED)),
});

/** The company, its locations and what they are paid: the first set-up and every later change. */
export const companyFlow = defineFlow({
  id: 'company',
  texts,
  words,
  title: 'command.company',
  help: 'commandAbout.company',
  roles: ANYONE,
  beforeSetup: true,
  open: (turn) => companyPage(turn),
  answers: companyAnswers,
  steps: [
    show('company.page', ANYONE, z.strictObject({ page: z.int().min(0) }), companyPage),
    show('company.edit', GLOBAL_ADMINS, nothing, editCompanyPage),
    act({
      verb: 'company.save',
      roles: GLOBAL_ADMINS,
      data: z.strictObject({ version }),
      input: z.object({
        name: line(100),
        timeZone: line(60),
        timeZoneOther: optional(line(60)),
        anniversaryOn: date,
        defaultLocale: choice(LOCALES),
      }),
      about: () => ({ kind: 'company', id: COMPANY_ID }),
      form: editCompanyPage,
      present: (turn) => companyPage(turn),
      facts: companyFacts,
      run: saveCompany,
      receipt: companyReceipt,
    }),
    show('company.location', READERS.location.all, one, locationPage),
    show('company.addLocation', GLOBAL_ADMINS, nothing, addLocationPage),
    show('company.editLocation', GLOBAL_ADMINS, one, editLocationPage),
    act({
      verb: 'company.saveNewLocation',
      roles: GLOBAL_ADMINS,
      data: nothing,
      input: locationInput,
      about: () => null,
      form: addLocationPage,
      present: (turn) => companyPage(turn),
      facts: locationFacts,
      run: addLocation,
      receipt: locationReceipt,
    }),
    act({
      verb: 'company.saveLocation',
      roles: GLOBAL_ADMINS,
      data: one.extend({ version }),
      input: locationInput,
      about: (data) => ({ kind: 'location', id: data.id }),
      form: editLocationPage,
      present: (turn) => companyPage(turn),
      facts: locationFacts,
      run: changeLocation,
      receipt: locationReceipt,
    }),
    show('company.rates', READERS.rate.all, one, ratesPage),
    show('company.programRates', READERS.rate.all, sheet, programRatesPage),
    act({
      verb: 'company.saveRates',
      roles: GLOBAL_ADMINS,
      data: sheet.extend({ version }),
      input: z.record(z.string(), z.string().max(100)),
      about: () => null,
      form: (turn, { id: locationId, programId }) => programRatesPage(turn, { id: locationId, programId }),
      present: (turn) => companyPage(turn),
      facts: ratesFacts,
      run: saveRates,
      receipt: ratesReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'company.open': Record<never, never>;
    'company.edit': Record<never, never>;
    'company.page': { readonly page: number };
    'company.addLocation': Record<never, never>;
    'company.editLocation': { readonly id: string };
    'company.rates': { readonly id: string };
    'company.programRates': { readonly id: string; readonly programId: string };
    'company.location': { readonly id: string };
  }
}
