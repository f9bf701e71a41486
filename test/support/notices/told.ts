import { renderCard } from '../../../src/cards/card';
import type { Page } from '../../../src/cards/page';
import type { Locale } from '../../../src/domain/locale';
import type { Notice } from '../../../src/domain/notice/reminder';
import { createWords } from '../../../src/words/words';
import { loadSubject } from '../../../src/notices/subjects';
import type { Reader, Told } from '../../../src/notices/told';
import type { Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { checkCard } from '../chat/card-check';
import { CardView } from '../chat/card-view';
import { PEOPLE, type PersonKey } from '../records/company';
import { noticeAbout, queued } from './notices';
import { everywhere } from '../records/day';
import '../../../src/flows';

/** The day on which these notices come; a Monday. */
export const TODAY = '2026-11-23';

/** A person of the test company as the reader of a notice, whose own office may be named. */
export async function readerFor(
  store: Store,
  person: PersonKey,
  locale: Locale,
  locationId: string | null = null,
): Promise<Reader> {
  const known = await store.people.get(PEOPLE[person].id);
  if (!known) throw new Error(`no ${person}`);
  return {
    person: { ...known, locationId },
    words: createWords(locale, 'Asia/Tokyo'),
    scheme: planningServices,
    ...everywhere(TODAY),
    locations: await store.locations.list(),
  };
}

/** A queued notice with its record, as the cards are composed of it. */
export async function told(store: Store, notice: Notice, person: PersonKey = 'kenji'): Promise<Told> {
  const subject =
    notice.subject === 'voucherMail'
      ? await store.voucherMails.get(notice.recordId)
      : await loadSubject(store, notice);
  if (!subject) throw new Error(`no record ${notice.recordId}`);
  return { item: await queued(store, person, notice), notice, subject, standsInFor: null };
}

/** Makes notices about a voucher that is made for it, once a test has its store. */
export const aboutVoucher =
  (store: () => Store) =>
  (kind: Notice['kind'], make: () => Promise<{ id: string }>, part?: string): (() => Promise<Notice>) =>
  async () => {
    const { id } = await make();
    return noticeAbout(store(), { kind, subject: 'voucher', recordId: id, ...(part ? { part } : {}) });
  };

/** The page as a person sees it; the card of it is held against all that holds for cards. */
export function drawn(page: Page, { words }: Reader): CardView {
  const card = renderCard(page, words);
  checkCard(card);
  return new CardView(card, '');
}
