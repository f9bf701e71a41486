import { DuplicateError, type Store } from '../../../src/ports';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import type { AuditEvent } from '../../../src/domain/audit';
import { auditEvent, deliverables, outboxItem, reservation, reserved } from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  let store: Store;
  beforeEach(async () => {
    fresh = await freshStore(provider);
    store = fresh.stores.tenant('t');
  });
  afterEach(() => fresh.close());

  it('a press is found by its nonce, in its own tenant only', async () => {
    await store.audit.add(auditEvent());
    expect(await store.audit.byNonce('nonce-1')).toEqual(auditEvent());
    expect(await store.audit.byNonce('nonce-2')).toBeUndefined();
    expect(await fresh.stores.tenant('u').audit.byNonce('nonce-1')).toBeUndefined();
  });

  it('a nonce is used once; the further records of a press have none', async () => {
    await store.audit.add(auditEvent(1));
    await expect(store.audit.add(auditEvent(2, { nonce: 'nonce-1' }))).rejects.toBeInstanceOf(DuplicateError);
    await store.audit.add(auditEvent(3, { nonce: null }));
    await store.audit.add(auditEvent(4, { nonce: null }));
    expect(await store.audit.latest(10)).toHaveLength(3);
  });

  it('the history of a record is newest first, and pages', async () => {
    for (const n of [1, 2, 3]) await store.audit.add(auditEvent(n, { at: `2026-11-21T12:0${n}:00.000Z` }));
    await store.audit.add(auditEvent(4, { at: '2026-11-21T12:04:00.000Z', kind: 'claim' }));
    const ids = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);
    expect(ids(await store.audit.of('voucher', 'v-1', 2))).toEqual(['e-3', 'e-2']);
    expect(ids(await store.audit.of('voucher', 'v-1', 2, 2))).toEqual(['e-1']);
    expect(ids(await store.audit.latest(2))).toEqual(['e-4', 'e-3']);
    expect(await store.audit.of('voucher', 'v-2', 2)).toEqual([]);
  });

  it('an event is found by its name behind any number of others, and by its press', async () => {
    const at = (n: number) => `2026-11-21T12:${String(n).padStart(2, '0')}:00.000Z` as const;
    await store.audit.add(auditEvent(1, { at: at(1), event: 'redeem', reference: 'R-1' }));
    await store.audit.add(auditEvent(2, { at: at(2), event: 'redeem', reference: 'R-2' }));
    for (let n = 3; n < 59; n += 1)
      await store.audit.add(auditEvent(n, { at: at(n), event: 'correctNumber' }));
    const { audit } = store;
    expect((await audit.last('voucher', 'v-1', ['redeem', 'close']))?.id).toBe('e-2');
    expect((await audit.last('voucher', 'v-1', ['redeem'], 'R-1'))?.id).toBe('e-1');
    expect(await audit.last('voucher', 'v-1', ['close'])).toBeUndefined();
    expect(await audit.last('voucher', 'v-2', ['redeem'])).toBeUndefined();
    expect(await fresh.stores.tenant('u').audit.last('voucher', 'v-1', ['redeem'])).toBeUndefined();
  });

  it('of changes in the same millisecond the later version of the record is the newer one', async () => {
    for (const recordVersion of [2, 10, 3])
      await store.audit.add(auditEvent(recordVersion, { recordVersion }));
    const events = await store.audit.of('voucher', 'v-1', 10);
    expect(events.map(({ recordVersion }) => recordVersion)).toEqual([10, 3, 2]);
  });

  it('a period is oldest first, from its first instant to before its last, and goes on after an event', async () => {
    const at = (n: number) => `2026-11-21T12:0${n}:00.000Z` as const;
    for (const n of [4, 2, 1, 3]) await store.audit.add(auditEvent(n, { at: at(n) }));
    await store.audit.add(auditEvent(5, { at: at(2) }));
    await fresh.stores.tenant('u').audit.add(auditEvent(6, { at: at(2) }));
    const first = await store.audit.within(at(1), at(4), 2);
    expect(first.map(({ id }) => id)).toEqual(['e-1', 'e-2']);
    const rest = await store.audit.within(at(1), at(4), 9, first.at(-1));
    expect(rest.map(({ id }) => id)).toEqual(['e-5', 'e-3']);
    expect((await fresh.stores.tenantsWithAudit()).sort()).toEqual(['t', 'u']);
  });

  it('the latest of some kinds leave out the others', async () => {
    await store.audit.add(auditEvent(1));
    await store.audit.add(auditEvent(2, { kind: 'refusal' }));
    expect((await store.audit.latest(9, 0, ['refusal'])).map(({ id }) => id)).toEqual(['e-2']);
  });

  it('the facts of a refusal can be counted on, of no change and in no other tenant', async () => {
    const [change, refusal] = [auditEvent(1), auditEvent(2, { kind: 'refusal' })];
    for (const event of [change, refusal]) await store.audit.add(event);
    const facts = { count: 2 };
    await store.audit.recount({ ...change, facts });
    await fresh.stores.tenant('u').audit.recount({ ...refusal, facts });
    expect(await store.audit.get('e-2')).toEqual(refusal);
    await store.audit.recount({ ...refusal, actorName: 'Somebody else', facts });
    expect(await store.audit.get('e-1')).toEqual(change);
    expect(await store.audit.get('e-2')).toEqual({ ...refusal, facts });
    expect(await store.audit.get('e-3')).toBeUndefined();
  });

  it('the latest of one person and of some days leave out the others', async () => {
    const at = (n: number) => `2026-11-21T12:0${n}:00.000Z` as const;
    for (const n of [1, 2, 3]) await store.audit.add(auditEvent(n, { at: at(n), actorId: 'me' }));
    await store.audit.add(auditEvent(4, { at: at(2), actorId: 'you' }));
    const ids = async (only: Parameters<Store['audit']['latest']>[4]): Promise<string[]> =>
      (await store.audit.latest(9, 0, undefined, undefined, only)).map(({ id }) => id);
    expect(await ids({ actorId: 'me' })).toEqual(['e-3', 'e-2', 'e-1']);
    expect(await ids({ actorId: 'me', from: at(2), before: at(3) })).toEqual(['e-2']);
    expect(await ids({ from: at(3) })).toEqual(['e-3']);
  });

  it("the latest of one's own are those of the reports and files one leads, one's notices and one's settings", async () => {
    const me = reservation.leadId;
    const [file] = deliverables;
    if (!file) throw new Error('no file');
    await store.vouchers.add({ ...reserved(1), id: 'led' });
    await store.deliverables.add({ ...file, id: 'file', reportId: 'led' });
    await store.outbox.add(outboxItem(1, { id: 'told', personId: 'p', standsInFor: me }));
    const named: [AuditEvent['kind'], string][] = [
      ['report', 'led'],
      ['deliverable', 'file'],
      ['notice', 'told'],
      ['noticeSettings', me],
    ];
    for (const [n, [kind, recordId]] of named.entries()) {
      await store.audit.add(auditEvent(2 * n, { kind, recordId, nonce: null }));
      await store.audit.add(auditEvent(2 * n + 1, { kind, recordId: 'of another', nonce: null }));
    }
    await store.audit.add(auditEvent(99, { kind: 'claim' }));
    const kinds = named.map(([kind]) => kind);
    const read = async (personId: string, limit: number, offset = 0): Promise<string[]> =>
      (await store.audit.latest(limit, offset, ['claim'], { kinds, personId })).map(({ id }) => id);
    expect((await read(me, 99)).sort()).toEqual(['e-0', 'e-2', 'e-4', 'e-6', 'e-99']);
    expect(await read(me, 2, 4)).toHaveLength(1);
    expect((await read('p', 99)).sort()).toEqual(['e-4', 'e-99']);
    expect(await read('somebody', 99)).toEqual(['e-99']);
  });
});
