import { z } from 'zod';
import { ANYONE } from '../../domain/company/role';
import { defineFlow } from '../../desk/flow';
import { show } from '../../desk/show';
import { workAnswers } from './answers';
import { myWorkPage } from './pages';
import { texts, words } from './words';

/** What waits for the person who asks. */
export const myWorkFlow = defineFlow({
  id: 'myWork',
  texts,
  words,
  title: 'command.myWork',
  help: 'commandAbout.myWork',
  menu: { title: 'menu.myWork', about: 'menuAbout.myWork' },
  roles: ANYONE,
  open: (turn) => myWorkPage(turn),
  answers: workAnswers,
  steps: [show('myWork.page', ANYONE, z.strictObject({ page: z.int().min(0) }), myWorkPage)],
});

declare module '../../desk/links' {
  interface Links {
    'myWork.open': Record<never, never>;
    'myWork.page': { readonly page: number };
  }
}
