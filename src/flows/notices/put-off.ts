import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { addDays, dateIn, isInstant } from '../../domain/time/dates';
import { tellAt } from '../../domain/notice/notice-time';
import { DomainError } from '../../errors';
import type { Change, Turn, Work } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { mineButton, settingsButton, type PutOff } from './compose';
import { loadAbout, ownItem, presentNotice, rosterOf } from './load-told';
import { codeName, kindOf, subjectCode } from './names';

const DAYS: Readonly<Record<PutOff, number>> = { tomorrow: 1, nextWeek: 7 };

/**
 * Tells a notice again, at the digest hour of the first working day from that day on. Throws `DomainError('noticeGone')`
 * where its reason has gone.
 */
export async function putOffNotice(
  work: Work,
  { id, until }: { readonly id: string; readonly until: PutOff },
): Promise<Change> {
  const { tables, actor, now } = work;
  const item = await ownItem(tables, actor.id, id);
  const about = await loadAbout(tables, item);
  const notice = presentNotice(work, about);
  if (!notice) throw new DomainError('noticeGone');
  const habits = (await rosterOf(tables, work)).habitsOf(actor);
  const on = addDays(dateIn(habits.timeZone, now), DAYS[until]);
  const dueAt = tellAt({ on, urgent: false }, habits);
  // Whoever was away and puts it off takes it back from the stand-in.
  const isBack = item.standsInFor === actor.id;
  const saved = await tables.outbox.save({
    ...item,
    ...(isBack ? { personId: actor.id, standsInFor: null } : {}),
    state: 'pending',
    payload: JSON.stringify(notice),
    urgent: false,
    dueAt,
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
  });
  return {
    kind: 'notice',
    recordId: item.id,
    recordVersion: saved.version,
    event: 'putOff',
    facts: { notice: notice.kind, name: subjectCode(about), dueAt },
    before: { dueAt: item.dueAt },
    after: { dueAt },
  };
}

/** When the notice comes back. */
export function putOffReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { notice, name, dueAt } = event.facts;
  const kind = kindOf(notice);
  return receipt(turn, event, {
    title: words.t('notice.putOffDone'),
    blocks: [
      facts([
        [words.t('notice.about'), kind && words.t(`notice.kind.${kind}`)],
        [words.t('notice.record'), typeof name === 'string' ? codeName(turn, kind, name) : null],
        [
          words.t('notice.back'),
          typeof dueAt === 'string' && isInstant(dueAt) ? words.dateTime(dueAt) : null,
        ],
      ]),
    ],
    buttons: [
      openButton(words.t('notice.show'), 'notices.show', { id: event.recordId }),
      mineButton(words),
      settingsButton(words),
    ],
  });
}
