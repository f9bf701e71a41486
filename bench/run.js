/** `npm run bench -- NAME`: runs `bench/NAME.ts`; its last line is one line of JSON. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { transformFileSync } = require('@swc/core');
const [, compiling] = require('../jest.config').transform['^.+\\.ts$'];

// The benches run the sources themselves, compiled as for the tests.
require.extensions['.ts'] = (module, file) =>
  module._compile(transformFileSync(file, { ...compiling, sourceMaps: 'inline' }).code, file);

const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const [name = ''] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`There are these: ${names.join(', ')}.`);
  process.exit(1);
}
void require(join(__dirname, `${name}.ts`))
  .run((line) => console.error(line))
  .then((result) => {
    console.log(JSON.stringify({ name, ...result }));
    process.exit();
  });
