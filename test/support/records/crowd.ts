import type { Instant } from '../../../src/domain/time/dates';
import type { Store } from '../../../src/ports';
import { seedCompany } from './company';
import { noticeAbout } from '../notices/notices';
import { noticeItem } from '../notices/outbox';
import { assignedVoucher } from './vouchers';

/** A Monday, half past eight in Tokyo: the hour of the digest. */
export const MORNING: Instant = '2026-11-22T23:30:00.000Z';

/** One of a crowd, by their place in it, and the conversation that is theirs. */
export const memberOf = (index: number) => ({
  personId: `c0ffee00-0000-4000-8000-${String(index).padStart(12, '0')}`,
  conversationId: `a:${index}`,
});

/** A company with so many partner admins beside its own people, each with a chat at the service URL. */
export async function seedCrowd(
  store: Store,
  tenantId: string,
  count: number,
  serviceUrl: string,
): Promise<void> {
  await seedCompany(store);
  const members = Array.from({ length: count }, (_, index) => memberOf(index));
  await store.people.addAll(
    members.map(({ personId }) => ({
      id: personId,
      name: personId,
      email: null,
      roles: ['partnerAdmin'],
      locationId: null,
      locale: null,
      defaultLocale: null,
    })),
  );
  await store.conversations.addAll(
    members.map(({ personId, conversationId }) => ({
      id: conversationId,
      personId,
      reference: JSON.stringify({
        user: { id: `29:${personId}`, aadObjectId: personId },
        bot: { id: '28:bot', name: 'Voucher Desk' },
        conversation: { id: conversationId, tenantId, conversationType: 'personal' },
        channelId: 'msteams',
        serviceUrl,
      }),
      installedAt: null,
      welcomedAt: null,
      obstacle: null,
      locale: null,
      formAt: null,
      leftAt: null,
    })),
  );
}

/** Each of the crowd is to be told, now, that one voucher expires in thirty days. */
export async function queueForCrowd(store: Store, count: number): Promise<void> {
  const { id } = await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
  const notice = await noticeAbout(store, { subject: 'voucher', recordId: id, kind: 'voucherExpiring' });
  await store.outbox.addAll(
    Array.from({ length: count }, (_, index) => noticeItem(notice, memberOf(index).personId, MORNING)),
  );
}
