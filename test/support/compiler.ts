import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

const options: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ROOT,
  ).options,
  noEmit: true,
  // What a file uses and no more: nothing else is of interest here.
  types: ['node'],
};

/**
 * Says what the compiler would say of a file with some source, and of `users`, files of the project that use what it
 * declares. Nothing is written.
 */
export function compiler(file: string, users: readonly string[] = []): (source: string) => string {
  let before: ts.Program | undefined;
  return (source) => {
    const host = ts.createCompilerHost(options);
    const real = ts.createCompilerHost(options);
    host.getSourceFile = (path, ...more) =>
      path === file
        ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2023)
        : (before?.getSourceFile(path) ?? real.getSourceFile(path, ...more));
    host.fileExists = (path) => path === file || real.fileExists(path);
    host.readFile = (path) => (path === file ? source : real.readFile(path));
    const asked = [file, ...users.map((user) => join(ROOT, user))];
    const program = ts.createProgram(asked, options, host, before);
    before = program;
    return asked
      .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n');
  };
}
