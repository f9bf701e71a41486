import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts } from '../../desk/pages';
import { recordedReceipt } from '../shared/recorded-receipt';

/** Recorded as renewed: the new anniversary, and the steps in Partner Center. */
export function renewalReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const id = String(event.facts['id']);
  const day = (name: string): string | null => {
    const on = String(event.facts[name]);
    return isCalendarDate(on) ? words.date(on) : null;
  };
  return recordedReceipt(turn, event, {
    title: words.t('renew.done', { code: id }),
    blocks: [
      facts([
        [words.t('renew.newAnniversary'), day('anniversaryOn')],
        [words.t('enrollment.opens'), day('opensOn')],
        [words.t('enrollment.renewBy'), day('closesOn')],
      ]),
      ...(event.facts['company'] === 'moved'
        ? [{ kind: 'text', text: words.t('renew.companyMoved') } as const]
        : []),
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
