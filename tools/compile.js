/** Lets `node -r` run the sources themselves, compiled as for the tests. */
const { transformFileSync } = require('@swc/core');
const Module = require('node:module');
const { moduleNameMapper, transform } = require('../jest.config');
const [, compiling] = transform['^.+\\.ts$'];

require.extensions['.ts'] = (module, file) =>
  module._compile(transformFileSync(file, { ...compiling, sourceMaps: 'inline' }).code, file);

const elsewhere = new Map(
  Object.entries(moduleNameMapper).map(([pattern, to]) => [
    pattern.replace(/[\^$]/g, ''),
    to.replace('<rootDir>/node_modules/', ''),
  ]),
);
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...more) => resolve(elsewhere.get(name) ?? name, ...more);
