import { type Notice, type NoticeKind, noticeKey } from '../../../src/domain/notice/reminder';
import { reminders } from '../../../src/domain/notice/reminders';
import type { VoucherMail } from '../../../src/domain/voucher/voucher-mail';
import { loadSubject } from '../../../src/notices/subjects';
import type { OutboxItem, Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { PEOPLE, type PersonKey } from '../records/company';
import { everywhere } from '../records/day';

/** The day on which a world's clock starts (`TODAY` of world.ts), and its instant. */
const TODAY = '2026-11-23';
const NOW = '2026-11-23T03:00:00.000Z';

/** What the scheme reminds of today about a record; throws where it reminds of nothing of that kind. */
export async function noticeAbout(
  store: Store,
  about: Pick<Notice, 'subject' | 'recordId' | 'kind'> & { readonly part?: string },
): Promise<Notice> {
  const subject = await loadSubject(store, about);
  const context = {
    scheme: planningServices,
    timeZone: 'Asia/Tokyo',
    ...everywhere(TODAY),
    until: TODAY,
  } as const;
  const found = (subject ? reminders(subject, context) : []).find(
    ({ kind, part }) => kind === about.kind && (about.part ?? part) === part,
  );
  if (!found) throw new Error(`no ${about.kind} of ${about.recordId}`);
  const { concern: _, ...notice } = found;
  return notice;
}

/** A notice of the scheme that is made by hand, for a record of which nothing is due. */
export function anyNotice(kind: NoticeKind, overrides: Partial<Notice>): Notice {
  return {
    kind,
    subject: 'voucher',
    recordId: 'voucher-1',
    part: '',
    anchorOn: TODAY,
    days: 0,
    on: TODAY,
    urgent: false,
    ...overrides,
  };
}

let count = 0;

/** The notice as it stands in the outbox for a person: told this morning, unless something else is said. */
export async function queued(
  store: Store,
  person: PersonKey,
  notice: Notice,
  overrides: Partial<OutboxItem> = {},
): Promise<OutboxItem> {
  count += 1;
  return store.outbox.add({
    id: `notice-${count}`,
    kind: 'notice',
    key: `notice:${noticeKey(notice)}:${PEOPLE[person].id}:${count}`,
    state: 'sent',
    personId: PEOPLE[person].id,
    standsInFor: null,
    conversationId: null,
    activityId: null,
    payload: JSON.stringify(notice),
    urgent: notice.urgent,
    queuedAt: '2026-11-22T22:00:00.000Z',
    dueAt: '2026-11-22T23:30:00.000Z',
    leasedUntil: null,
    attempts: 1,
    lastError: null,
    settledAt: '2026-11-22T23:30:05.000Z',
    route: 'chat',
    cause: null,
    ...overrides,
  });
}

/** A mail with a voucher that waits for a person. */
export async function proposedMail(store: Store, overrides: Partial<VoucherMail> = {}): Promise<VoucherMail> {
  return store.voucherMails.add({
    id: 'mail-1',
    state: 'proposed',
    messageId: '<1@contoso.example>',
    subject: 'Your Planning Services voucher',
    sender: 'admin@contoso.example',
    receivedAt: NOW,
    body: 'Voucher ID: VP-2026-77\nCustomer: Contoso\nProgram: SDPS\nExpires: 2027-03-01\n',
    attachment: null,
    voucherId: null,
    ...overrides,
  });
}
