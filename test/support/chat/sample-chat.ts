import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore } from '../../../src/adapters/files/file-store';
import { addSampleCompany } from '../../../src/commands/local/sample';
import { KENJI, MEI, HARUTO } from '../../../src/commands/local/sample/people';
import type { Instant } from '../../../src/domain/time/dates';
import type { Locale } from '../../../src/domain/locale';
import type { CardView } from './card-view';
import { createChat, createWorld, type Chat } from './world';

/** Wednesday, 2 December 2026, 10:00 in Tokyo. */
export const SAMPLE_NOW: Instant = '2026-12-02T01:00:00.000Z';

const IDS = {
  mei: { key: 'sample-mei', id: MEI, name: 'Mei Tanaka' },
  kenji: { key: 'sample-kenji', id: KENJI, name: 'Kenji Sato' },
  haruto: { key: 'sample-haruto', id: HARUTO, name: 'Haruto Mori' },
  daniel: { key: 'sample-daniel', id: 'a7d93f14-05e8-4b7c-9f62-48b3c1e09d76', name: 'Daniel Okafor' },
} as const;

export type SampleSpeaker = keyof typeof IDS;

/** One person of each role. */
export const SPEAKERS: readonly SampleSpeaker[] = ['mei', 'kenji', 'haruto', 'daniel'];

/** The sample company of the local desk, and its people to speak to the bot. */
export interface SampleChat {
  chat(speaker: SampleSpeaker, locale?: Locale): Chat;
  say(text: string, locale: Locale, speaker?: SampleSpeaker): Promise<CardView>;
  close(): Promise<void>;
}

export async function createSampleChat(): Promise<SampleChat> {
  const world = await createWorld({ company: false });
  world.setClock(SAMPLE_NOW);
  const folder = await mkdtemp(join(tmpdir(), 'voucher-desk-sample-'));
  await addSampleCompany(world.store, createFileStore(folder), SAMPLE_NOW);
  const chat: SampleChat['chat'] = (speaker, locale) =>
    createChat(world.bot, world.adapter, IDS[speaker], locale);
  return {
    chat,
    say: (text, locale, speaker = 'mei') => chat(speaker, locale).say(text),
    async close() {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
