const { default: Sequencer } = require('@jest/test-sequencer');

// By default jest starts with what was slow the last time; a machine that tests for the first time does not know
// it. What takes longest or waits most starts first, so that nothing long is left for the end.
const SLOWEST = [
  'cli/start',
  'cli/draft-to-rehearsal',
  'workflows/killed-worker',
  'workflows/mail-trouble',
  'workflows/year-unanswered',
  'docs/commands-in-docs',
  'local/stack',
  'workflows/continue-as-new',
  'cli/usage',
  'cli/no-worker',
  'cli/answers',
  'workflows/labels',
  'workflows/queries',
  'workflows/letters-and-answers',
  'workflows/catch-up',
  'client/same-drafts',
  'client/documents/reader-process',
  'domain/plan-and-run',
  'client/documents/hostile-files',
  'ledger/claims',
].map((name) => `/test/${name}.spec.ts`);

function rank({ path }) {
  const file = path.replaceAll('\\', '/');
  const found = SLOWEST.findIndex((name) => file.endsWith(name));
  return found < 0 ? SLOWEST.length : found;
}

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
