import type { Page } from '../../cards/page';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { sourceText } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { AGREEMENT_ID } from './changes';

/** How the agreement is signed, and the form that records who signed it and when. */
export async function agreementPage(turn: Turn): Promise<Page> {
  const { words, scheme, store, actor, today } = turn;
  const stored = await store.qualifications.get(AGREEMENT_ID);
  const people = await store.people.list({}, { orderBy: 'name' });
  const admins = people.filter(({ roles }) => mayAct(roles, GLOBAL_ADMINS));
  return {
    title: words.t('enroll.agreement'),
    blocks: [
      { kind: 'text', text: words.t(stored ? 'enroll.agreementSigned' : 'enroll.agreementText') },
      ...toolSteps(turn, 'agreement'),
      { kind: 'text', subtle: true, text: sourceText(words, scheme.rules.agreement.source) },
      {
        kind: 'field',
        id: 'signedBy',
        input: 'choice',
        label: words.t('enroll.signedBy'),
        required: true,
        value: stored?.subject ?? actor.id,
        choices: admins.map(({ id, name }) => ({ value: id, title: name })),
      },
      {
        kind: 'field',
        id: 'signedOn',
        input: 'date',
        label: words.t('enroll.signedOn'),
        required: true,
        max: today,
        value: stored?.on ?? null,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('enroll.recordAgreement'),
        verb: 'enroll.signAgreement',
        data: { version: stored?.version ?? 0 },
      },
      toolButton(turn, 'agreement'),
      openButton(words.t('enroll.all'), 'enroll.open', {}),
    ],
  };
}
