// Packages that ship ECMAScript modules only; jest's CommonJS runtime needs them transformed.
const ESM_ONLY = ['postal-mime'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/temporal/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/temporal/global-teardown.ts',
  // Against what hangs; how fast something is shall not depend on what else the machine does.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/slowest-first.cjs',
  // One more than the two cores that it is made for: much of what the specs do is to wait for a server or a timer.
  maxWorkers: 3,
  reporters: [['default', { summaryThreshold: 0 }], '<rootDir>/test/support/totals-reporter.cjs'],
};
