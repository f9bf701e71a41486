import { transformFileSync } from '@swc/core';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/**
 * Brings `dist` up to date with `src`, file by file: what differs is written, what has lost its source goes. Types are
 * not looked at; throws where a file can't be parsed.
 */
export function build(src = join(ROOT, 'src'), dist = join(ROOT, 'dist')): void {
  const made = new Map(filesIn(src).flatMap((source) => compiled(source, join(dist, relative(src, source)))));
  for (const [path, content] of made)
    if (!existsSync(path) || readFileSync(path, 'utf8') !== content) put(path, content);
  for (const path of filesIn(dist)) if (!made.has(path)) rmSync(path);
}

/** What a source becomes: paths with their content. */
function compiled(source: string, target: string): [string, string][] {
  if (source.endsWith('.json')) return [[target, readFileSync(source, 'utf8')]];
  if (!source.endsWith('.ts')) return [];
  const path = target.replace(/\.ts$/, '.js');
  const { code, map = '' } = transformFileSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    // What is imported when it is needed stays so, as packages of either kind can be.
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceFileName: relative(dirname(path), source),
    sourceMaps: true,
  });
  return [
    [path, `${code}//# sourceMappingURL=${basename(path)}.map\n`],
    [`${path}.map`, map],
  ];
}

/** Whole at once: a process that starts meanwhile reads the old one or the new one. */
function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

if (require.main === module) build();
