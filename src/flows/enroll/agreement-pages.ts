import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { sourceText } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { AGREEMENT_ID } from './enroll';

/** How the agreement is signed, and the form that records who signed it and when. */
export async function agreementForm(turn: Turn): Promise<Page> {
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

/** Who signed it and when; enrolling comes next. */
export function agreementReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { person, on } = event.facts;
  const day = String(on);
  const next = words.t('enroll.choose');
  return receipt(turn, event, {
    title: words.t('enroll.agreementRecorded'),
    blocks: [
      facts([
        [words.t('enroll.signedBy'), String(person)],
        [words.t('enroll.signedOn'), isCalendarDate(day) ? words.date(day) : null],
      ]),
    ],
    next,
    buttons: [
      openButton(next, 'enroll.open', {}),
      openButton(words.t('eligibility.all'), 'eligibility.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
