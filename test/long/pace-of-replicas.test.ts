import { dateIn, type Instant } from '../../src/domain/time/dates';
import { realTiming } from '../../src/pace';
import { openStores } from '../../src/adapters/store/open';
import { seedCompany } from '../support/records/company';
import { noticeDesk } from '../support/notices/desk-of-notices';
import { noticeItem } from '../support/notices/outbox';
import { sendLimits } from '../support/channel/send-limits';
import { freshStore, PROVIDERS } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';

const MORNING: Instant = '2026-11-22T23:30:00.000Z';
const PEOPLE = 400;

(PROVIDERS.includes('postgresql') ? it : it.skip)(
  'two replicas that take turns stay below what Teams takes in one tenant',
  async () => {
    const fresh = await freshStore('postgresql');
    const others = openStores({ url: fresh.url });
    const store = fresh.stores.tenant('t');
    await seedCompany(store);
    const voucher = await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
    const ids = Array.from({ length: PEOPLE }, (_, n) => `person-${n}`);
    const unknown = { locale: null, defaultLocale: null, locationId: null, email: null };
    await store.people.addAll(ids.map((id) => ({ ...unknown, id, name: id, roles: ['partnerAdmin'] })));
    const chat = { reference: '{}', installedAt: null, welcomedAt: null, obstacle: null };
    await store.conversations.addAll(
      ids.map((id) => ({ ...chat, id: `a:${id}`, personId: id, locale: null, formAt: null, leftAt: null })),
    );
    const notice = {
      kind: 'voucherExpiring',
      subject: 'voucher',
      recordId: voucher.id,
      part: '',
      anchorOn: voucher.expiresOn,
      days: -30,
      on: dateIn('Asia/Tokyo', MORNING),
      urgent: false,
    } as const;
    await store.outbox.addAll(ids.map((id) => noticeItem(notice, id, MORNING)));

    const limits = sendLimits();
    let tooMany = 0;
    const began = performance.now();
    const replicas = [fresh.stores, others, fresh.stores, others].map((stores) => {
      const desk = noticeDesk(stores, stores.tenant('t'), MORNING, { timing: realTiming });
      desk.answer = ({ id }) => {
        if (limits.take({ conversationId: id, tenantId: 't' }, performance.now()) !== undefined) tooMany += 1;
        // Each does a part of it and hands over in the middle.
        if (desk.heard.length === PEOPLE / 4) void desk.stop();
        return { kind: 'sent' };
      };
      return desk;
    });
    const told = (): string[] => replicas.flatMap(({ heard }) => heard.map(({ to }) => to));
    while (told().length < PEOPLE) await Promise.all(replicas.map((desk) => desk.drain()));
    const seconds = (performance.now() - began) / 1_000;

    expect(tooMany).toBe(0);
    expect(new Set(told()).size).toBe(PEOPLE);
    expect(told()).toHaveLength(PEOPLE);
    expect(PEOPLE / seconds).toBeLessThanOrEqual(41);
    process.stdout.write(`${PEOPLE} notices by 4 dispatchers in ${seconds.toFixed(1)} s\n`);
    await others.close();
    await fresh.close();
  },
);
