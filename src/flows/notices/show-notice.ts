import type { Page } from '../../cards/page';
import type { Reader } from '../../notifications/told';
import type { Turn } from '../flow';
import { openButton } from '../links';
import type { About } from './about';
import { composeNotice, mineButton } from './compose';
import { loadAbout, ownItem, presentNotice, readerOf, rosterOf } from './load-told';
import { subjectName } from './names';
import { noticeBlocks, noticeStatus } from './notice-facts';
import { noticeWays } from './ways';

/** One notice, drawn anew from the records as they are now; says so where its reason has gone. */
export async function noticePage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { store } = turn;
  const item = await ownItem(store, turn.actor.id, id);
  const about = await loadAbout(store, item);
  const roster = await rosterOf(store, turn);
  const reader = readerOf(turn, roster);
  const notice = presentNotice(turn, about);
  if (!notice || !about.subject) return settledPage(reader, about);
  const isForAnother = item.standsInFor !== null && item.standsInFor !== turn.actor.id;
  const standsInFor = isForAnother ? (roster.byId.get(item.standsInFor) ?? null) : null;
  const page = composeNotice(reader, { item, notice, subject: about.subject, standsInFor });
  // Opened from the list, it leads back to it; the settings are a button of the list.
  return { ...page, buttons: [...page.buttons.slice(0, -1), mineButton(turn.words)] };
}

/** The record as it stands, without the step that the notice asked for. */
function settledPage(reader: Reader, about: About): Page {
  const { words } = reader;
  const { notice, subject } = about;
  const kind = words.t(`notice.kind.${notice.kind}`);
  return {
    title: words.t('notice.settled', { name: subjectName(reader, about) ?? kind }),
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
