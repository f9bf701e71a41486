import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/recorded-receipt';

/** Recorded as enrolled: what that approves, the day by which it must be renewed, and the steps in Partner Center. */
export function enrollReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { id, locations } = event.facts;
  const code = String(id);
  const names = String(locations)
    .split('\n')
    .filter((name) => name !== '');
  return recordedReceipt(turn, event, {
    title: words.t('enroll.done', { code }),
    blocks: [
      {
        kind: 'text',
        text:
          names.length > 0
            ? words.t('enroll.approved', { locations: words.list(names) })
            : words.t('enroll.noLocations'),
      },
      facts([
        [words.t('enrollment.anniversary'), day(turn, event, 'anniversaryOn')],
        [words.t('enrollment.opens'), day(turn, event, 'opensOn')],
        [words.t('enrollment.renewBy'), day(turn, event, 'closesOn')],
      ]),
    ],
    tool: 'enroll',
    confirm: target('enroll.program', { id: code }),
    refuse: target('enroll.refusal', { id: code }),
    buttons: [
      openButton(words.t('enroll.all'), 'enroll.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** Confirmed or refused in Partner Center; after a refusal one may enroll again. */
export function settledReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { id, reference, reason } = event.facts;
  const code = String(id);
  const isRefused = event.event === 'refuse';
  const takesVouchers = mayAct(turn.actor.roles, PARTNER_ADMINS);
  const next = isRefused
    ? openButton(words.t('enroll.again'), 'enroll.program', { id: code })
    : takesVouchers
      ? openButton(words.t('command.addVoucher'), 'addVoucher.open', {})
      : openButton(words.t('enroll.all'), 'enroll.open', {});
  return receipt(turn, event, {
    title: words.t(isRefused ? 'enroll.refusedDone' : 'enroll.confirmed', { code }),
    ...(isRefused ? { status: refusedStatus(turn) } : {}),
    blocks: [
      facts([
        [
          words.t('enrollment.inTool'),
          isRefused
            ? words.t('confirmation.refused', { reason: String(reason) })
            : words.t('confirmation.confirmed'),
        ],
        [words.t('enroll.reference'), typeof reference === 'string' ? reference : null],
      ]),
      ...(isRefused ? [{ kind: 'text', text: words.t('enrollment.refusedText') } as const] : []),
    ],
    next: next.title,
    buttons: [
      next,
      ...(isRefused || takesVouchers ? [openButton(words.t('enroll.all'), 'enroll.open', {})] : []),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

function day({ words }: Turn, { facts: kept }: AuditEvent, name: string): string | null {
  const on = String(kept[name]);
  return isCalendarDate(on) ? words.date(on) : null;
}
