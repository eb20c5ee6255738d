// Last word of the run, in the plain form that build servers count by.
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not run at all has no tests to count, but it did fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const totals = `${results.numPassedTests} passed, ${failed} failed`;
    process.stderr.write('', () => {
      process.stdout.write(`${skipped > 0 ? `${totals}, ${skipped} skipped` : totals}\n`);
    });
  }
};
