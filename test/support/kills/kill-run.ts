import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createConnector } from '../channel/connector';
import { DeskProcess } from '../processes/desk-process';
import { NotDone } from '../processes/http-chat';
import { journey, JOURNEY_NOW, type Acknowledged, type Road } from '../processes/journeys';
import { brokenPromises } from './kept';

/** What came of it. */
export interface KillFigures {
  readonly journeys: number;
  readonly presses: number;
  readonly uploads: number;
  readonly kills: number;
  /** Requests whose answer a kill cut off. */
  readonly cutOff: number;
  /** Requests that were answered with "not done", and sent again: on a machine that is too busy. */
  readonly notDone: number;
  readonly slowestStartMs: number;
  readonly lost: readonly string[];
}

const AT_ONCE = 4;
/** Most acknowledged presses between two kills. */
const MOST_PRESSES = 10;

/** A random sequence that a seed determines (mulberry32), each number from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills the desk so many times under a load of journeys, and looks after each start whether all is kept. */
export async function killRun({
  kills,
  seed,
  databaseUrl,
}: {
  readonly kills: number;
  readonly seed: number;
  readonly databaseUrl?: string;
}): Promise<KillFigures> {
  const random = randomFrom(seed);
  const began = performance.now();
  // Time goes on between two processes.
  const now = (): string => new Date(Date.parse(JOURNEY_NOW) + performance.now() - began).toISOString();
  const dataFolder = mkdtempSync(join(tmpdir(), 'voucher-desk-kill-'));
  const place = { dataFolder, ...(databaseUrl && { databaseUrl }) };
  const connector = await createConnector();
  const presses: Acknowledged[] = [];
  const uploads: string[] = [];
  const lost: string[] = [];
  let [journeys, cutOff, notDone, slowestStartMs] = [0, 0, 0, 0];
  let isOver = false;
  let desk = new DeskProcess();
  let spare = new DeskProcess();
  /** Closed while the desk is down or looked at. */
  let gate = closedGate();
  let acknowledged = (): void => undefined;

  const road: Road = {
    origin: () => desk.origin,
    serviceUrl: connector.url,
    async reliably(ask) {
      for (;;) {
        await gate.opened;
        if (isOver) throw new Over();
        const asked = desk;
        try {
          return await ask();
        } catch (error) {
          if (error instanceof NotDone) notDone += 1;
          else if (asked.isAlive) throw error;
          else cutOff += 1;
        }
      }
    },
    acknowledged(press) {
      presses.push(press);
      acknowledged();
    },
    uploaded: (reportId) => void uploads.push(reportId),
  };
  const goOn = async (worker: number): Promise<void> => {
    for (let count = 1; !isOver; count += 1) {
      await journey(road, `K-${worker}-${count}`);
      journeys += 1;
    }
  };
  const check = async (from: { presses: number; uploads: number }): Promise<void> => {
    const promised = { presses: presses.slice(from.presses), uploads: uploads.slice(from.uploads) };
    lost.push(...(await brokenPromises(place, promised)));
  };

  try {
    await desk.open({ ...place, now: now() });
    const workers = Array.from({ length: AT_ONCE }, (_, worker) => goOn(worker));
    const failed = Promise.all(workers);
    failed.catch(() => undefined);
    for (let kill = 0; kill < kills; kill += 1) {
      const from = { presses: presses.length, uploads: uploads.length };
      const target = from.presses + 1 + Math.floor(random() * MOST_PRESSES);
      const reached = new Promise<void>((done) => {
        acknowledged = () => presses.length >= target && done();
      });
      gate.open();
      await Promise.race([reached, failed]);
      gate = closedGate();
      // Anywhere in the work that is under way now, not always right behind an answer.
      await setTimeout(random() * 15);
      await desk.kill();
      // What had left before the end may still be on its way through this process.
      await setTimeout(5);
      desk = spare;
      spare = new DeskProcess();
      await desk.open({ ...place, now: now() });
      slowestStartMs = Math.max(slowestStartMs, desk.openedIn);
      await check(from);
      if (lost.length > 0) break;
    }
    await check({ presses: 0, uploads: 0 });
    isOver = true;
    gate.open();
    await failed.catch((error: unknown) => {
      if (!(error instanceof Over)) throw error;
    });
    return {
      journeys,
      presses: presses.length,
      uploads: uploads.length,
      kills,
      cutOff,
      notDone,
      slowestStartMs: Math.round(slowestStartMs),
      lost,
    };
  } finally {
    await Promise.all([desk.kill(), spare.kill()]);
    await connector.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

class Over extends Error {}

/** Lets nobody pass until it is opened. */
function closedGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}
