import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HARUTO, KENJI, MEI, SAMPLE } from '../../../src/commands/local/sample/people';
import { createConnector, type Connector } from '../channel/connector';
import { DeskProcess } from './desk-process';
import { HttpChat } from './http-chat';
import { JOURNEY_NOW, type Acknowledged, type Road } from './journeys';
import type { Promised } from '../kills/kept';

/** A desk in a process of its own with the sample company, and people who talk to it over HTTP. */
export interface Served {
  readonly dataFolder: string;
  readonly desk: DeskProcess;
  readonly connector: Connector;
  readonly kenji: HttpChat;
  readonly mei: HttpChat;
  readonly haruto: HttpChat;
  /** For journeys, and what they were promised. */
  readonly road: Road;
  readonly promised: Promised;
  close(): Promise<void>;
}

export async function serve({
  folder,
  databaseUrl,
  now = JOURNEY_NOW,
}: { folder?: string; databaseUrl?: string; now?: string } = {}): Promise<Served> {
  const dataFolder = folder ?? mkdtempSync(join(tmpdir(), 'voucher-desk-served-'));
  const place = { dataFolder, ...(databaseUrl && { databaseUrl }) };
  const connector = await createConnector();
  const desk = await DeskProcess.start({ ...place, now });
  const presses: Acknowledged[] = [];
  const uploads: string[] = [];
  const chat = (id: string, name: string): HttpChat =>
    new HttpChat({ id, name }, SAMPLE.tenantId, connector.url, () => desk.origin);
  return {
    dataFolder,
    desk,
    connector,
    kenji: chat(KENJI, 'Kenji Sato'),
    mei: chat(MEI, 'Mei Tanaka'),
    haruto: chat(HARUTO, 'Haruto Mori'),
    road: {
      origin: () => desk.origin,
      serviceUrl: connector.url,
      reliably: (ask) => ask(),
      acknowledged: (press) => void presses.push(press),
      uploaded: (reportId) => void uploads.push(reportId),
    },
    promised: { presses, uploads },
    async close() {
      await desk.kill();
      await connector.close();
      if (!folder) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
