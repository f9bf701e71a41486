import { transformFileSync, type Options } from '@swc/core';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The output that `tsconfig.build.json` asks for, with what a debugger needs in the same file. */
const COMPILING: Options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/**
 * Brings the output of a folder of sources up to date, compiling only what changed: an output has the time of its source. Types are
 * not checked. Answers the paths that changed or went; throws what the compiler says of a file that it can't read,
 * and then nothing was written.
 */
export function compileChanged(source: string, output: string): string[] {
  const sources = filesIn(source).filter((path) => /\.(ts|json)$/.test(path));
  const changed = sources.filter(
    (path) => modifiedAt(join(source, path)) !== modifiedAt(join(output, outputOf(path))),
  );
  const compiled = changed.map((path): [string, string] => [path, compile(join(source, path))]);
  for (const [path, text] of compiled) {
    const to = join(output, outputOf(path));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
    const { atime, mtime } = statSync(join(source, path));
    utimesSync(to, atime, mtime);
  }
  const wanted = new Set(sources.map(outputOf));
  const gone = filesIn(output).filter((path) => /\.js(on)?$/.test(path) && !wanted.has(path));
  for (const path of gone) rmSync(join(output, path));
  return [...changed, ...gone];
}

function compile(file: string): string {
  if (!file.endsWith('.ts')) return readFileSync(file, 'utf8');
  try {
    return transformFileSync(file, COMPILING).code;
  } catch (error) {
    const [said = ''] = String(error).split('\n\n\nCaused by');
    throw new Error(said, { cause: error });
  }
}

function outputOf(path: string): string {
  return path.replace(/\.ts$/, '.js');
}

/** In whole milliseconds, which is what can be set; undefined where there is no such file. */
function modifiedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtime.getTime();
}

/** The paths of all files in the folder, from there; it is made where it is missing. */
function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
