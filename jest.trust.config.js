const fast = require('./jest.config');

/** The tests that take minutes. */
/** @type {import('jest').Config} */
module.exports = {
  ...fast,
  roots: ['<rootDir>/test/long'],
  testPathIgnorePatterns: [],
  testTimeout: 600_000,
};
