import { z } from 'zod';
import { ADMINS, ANYONE } from '../../domain/company/role';
import { act } from '../../desk/act';
import { email, id, line, lines, optional, webAddress } from '../../desk/fields';
import { defineFlow, type Turn } from '../../desk/flow';
import { target } from '../../desk/links';
import { show } from '../../desk/show';
import { listLocation, saveProfile, unlistLocation } from './changes';
import { listingFacts, profileFacts } from './facts';
import { locationPage, locationsPage, LENGTHS, profilePage } from './pages';
import { listingReceipt, profileReceipt } from './receipts';
import { texts, words } from './words';

const one = z.strictObject({ id });
const pressed = one.extend({ version: z.int().min(1) });

const profileInput = z.object({
  displayName: line(LENGTHS.displayName),
  description: optional(lines(LENGTHS.description)),
  website: optional(webAddress),
  contactName: optional(line(LENGTHS.contactName)),
  contactEmail: optional(email),
  contactPhone: optional(line(LENGTHS.contactPhone)),
  languages: optional(line(LENGTHS.languages)),
  serviceArea: optional(line(LENGTHS.serviceArea)),
});

const mark = {
  roles: ADMINS,
  data: pressed,
  input: z.object({}),
  about: (data: z.infer<typeof pressed>) => ({ kind: 'location', id: data.id }) as const,
  form: locationPage,
  present: (turn: Turn) => locationsPage(turn),
  facts: listingFacts,
  receipt: listingReceipt,
};

/** What customers see of each location in the partner directory, and whether it stands there. */
export const profileFlow = defineFlow({
  id: 'profile',
  texts,
  words,
  title: 'command.profile',
  help: 'commandAbout.profile',
  menu: { title: 'menu.profile', about: 'menuAbout.profile' },
  roles: ANYONE,
  open: (turn) => locationsPage(turn),
  undo: {
    'profile.save': (id) => target('profile.edit', { id }),
  },
  steps: [
    show('profile.page', ANYONE, z.strictObject({ page: z.int().min(0) }), locationsPage),
    show('profile.location', ANYONE, one, locationPage),
    show('profile.edit', ADMINS, one, profilePage),
    act({
      verb: 'profile.save',
      roles: ADMINS,
      data: pressed,
      input: profileInput,
      about: mark.about,
      form: profilePage,
      present: mark.present,
      facts: profileFacts,
      run: saveProfile,
      receipt: profileReceipt,
    }),
    act({ ...mark, verb: 'profile.list', run: listLocation }),
    act({ ...mark, verb: 'profile.unlist', run: unlistLocation }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'profile.open': Record<never, never>;
    'profile.page': { readonly page: number };
    'profile.location': { readonly id: string };
    'profile.edit': { readonly id: string };
  }
}
