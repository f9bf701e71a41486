/**
 * `npm run bench -- NAME` runs `bench/NAME.ts`, whose last line is one line of JSON; without a name all of them, one
 * after another.
 */
require('../tools/compile');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const NAMES = ['turn', 'form', 'start', 'cards', 'scale', 'sweep', 'fanout', 'replicas', 'soak'];
const [name] = process.argv.slice(2);

if (name === undefined) {
  // Each in a process of its own, so that none inherits what another left behind.
  const failed = NAMES.filter(
    (one) => spawnSync(process.execPath, [__filename, one], { stdio: 'inherit' }).status,
  );
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
  process.exit(failed.length > 0 ? 1 : 0);
}
if (!NAMES.includes(name)) {
  console.error(`There are these: ${NAMES.join(', ')}.`);
  process.exit(1);
}
require(join(__dirname, `${name}.ts`))
  .run((line) => console.error(line))
  .then(
    (result) => {
      console.log(JSON.stringify({ name, ...result }));
      process.exit();
    },
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
