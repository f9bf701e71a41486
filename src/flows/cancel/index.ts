import { ANYONE } from '../../domain/company/role';
import { defineFlow } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { texts, words } from './words';

/** Stops whatever is going on: since nothing is kept between two cards, there is nothing to undo. */
export const cancelFlow = defineFlow({
  id: 'cancel',
  texts,
  words,
  title: 'command.cancel',
  help: null,
  roles: ANYONE,
  beforeSetup: true,
  beforeAdmission: true,
  open: async ({ words }) => ({
    title: words.t('cancel.title'),
    blocks: [{ kind: 'text', text: words.t('cancel.text') }],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  }),
  steps: [],
});

declare module '../../desk/links' {
  interface Links {
    'cancel.open': Record<never, never>;
  }
}
