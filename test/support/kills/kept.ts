import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE } from '../../../src/commands/local/sample/people';
import { inFolder } from '../../../src/config';
import type { AuditEvent } from '../../../src/domain/audit';
import { createHolidays } from '../../../src/adapters/holidays';
import { queueAfterChange } from '../../../src/notices/after-change';
import type { Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { queuedCard } from '../../../src/adapters/teams/render';
import { openStores } from '../../../src/adapters/store/open';
import { databaseFaults } from '../../../src/adapters/store/move/snapshot';
import { JOURNEY_DAY, JOURNEY_NOW, type Acknowledged } from '../processes/journeys';
import { everywhere } from '../records/day';

/** What people were told is done. */
export interface Promised {
  readonly presses: readonly Acknowledged[];
  /** Reports that a file was attached to. */
  readonly uploads: readonly string[];
}

/** What is missing or half there of all that was acknowledged, one line each; nothing where all is kept. */
export async function brokenPromises(
  { dataFolder, databaseUrl }: { readonly dataFolder: string; readonly databaseUrl?: string },
  { presses, uploads }: Promised,
): Promise<string[]> {
  const url = databaseUrl ?? inFolder(dataFolder).databaseUrl;
  const stores = openStores({ url });
  const store = stores.tenant(SAMPLE.tenantId);
  try {
    const faults = databaseUrl ? [] : await databaseFaults(fileURLToPath(url));
    const lost = faults.map((fault) => `the file: ${fault}`);
    for (const press of presses) lost.push(...(await brokenPress(store, press)));
    for (const id of uploads) lost.push(...(await brokenUpload(store, dataFolder, id)));
    return [...lost, ...(await halfRecords(store)), ...(await missingNotices(store, presses))];
  } finally {
    await stores.close();
  }
}

async function brokenPress(store: Store, press: Acknowledged): Promise<string[]> {
  const event = await store.audit.byNonce(press.nonce);
  if (!event) return [`${press.verb}: no audit row`];
  const [card] = await store.outbox.list({ key: `card:${press.conversationId}:${press.activityId}` });
  return [
    ...(event.verb === press.verb ? [] : [`${press.verb}: the audit row says ${event.verb}`]),
    ...(card && JSON.stringify(queuedCard(card.payload)) === JSON.stringify(press.receipt.json)
      ? []
      : [`${press.verb}: the receipt is not in the outbox`]),
  ];
}

async function brokenUpload(store: Store, dataFolder: string, reportId: string): Promise<string[]> {
  const files = await store.deliverables.list({ reportId });
  if (files.length === 0) return [`report ${reportId}: no deliverable`];
  return files.flatMap(({ sha256 }) => {
    const path = join(dataFolder, 'deliverables', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    if (!existsSync(path)) return [`deliverable ${sha256}: no file`];
    const isWhole = createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
    return isWhole ? [] : [`deliverable ${sha256}: half a file`];
  });
}

/** A record whose version and state are not what its last audit row says, or a step of which there is no row. */
async function halfRecords(store: Store): Promise<string[]> {
  const kinds = [
    ['voucher', await store.vouchers.list({ takenInOn: JOURNEY_DAY })],
    ['report', await store.reports.list()],
    ['claim', await store.claims.list()],
  ] as const;
  const lost: string[] = [];
  for (const [kind, records] of kinds) {
    for (const record of records.filter(({ id }) => !id.startsWith('sample-'))) {
      const events = await store.audit.of(kind, record.id, 1_000);
      if (events.length > 0) lost.push(...disagreeing(record, events));
    }
  }
  return lost;
}

function disagreeing(record: { id: string; version: number }, events: readonly AuditEvent[]): string[] {
  const [newest] = events;
  const told = new Set(events.map(({ recordVersion }) => recordVersion));
  const gaps = Array.from({ length: record.version }, (_, index) => index + 1).filter((v) => !told.has(v));
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const other = Object.entries(newest?.after ?? {}).filter(
    ([name, value]) => typeof fields[name] === typeof value && fields[name] !== value,
  );
  return [
    ...(newest?.recordVersion === record.version
      ? []
      : [`${newest?.kind} ${record.id}: version ${record.version}, last row ${newest?.recordVersion}`]),
    ...(gaps.length > 0 ? [`${newest?.kind} ${record.id}: no rows for versions ${gaps.join(', ')}`] : []),
    ...other.map(([name]) => `${newest?.kind} ${record.id}: ${name} is not what the row says`),
  ];
}

class Undo extends Error {}

/** Presses whose changes are looked at in one transaction, which has its limit of time. */
const AT_ONCE = 20;

/** Queues once more what follows from each change, and takes it back: what that adds had not been queued. */
async function missingNotices(store: Store, presses: readonly Acknowledged[]): Promise<string[]> {
  const company = await store.companies.get('company');
  if (!company) return ['no company'];
  const about = {
    scheme: planningServices,
    company,
    holidays: createHolidays(),
    now: JOURNEY_NOW,
    ...everywhere(JOURNEY_DAY),
    newId: () => crypto.randomUUID(),
  };
  let added = 0;
  for (let from = 0; from < presses.length; from += AT_ONCE) {
    const some = presses.slice(from, from + AT_ONCE);
    const work = store.transaction(async (tables) => {
      const before = await tables.outbox.count();
      for (const { nonce } of some) {
        const event = await tables.audit.byNonce(nonce);
        if (event && event.kind !== 'refusal')
          await queueAfterChange(tables, [{ ...event, kind: event.kind }], about);
      }
      added += (await tables.outbox.count()) - before;
      throw new Undo();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  }
  return added > 0 ? [`${added} notices were not queued`] : [];
}
