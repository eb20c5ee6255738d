// Packages that ship ECMAScript modules only; jest's CommonJS runtime needs them transformed.
const ESM_ONLY = ['postal-mime', 'eta'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  testTimeout: 30_000,
  maxWorkers: 2,
};
