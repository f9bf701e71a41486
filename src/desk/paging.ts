import type { Button } from '../cards/page';
import type { Words } from '../words/words';
import { openButton } from './links';

/** Lines of a list on one card. */
export const PAGE_LENGTH = 10;

/** Lines of one kind that can be paged through; whoever looks for a later one names or filters it. */
export const MOST_LISTED = 500;

/** The page of a list of `count` lines that is shown for one that was asked for: it may be gone by now. Both count from 0. */
export function shownPage(asked: number, count: number): number {
  return Math.min(asked, Math.max(0, Math.ceil(count / PAGE_LENGTH) - 1));
}

/** The lists that are shown by pages. */
type PagedVerb =
  | 'company.page'
  | 'people.page'
  | 'history.page'
  | 'myWork.page'
  | 'notices.page'
  | 'notices.mine'
  | 'voucherMails.page'
  | 'report.page'
  | 'profile.page'
  | 'eligibility.page'
  | 'eligibility.facts'
  | 'eligibility.competencies'
  | 'enroll.page'
  | 'renew.page'
  | 'redeem.page'
  | 'redeem.notReady'
  | 'claim.page'
  | 'claim.past';

/** Ways to the neighboring pages of a list of `count` lines; `page` counts from 0. */
export function pageButtons(
  words: Words,
  verb: PagedVerb,
  page: number,
  count: number,
  length = PAGE_LENGTH,
): Button[] {
  return [
    ...(page > 0 ? [openButton(words.t('button.previous'), verb, { page: page - 1 })] : []),
    ...((page + 1) * length < count ? [openButton(words.t('button.next'), verb, { page: page + 1 })] : []),
  ];
}
