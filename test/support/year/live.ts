import '../../../src/flows';
import type { RecordKind } from '../../../src/domain/audit';
import type { Company } from '../../../src/domain/company/company';
import type { Instant } from '../../../src/domain/time/dates';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { queueAfterChange } from '../../../src/notices/after-change';
import { createDispatcher } from '../../../src/notices/dispatcher';
import { retimeNotices } from '../../../src/notices/queue';
import { sweep } from '../../../src/notices/sweep';
import type { Holidays, Log, OutboxItem, Store, Stores, Tables } from '../../../src/ports';
import { noWaiting } from '../notices/desk-of-notices';
import { instant, momentOf, plus, wallAt } from './calendar';
import { store as keep, type Change, type TableName } from './change';
import { outageAt, YEAR } from './diary';
import { ears, type Heard } from './heard';
import { COMPANY, OFFICES } from './offices';
import { BLOCKED } from './people-lives';
import type { Plan } from './plan';
import { dayAt } from '../../../src/domain/time/day';

/** What came of the year. */
export interface Lived {
  readonly heard: readonly Heard[];
  /** The outbox as the year ends. */
  readonly items: readonly OutboxItem[];
  /** Moments at which something happened. */
  readonly steps: number;
}

const QUIET_LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const TENANT = 'tenant';

const KINDS: Readonly<Partial<Record<TableName, RecordKind>>> = {
  vouchers: 'voucher',
  reports: 'report',
  claims: 'claim',
  enrollments: 'enrollment',
  qualifications: 'qualification',
  paymentSetups: 'paymentSetup',
  people: 'person',
};

/** Lives through the plan on real stores, from event to event. */
export async function live(stores: Stores, plan: Plan, scheme: Scheme, holidays: Holidays): Promise<Lived> {
  const store = stores.tenant(TENANT);
  const company = await store.companies.add(COMPANY);
  for (const office of OFFICES) await store.locations.add(office);
  for (const write of plan.before) await keep(store, write);

  let now = YEAR.from;
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  const clock = { now: () => now };
  const isBlocked = (personId: string): boolean =>
    personId === BLOCKED.personId && now >= BLOCKED.from && now < BLOCKED.to;
  const { heard, compose, ways } = ears(clock, isBlocked);
  const log: Log = {
    ...QUIET_LOG,
    error: (event, fields) => {
      throw new Error(`${event} ${JSON.stringify(fields)}`);
    },
  };
  const dispatcher = createDispatcher({
    ...ways,
    stores,
    clock,
    log,
    scheme,
    holidays,
    compose,
    locale: null,
    timing: noWaiting,
  });
  const changes = [...plan.changes];
  let steps = 0;
  let swept = '';
  while (now < YEAR.to) {
    steps += 1;
    while (changes[0] && changes[0].at <= now) {
      const change = changes.shift();
      if (change) await act(store, change, { scheme, company, holidays, now, newId });
      if (change?.writes.some(({ table }) => table === 'people')) swept = '';
    }
    // It runs every minute; but for the first time of a day, and after a change of people, it finds nothing to do.
    const today = wallAt(COMPANY.timeZone, now).day;
    if (today !== swept) await sweep(store, { clock, scheme, holidays });
    swept = today;
    await dispatcher.drain();
    now = await nextMoment(store, changes[0]?.at, now);
  }

  await dispatcher.stop();
  return { heard, steps, items: await store.outbox.list({ kind: 'notice' }) };
}

/** The next change, hour at which something is due, or midnight of an office; after an outage its end. */
async function nextMoment(store: Store, change: Instant | undefined, now: Instant): Promise<Instant> {
  const midnights = OFFICES.map(({ timeZone }) => {
    const zone = timeZone ?? COMPANY.timeZone;
    return momentOf(zone, plus(wallAt(zone, now).day, 1), '00:00');
  });
  const due = await nextDue(store, now);
  const [next = YEAR.to] = [change ?? YEAR.to, due ?? YEAR.to, ...midnights].sort();
  return outageAt(next)?.to ?? next;
}

async function nextDue({ outbox }: Store, now: Instant): Promise<Instant | undefined> {
  const waiting = { state: 'pending', kind: 'notice', leasedUntil: null } as const;
  const [item] = await outbox.list(waiting, { orderBy: 'dueAt', limit: 1 });
  // The dispatcher looks again after seconds: a stand-in may have had their turn when something was handed over.
  return item && item.dueAt <= now ? instant(Date.parse(now) + 5_000) : item?.dueAt;
}

interface Around {
  readonly scheme: Scheme;
  readonly company: Company;
  readonly holidays: Holidays;
  readonly now: Instant;
  readonly newId: () => string;
}

/** What a person does, with the notices that follow from it, in one transaction. */
async function act(store: Store, { writes }: Change, around: Around): Promise<void> {
  const touched = writes.flatMap(({ table, record }) => {
    const kind = KINDS[table];
    const after = table === 'people' ? { roles: 'others' } : {};
    return kind ? [{ kind, recordId: record.id, after }] : [];
  });
  await store.transaction(async (tables: Tables) => {
    for (const write of writes) {
      await keep(tables, write);
      if (write.table === 'noticeSettings')
        await retimeNotices(tables, write.record.id, around.holidays, around.now);
    }
    await queueAfterChange(tables, touched, { ...around, ...dayAt(COMPANY.timeZone, around.now) });
  });
}
