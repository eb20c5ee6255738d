// Packages that ship ECMAScript modules only; jest's CommonJS runtime needs them transformed.
const ESM_ONLY = ['postal-mime', 'eta'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/temporal/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/temporal/global-teardown.ts',
  testTimeout: 30_000,
  maxWorkers: 2,
  reporters: [['default', { summaryThreshold: 0 }], '<rootDir>/test/support/totals-reporter.cjs'],
};
