import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts } from '../../desk/pages';
import { recordedReceipt } from '../shared/tool-steps';
import type { RenewalFacts } from './facts';

/** Recorded as renewed: the new anniversary, and the steps in Partner Center. */
export function renewalReceipt(turn: Turn, event: AuditEvent<RenewalFacts>): Page {
  const { words } = turn;
  const { id, anniversaryOn, opensOn, closesOn, company } = event.facts;
  return recordedReceipt(turn, event, {
    title: words.t('renew.done', { code: id }),
    blocks: [
      facts([
        [words.t('renew.newAnniversary'), words.date(anniversaryOn)],
        [words.t('enrollment.opens'), words.date(opensOn)],
        [words.t('enrollment.renewBy'), words.date(closesOn)],
      ]),
      ...(company === 'moved' ? [{ kind: 'text', text: words.t('renew.companyMoved') } as const] : []),
    ],
    tool: 'enroll',
    confirm: target('enroll.program', { id }),
    refuse: target('enroll.refusal', { id }),
    buttons: [
      openButton(words.t('renew.all'), 'renew.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
