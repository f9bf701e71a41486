import type { Page } from '../../cards/page';
import type { Reader } from '../../notices/told';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { mayReadRecord, unreadablePage } from '../../desk/reading';
import type { About } from './about';
import { composeNotice, mineButton } from './compose';
import { loadAbout, ownItem, presentNotice, readerOf, rosterOf } from './load-told';
import { subjectName } from './names';
import { noticeBlocks, noticeStatus } from './blocks';
import { noticeWays } from './ways';

/** One notice, drawn anew from the records as they are now, for those who may read these; says so where its reason has gone. */
export async function noticePage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { store } = turn;
  const item = await ownItem(store, turn.actor.id, id);
  const about = await loadAbout(store, item);
  const { subject: kind, recordId } = about.notice;
  if (!(await mayReadRecord(turn, { kind, recordId }))) return unreadablePage(turn, { kind, recordId });
  const roster = await rosterOf(store, turn);
  const reader = readerOf(turn, roster);
  const notice = presentNotice(turn, about);
  if (!notice || !about.subject) return settledPage(turn, reader, about);
  const isForAnother = item.standsInFor !== null && item.standsInFor !== turn.actor.id;
  const standsInFor = isForAnother ? (roster.byId.get(item.standsInFor) ?? null) : null;
  const page = composeNotice(reader, { item, notice, subject: about.subject, standsInFor });
  // Opened from the list, it leads back to it; the settings are a button of the list.
  return { ...page, buttons: [...page.buttons.slice(0, -1), mineButton(turn.words)] };
}

/** The record as it stands, without the step that the notice asked for. */
function settledPage(turn: Turn, reader: Reader, about: About): Page {
  const { words } = turn;
  const { notice, subject } = about;
  const kind = words.t(`notice.kind.${notice.kind}`);
  return {
    title: words.t('notice.settled', { name: subjectName(turn, about) ?? kind }),
    status: noticeStatus(reader, subject) ?? null,
    blocks: [
      { kind: 'text', text: words.t('notice.settledText', { about: kind }) },
      ...(subject ? noticeBlocks(reader, about) : []),
    ],
    buttons: [
      ...noticeWays(reader, about).slice(-1),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      mineButton(words),
    ],
  };
}
