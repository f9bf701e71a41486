/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // What takes minutes: npm run test:trust.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/'],
  // No test is to depend on how busy the machine is; whoever comes first waits for a database server to start.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/support/run/setup.ts',
  globalTeardown: '<rootDir>/test/support/run/teardown.ts',
  moduleNameMapper: {
    // The package's own entry fails to load in Node; its bundle works.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    // What is loaded when it is needed is named as it will be after the build.
    '^(\\./adapters/graph/index|\\./otlp-sdk)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
};
