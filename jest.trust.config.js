// What `npm test` tries a part of is tried whole here.
process.env['TRY_ALL'] = '1';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/test/long', '<rootDir>/test/trust', '<rootDir>/test/flows'],
  testMatch: [
    '**/test/long/**/*.test.ts',
    '**/test/trust/{inputs,tampering,ways,once}.test.ts',
    '**/test/flows/asked.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
