// Last word of the run, in the plain form that build servers count by.
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not run at all has no tests to count, but it did fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // What was skipped stands in jest's own summary right above.
    process.stderr.write('', () => {
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
};
