/** @type {import('jest').Config} What takes minutes: `npm run test:trust`. */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/test/long'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
