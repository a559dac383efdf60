/**
 * npm test: builds what the tests need, runs the unit tests and the browser tests, and ends with one line
 * counted from Jest's own results: "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import builds from "./lib/builds.cjs";

const root = path.resolve(import.meta.dirname, "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");

/** Runs one project of jest.config.js and gives Jest's results; a run that leaves none is an error. */
async function run(project, results, ...options) {
  const file = path.join(results, `${project}.json`);
  const child = spawn(
    process.execPath,
    [jest, "--selectProjects", project, "--json", "--outputFile", file, ...options],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  await once(child, "exit");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A file that could not run counts as a failed test: none of its tests did. */
function count(runs) {
  const sum = (of) => runs.reduce((total, results) => total + of(results), 0);
  return {
    passed: sum((results) => results.numPassedTests),
    failed: sum((results) => results.numFailedTests + results.numRuntimeErrorTestSuites),
    skipped: sum((results) => results.numPendingTests + results.numTodoTests),
  };
}

async function main() {
  await builds.ensureBuilt(["functions", "taskpane", "workbench"]);
  const results = mkdtempSync(path.join(tmpdir(), "samm-test-"));
  try {
    const unit = await run("unit", results);
    // Each worker runs a browser, which has work for more than one core.
    const browser = await run("e2e", results, "--maxWorkers=2");
    const { passed, failed, skipped } = count([unit, browser]);
    const noBrowser = browser.numPassedTests + browser.numFailedTests === 0;
    if (noBrowser) process.stderr.write("No browser test was executed: that is a failure.\n");
    process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`);
    process.exitCode = failed > 0 || noBrowser || !unit.success || !browser.success ? 1 : 0;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`The tests could not be run: ${error.message}\n`);
  process.exitCode = 1;
}
