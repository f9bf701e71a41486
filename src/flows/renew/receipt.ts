import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/dates';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { facts, receipt } from '../pages';
import { toolButton, toolSteps } from '../tool-steps';

/** Renewed: the new anniversary, and the steps in Partner Center. */
export function renewalReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const id = String(event.facts['id']);
  const day = (name: string): string | null => {
    const on = String(event.facts[name]);
    return isCalendarDate(on) ? words.date(on) : null;
  };
  return receipt(turn, event, {
    title: words.t('renew.done', { code: id }),
    blocks: [
      facts([
        [words.t('renew.newAnniversary'), day('anniversaryOn')],
        [words.t('enrollment.opens'), day('opensOn')],
        [words.t('enrollment.renewBy'), day('closesOn')],
        [words.t('enrollment.inTool'), words.t('confirmation.recorded')],
      ]),
      ...(event.facts['company'] === 'moved'
        ? [{ kind: 'text', text: words.t('renew.companyMoved') } as const]
        : []),
      { kind: 'text', heading: true, text: words.t('enroll.inTool') },
      ...toolSteps(turn, 'enroll'),
    ],
    next: words.t('enroll.nextTool'),
    buttons: [
      toolButton(turn, 'enroll'),
      openButton(words.t('enroll.result'), 'enroll.program', { id }),
      openButton(words.t('renew.all'), 'renew.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
