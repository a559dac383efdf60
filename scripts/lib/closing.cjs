// @ts-check
/**
 * What npm test says at its end, counted from Jest's own results.
 * @typedef {object} Results a run of one project, as Jest's --json writes it
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites files that could not run
 */

/**
 * @param {Results} unit
 * @param {Results} browser
 * @returns {{ line: string, complaint: string, isSuccess: boolean }}
 */
function closing(unit, browser) {
  /** @param {(results: Results) => number} of */
  const sum = (of) => of(unit) + of(browser);
  const passed = sum((results) => results.numPassedTests);
  // A file that could not run counts as a failed test: none of its tests did.
  const failed = sum((results) => results.numFailedTests + results.numRuntimeErrorTestSuites);
  const skipped = sum((results) => results.numPendingTests + results.numTodoTests);
  const noBrowser = browser.numPassedTests + browser.numFailedTests === 0;
  return {
    line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    complaint: noBrowser ? "No browser test was executed: that is a failure." : "",
    isSuccess: failed === 0 && !noBrowser && unit.success && browser.success,
  };
}

module.exports = { closing };
