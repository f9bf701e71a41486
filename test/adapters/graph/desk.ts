import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaging } from '../../../src/adapters/files/file-store';
import type { GraphConfig } from '../../../src/config';
import { createGraph, type Graph, type GraphParts } from '../../../src/adapters/graph';
import { loopbackLookup } from '../../../src/outbound/lookup';
import type { Log } from '../../../src/ports';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  DRIVE_ID,
  MAILBOX,
  startGraphStandIn,
  type GraphStandIn,
} from '../../support/graph';

// Making keys and uploading megabytes may take its time where the machine is busy; nothing is measured by it.
jest.setTimeout(60_000);

export const TENANT = '9b0f7c1e-4f1e-4a65-8a1e-0c7a5f0e1d01';
export const OTHER_TENANT = '9b0f7c1e-4f1e-4a65-8a1e-0c7a5f0e1d02';
export const PERSON = '5d2f1a60-6d0a-4c4a-8b69-2f3b7f7c1a11';
export const BOT_ID = '7a1d9b60-0b9f-4d7e-9a11-5b6b8a9c0d22';
export const APP_ID = '1c8a2b70-93e4-4c5b-8c22-6d7e8f901a33';
export const SENDER = 'desk@contoso.example';

/** One line of the log. */
export interface Line {
  readonly level: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The real Graph client with everything around it, and the stand-in that it speaks to. */
export interface GraphDesk {
  readonly graph: Graph;
  readonly standIn: GraphStandIn;
  readonly config: GraphConfig;
  readonly lines: readonly Line[];
  /** The pauses that were made, milliseconds; none of them took any time. */
  readonly pauses: readonly number[];
  readonly stagingFolder: string;
  /** Another process with the same settings: nothing is left in memory. */
  again(parts?: Partial<GraphParts>): Graph;
  close(): Promise<void>;
}

/** Starts both; `settings` replace those of the configuration. */
export async function startGraphDesk(settings: Partial<GraphConfig> = {}): Promise<GraphDesk> {
  const standIn = await startGraphStandIn();
  const stagingFolder = await mkdtemp(join(tmpdir(), 'graph-'));
  const lines: Line[] = [];
  const pauses: number[] = [];
  const opened: Graph[] = [];
  const config: GraphConfig = {
    endpoint: standIn.url,
    authority: standIn.url,
    clientId: CLIENT_ID,
    proof: { kind: 'secret', secret: CLIENT_SECRET },
    botId: BOT_ID,
    tenantId: TENANT,
    mailSender: SENDER,
    mailbox: MAILBOX,
    teamsAppId: APP_ID,
    drive: { id: DRIVE_ID, folder: '成果物/Voucher Desk' },
    ...settings,
  };
  const again = (parts: Partial<GraphParts> = {}): Graph => {
    const graph = createGraph({
      clock: { now: () => '2026-12-24T03:00:00.000Z' },
      config,
      staging: createStaging(stagingFolder),
      log: logInto(lines),
      lookup: loopbackLookup(),
      ca: standIn.ca,
      credential: (tenantId) => standIn.authority.credential(tenantId),
      time: { now: () => 0, wait: async (milliseconds) => void pauses.push(milliseconds) },
      // What should be answered is answered, however slow the machine.
      deadline: () => new AbortController().signal,
      ...parts,
    });
    opened.push(graph);
    return graph;
  };
  return {
    graph: again(),
    standIn,
    config,
    lines,
    pauses,
    stagingFolder,
    again,
    async close() {
      for (const graph of opened) graph.close();
      await standIn.close();
      await rm(stagingFolder, { recursive: true, force: true });
    },
  };
}

function logInto(lines: Line[]): Log {
  const write =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}): void =>
      void lines.push({ level, event, fields });
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
