import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileChanged } from '../../tools/compile-changed';
import { keepRunning } from '../../tools/keep-running';

let folder: string;
let source: string;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'));
  [source, output] = [join(folder, 'src'), join(folder, 'dist')];
  mkdirSync(join(source, 'inner'), { recursive: true });
  write('index.ts', "import { said } from './inner/said';\nprocess.stdout.write(said);\n");
  write('inner/said.ts', "export const said: string = 'first';\n");
  write('inner/texts.json', '{ "a": 1 }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(source, path), text);
}

/** As most editors save: a new file takes the place of the old one. */
function replace(path: string, text: string): void {
  const beside = join(folder, 'beside');
  writeFileSync(beside, text);
  renameSync(beside, join(source, path));
}

describe('compiling what changed', () => {
  it('makes the output of everything once, and then of what was saved alone', () => {
    expect(compileChanged(source, output).sort()).toEqual(['index.ts', 'inner/said.ts', 'inner/texts.json']);
    expect(compileChanged(source, output)).toEqual([]);
    replace('inner/said.ts', "export const said: string = 'second';\n");
    expect(compileChanged(source, output)).toEqual(['inner/said.ts']);
    expect(readFileSync(join(output, 'inner/said.js'), 'utf8')).toContain('second');
    expect(readFileSync(join(output, 'inner/texts.json'), 'utf8')).toBe('{ "a": 1 }');
  });

  it('removes the output of a source that is gone', () => {
    compileChanged(source, output);
    rmSync(join(source, 'inner/texts.json'));
    expect(compileChanged(source, output)).toEqual(['inner/texts.json']);
    expect(statSync(join(output, 'inner/texts.json'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('writes nothing while one file is no TypeScript, and says which and where', () => {
    compileChanged(source, output);
    replace('inner/texts.json', '{ "a": 2 }');
    replace('inner/said.ts', 'export const = ;\n');
    expect(() => compileChanged(source, output)).toThrow(/said\.ts:1:1/);
    expect(readFileSync(join(output, 'inner/texts.json'), 'utf8')).toBe('{ "a": 1 }');
  });
});

describe('keeping a program running', () => {
  const told: string[] = [];
  let stop: () => Promise<void>;

  beforeEach(() => {
    told.length = 0;
    const ran = join(folder, 'ran');
    write(
      'index.ts',
      `import { said } from './inner/said';
      import { appendFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(ran)}, said + ' ');
      setInterval(() => undefined, 1_000);`,
    );
    stop = keepRunning({
      args: [join(output, 'index.js')],
      folders: [source],
      prepare: () => void compileChanged(source, output),
      say: (line) => told.push(line),
    });
  });
  afterEach(() => stop());

  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((done) => setTimeout(done, 20));
  };
  const lastRun = (): string | undefined => {
    const ran = join(folder, 'ran');
    return statSync(ran, { throwIfNoEntry: false }) && readFileSync(ran, 'utf8').trim().split(' ').at(-1);
  };
  const compiled = (path: string): string =>
    statSync(join(output, path), { throwIfNoEntry: false }) ? readFileSync(join(output, path), 'utf8') : '';

  it('starts it anew after each save, also of a file that was replaced before', async () => {
    await until(() => lastRun() === 'first');
    replace('inner/said.ts', "export const said: string = 'second';\n");
    await until(() => lastRun() === 'second');
    write('inner/said.ts', "export const said: string = 'third';\n");
    await until(() => lastRun() === 'third');
  });

  it('sees what is saved in a folder that is new', async () => {
    await until(() => lastRun() === 'first');
    mkdirSync(join(source, 'later'));
    write('later/more.ts', "export const more: string = 'a';\n");
    await until(() => compiled('later/more.js').includes("'a'"));
    write('later/more.ts', "export const more: string = 'b';\n");
    await until(() => compiled('later/more.js').includes("'b'"));
  });

  it('lets the last that compiled go on while a file is broken, and starts anew once it is mended', async () => {
    await until(() => lastRun() === 'first');
    replace('inner/said.ts', 'export const = ;\n');
    await until(() => told.some((line) => line.includes('Not started anew')));
    expect(lastRun()).toBe('first');
    replace('inner/said.ts', "export const said: string = 'mended';\n");
    await until(() => lastRun() === 'mended');
  });
});
