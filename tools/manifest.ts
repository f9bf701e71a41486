import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Flow, FlowMenu } from '../src/desk/flow';
import type { Locale } from '../src/domain/locale';
import { allFlows } from '../src/flows';
import { createWords } from '../src/words/words';

/** The language files of the app package, beside the manifest itself, which speaks English. */
const TRANSLATIONS = { 'ja.json': 'ja-JP', 'zh-tw.json': 'zh-TW' } as const;

const manifestShape = z.looseObject({ bots: z.tuple([z.looseObject({})]) });
const stringsShape = z.record(z.string(), z.string());

interface Command {
  readonly title: string;
  readonly description: string;
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}

/** What Teams proposes, in the order of the flows: in the personal chat, and where others read along. */
function commandLists(flows: readonly Flow[], locale: Locale): readonly CommandList[] {
  const words = createWords(locale, 'UTC');
  const menus = flows.flatMap(({ menu }) => menu ?? []);
  const inGroups = menus.flatMap(({ title, inGroups: about }: FlowMenu) => (about ? { title, about } : []));
  const commands = (shown: readonly Pick<FlowMenu, 'title' | 'about'>[]): Command[] =>
    shown.map(({ title, about }) => ({ title: words.t(title), description: words.t(about) }));
  return [
    { scopes: ['personal'], commands: commands(menus) },
    { scopes: ['team', 'groupChat'], commands: commands(inGroups) },
  ];
}

/** The manifest with the commands of these flows. */
export function withCommands(manifest: unknown, flows: readonly Flow[]): unknown {
  const { bots, ...rest } = manifestShape.parse(manifest);
  // Keys keep their places, so that what changes in the file is what changed.
  const shown = { ...rest, bots: [{ ...bots[0], commandLists: commandLists(flows, 'en-US') }] };
  return { ...z.looseObject({}).parse(manifest), ...shown };
}

/** A language file with the titles and descriptions of these flows' commands in its language. */
export function withTranslations(strings: unknown, flows: readonly Flow[], locale: Locale): unknown {
  const named = commandLists(flows, locale).flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, at) => {
      const key = `bots[0].commandLists[${list}].commands[${at}]`;
      return [[`${key}.title`, title] as const, [`${key}.description`, description] as const];
    }),
  );
  const others = Object.entries(stringsShape.parse(strings)).filter(([key]) => !key.startsWith('bots[0].'));
  const last = others.findIndex(([key]) => key.startsWith('activities'));
  return Object.fromEntries([...others.slice(0, last), ...named, ...others.slice(last)]);
}

if (require.main === module) {
  const flows = allFlows();
  const rewrite = (file: string, change: (content: unknown) => unknown): void => {
    const path = join(__dirname, '../manifest', file);
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, `${JSON.stringify(change(content), null, 2)}\n`);
  };
  rewrite('manifest.json', (content) => withCommands(content, flows));
  for (const [file, locale] of Object.entries(TRANSLATIONS))
    rewrite(file, (content) => withTranslations(content, flows, locale));
}
