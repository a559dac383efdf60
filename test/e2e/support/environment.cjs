const { TestEnvironment } = require("jest-environment-node");

/** Tells the browser tests, once a test has failed, that it has: `global.hasTestFailed`. */
module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === "test_start") this.global.hasTestFailed = false;
    if (name === "test_fn_failure") this.global.hasTestFailed = true;
  }
};
