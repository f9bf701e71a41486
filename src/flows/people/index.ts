import { z } from 'zod';
import { LOCALES } from '../../domain/locale';
import { READERS } from '../../domain/reading';
import { ANYONE, GLOBAL_ADMINS, ROLES } from '../../domain/company/role';
import { act } from '../../desk/act';
import { choice, email, id, line, optional } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { target } from '../../desk/links';
import { show } from '../../desk/show';
import { addPerson, changePerson } from './changes';
import { personFacts } from './facts';
import { peoplePage, addPersonPage, personPage } from './pages';
import { personReceipt } from './receipts';
import { peopleAnswers } from './answers';
import { texts, words } from './words';

const one = z.strictObject({ id });

/** None, or several, in the order in which roles are always shown. */
const roles = z
  .string()
  .optional()
  .transform((text) => (text ?? '').split(',').filter((part) => part !== ''))
  .pipe(z.array(z.enum(ROLES, { error: 'notAChoice' })))
  .transform((held) => ROLES.filter((role) => held.includes(role)));

const person = z.object({
  name: line(100),
  roles,
  email: optional(email),
  locationId: id,
  defaultLocale: choice(LOCALES),
});

const objectId = line(40).pipe(z.guid({ error: 'notAnId' }));

/** Who may do what: letting people in, their roles, their leaving. */
export const peopleFlow = defineFlow({
  id: 'people',
  texts,
  words,
  title: 'command.people',
  help: 'commandAbout.people',
  roles: ANYONE,
  open: (turn) => peoplePage(turn),
  answers: peopleAnswers,
  undo: {
    'people.save': (id) => target('people.person', { id }),
    'people.saveNew': (id) => target('people.person', { id }),
  },
  steps: [
    show('people.page', ANYONE, z.strictObject({ page: z.int().min(0) }), peoplePage),
    show('people.person', READERS.person.all, one, personPage),
    act({
      verb: 'people.save',
      roles: GLOBAL_ADMINS,
      data: one.extend({ version: z.int().min(1) }),
      input: person,
      about: (data) => ({ kind: 'person', id: data.id }),
      form: personPage,
      present: (turn) => peoplePage(turn),
      facts: personFacts,
      run: changePerson,
      receipt: personReceipt,
    }),
    show('people.add', GLOBAL_ADMINS, z.strictObject({}), addPersonPage),
    act({
      verb: 'people.saveNew',
      roles: GLOBAL_ADMINS,
      data: z.strictObject({}),
      input: person.extend({ objectId }),
      about: () => null,
      form: addPersonPage,
      present: (turn) => peoplePage(turn),
      facts: personFacts,
      run: addPerson,
      receipt: personReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'people.open': Record<never, never>;
    'people.page': { readonly page: number };
    'people.add': Record<never, never>;
    'people.person': { readonly id: string };
  }
}
