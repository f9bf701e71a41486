import type { Block, Button, Page } from '../../cards/page';
import { GLOBAL_ADMINS, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { WorkItem } from '../../domain/work-item';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { inDays } from '../shared/voucher-facts';
import { loadWork } from './load-work';

/** Lines that are counted; of more work only the first pages are read. */
const COUNTED = 20;
/** Nobody turns further: what was done meanwhile lets the rest move up. */
const LAST_PAGE = 99;

/** What waits for this person, the most urgent first; each line opens its one next step. */
export async function myWorkPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, actor } = turn;
  const asked = Math.min(page, LAST_PAGE);
  const most = Math.max(COUNTED, (asked + 1) * PAGE_LENGTH) + 1;
  const items = await loadWork(turn, most);
  const lacksLocation = mayAct(actor.roles, GLOBAL_ADMINS) && (await turn.store.locations.count()) === 0;
  const setUp = lacksLocation
    ? [openButton(words.t('company.firstLocation'), 'company.addLocation', {})]
    : [];
  if (items.length === 0) {
    return {
      title: words.t('myWork.title'),
      blocks: [{ kind: 'text', text: words.t(lacksLocation ? 'company.noLocations' : 'myWork.none') }],
      buttons: [...setUp, ...waysForward(turn)],
    };
  }
  // A page that was asked for may be gone by now, since things got done.
  const shown = shownPage(asked, items.length);
  return {
    title: words.t('myWork.title'),
    blocks: [
      { kind: 'text', text: counts(words, items) },
      ...items.slice(shown * PAGE_LENGTH, (shown + 1) * PAGE_LENGTH).map((item) => workRow(words, item)),
    ],
    buttons: [
      ...pageButtons(words, 'myWork.page', shown, Math.min(items.length, (LAST_PAGE + 1) * PAGE_LENGTH)),
      ...setUp,
      ...waysForward(turn),
    ],
  };
}

function counts(words: Words, all: readonly WorkItem[]): string {
  const items = all.slice(0, COUNTED);
  const over = items.filter(({ daysLeft, step }) => step && daysLeft !== null && daysLeft < 0).length;
  const urgent = items.filter(({ tone }) => tone === 'attention').length - over;
  const key = all.length > COUNTED ? 'myWork.countsMore' : 'myWork.counts';
  return words.t(key, { count: items.length, over, urgent: Math.max(urgent, 0) });
}

/** A line of work, which opens its next step. */
export function workRow(
  words: Words,
  { key, params, tone, dueOn, daysLeft, mayBeOver, step }: WorkItem,
): Block {
  return {
    kind: 'row',
    title: words.t(key, params),
    detail: dueOn ? words.t('myWork.due', { dueOn }) : null,
    note: mayBeOver ? words.t('days.mayBeOver') : daysLeft === null ? null : inDays(words, daysLeft),
    tone,
    open: step ? { verb: step.verb, data: { ...step.data } } : null,
  };
}

function waysForward({ words, actor }: Turn): Button[] {
  return [
    ...(mayAct(actor.roles, PARTNER_ADMINS)
      ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})]
      : []),
    openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    openButton(words.t('button.help'), 'help.open', {}),
  ];
}
