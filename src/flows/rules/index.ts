import { z } from 'zod';
import { ANYONE } from '../../domain/company/role';
import { TOOL_STEPS } from '../../domain/scheme/scheme';
import { defineFlow } from '../../desk/flow';
import { show } from '../../desk/show';
import { ruleAnswers } from './answers';
import { rulePage, rulesPage, toolPage, toolsPage } from './pages';
import { TOPIC_IDS } from './topics';
import { texts, words } from './words';

/** What the scheme says, with its sources, and what to press in the tools beside it. */
export const rulesFlow = defineFlow({
  id: 'rules',
  texts,
  words,
  title: 'command.rules',
  help: 'commandAbout.rules',
  roles: ANYONE,
  open: (turn) => rulesPage(turn),
  answers: ruleAnswers,
  steps: [
    show('rules.show', ANYONE, z.strictObject({ id: z.enum(TOPIC_IDS) }), rulePage),
    show('rules.tools', ANYONE, z.strictObject({}), toolsPage),
    show('rules.tool', ANYONE, z.strictObject({ step: z.enum(TOOL_STEPS) }), toolPage),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'rules.open': Record<never, never>;
    'rules.show': { readonly id: string };
    'rules.tools': Record<never, never>;
    'rules.tool': { readonly step: string };
  }
}
