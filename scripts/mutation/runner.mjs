// @ts-check
/**
 * The test runner that Stryker uses for src/policy (stryker.config.json). It runs the Jest tests of test/policy
 * as they are, but loads them into this process, a fresh copy for every mutant: see environment.cjs.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { PluginKind, declareClassPlugin } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

/** Tests that start a process of their own: no mutant reaches them. */
const ELSEWHERE = ["docs.test.ts"];

/** The part of their random rows that the tests run for each mutant: test/policy/support/share.ts. */
const SHARE = "0.02";

/** Files that take long, the longest last: most mutants are found before they are reached. */
const SLOW = ["kernel/money", "tables/", "properties", "reference/"];

/** @param {string} file */
const weight = (file) => SLOW.findIndex((slow) => file.startsWith(slow));

const require = createRequire(import.meta.url);

/** @typedef {import("@stryker-mutator/api/core").InstrumenterContext} Instrumented */

/** Where the instrumented code looks which mutant is on, and notes what ran. */
const stryker = /** @type {{ [K in keyof Instrumented]: Instrumented[K] | undefined }} */ (
  /** @type {any} */ (globalThis)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
);

class PolicyTestRunner {
  /** The test files. @type {string[]} */
  files = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env["TEST_SHARE"] ??= SHARE;
    require(path.resolve("test/support/fixed-seed.cjs"));
    this.files = readdirSync("test/policy", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts") && !ELSEWHERE.includes(path.basename(file)))
      .sort((a, b) => weight(a) - weight(b))
      .map((file) => path.resolve("test/policy", file));
  }

  /** @param {import("@stryker-mutator/api/test-runner").DryRunOptions} options */
  async dryRun(options) {
    const result = await this.run({ stop: false });
    if (result.status === DryRunStatus.Complete) {
      const { mutantCoverage } = stryker;
      if (options.coverageAnalysis !== "off" && mutantCoverage) return { ...result, mutantCoverage };
    }
    return result;
  }

  /** @param {import("@stryker-mutator/api/test-runner").MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const result = await this.run({ only: testFilter, stop: !disableBail });
      return toMutantRunResult(
        determineHitLimitReached(stryker.hitCount, stryker.hitLimit) ?? result,
        disableBail,
      );
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
      stryker.hitCount = undefined;
    }
  }

  /**
   * Runs the tests file by file; with `stop`, up to the first that fails.
   *
   * @param {{ only?: string[] | undefined, stop: boolean }} how
   * @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>}
   */
  async run({ only, stop }) {
    const wanted = only && new Set(only);
    const testsOf = require("./environment.cjs").fresh();
    /** @type {import("@stryker-mutator/api/test-runner").TestResult[]} */
    const results = [];
    for (const file of this.files) {
      if (only && !only.some((id) => id.startsWith(`${path.relative("", file)} `))) continue;
      stryker.currentTestId = undefined;
      /** @type {import("./environment.cjs").Test[]} */
      let tests;
      try {
        tests = testsOf(file);
      } catch (error) {
        return failedToLoad(error, stop);
      }
      for (const test of tests) {
        if (wanted && !wanted.has(test.id)) continue;
        const result = await outcome(test);
        results.push(result);
        if (stop && result.status === TestStatus.Failed)
          return { status: DryRunStatus.Complete, tests: results };
      }
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results };
  }
}

/**
 * A mutant that keeps the modules from loading fails every test; without a mutant it is an error of the run.
 *
 * @param {unknown} error
 * @param {boolean} mutated
 * @returns {import("@stryker-mutator/api/test-runner").DryRunResult}
 */
function failedToLoad(error, mutated) {
  const message = String(error instanceof Error ? error.stack : error);
  if (!mutated) return { status: DryRunStatus.Error, errorMessage: message };
  const test = { id: "loading", name: "The modules load", timeSpentMs: 0 };
  return {
    status: DryRunStatus.Complete,
    tests: [{ ...test, status: TestStatus.Failed, failureMessage: message }],
  };
}

/**
 * @param {import("./environment.cjs").Test} test
 * @returns {Promise<import("@stryker-mutator/api/test-runner").TestResult>}
 */
async function outcome({ id, file, run }) {
  const start = performance.now();
  const seen = () => ({
    id,
    name: id,
    fileName: path.resolve(file),
    timeSpentMs: performance.now() - start,
  });
  stryker.currentTestId = id;
  try {
    await run();
    return { ...seen(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = String(error instanceof Error ? error.message : error);
    return { ...seen(), status: TestStatus.Failed, failureMessage };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "policy", PolicyTestRunner)];
