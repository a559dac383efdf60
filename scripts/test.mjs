/**
 * npm test: builds what the tests need, runs the unit tests, those of the Excel layer and those in the browser,
 * and ends with one line counted from Jest's own results: "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import builds from "./lib/builds.cjs";
import closings from "./lib/closing.cjs";

const { closing } = closings;
const root = path.resolve(import.meta.dirname, "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");

/** Runs projects of jest.config.js and gives Jest's results; a run that leaves none is an error. */
async function run(projects, results, ...options) {
  const file = path.join(results, `${projects.join("-")}.json`);
  const child = spawn(
    process.execPath,
    [jest, "--selectProjects", ...projects, "--json", "--outputFile", file, ...options],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  await once(child, "exit");
  return JSON.parse(readFileSync(file, "utf8"));
}

async function main() {
  await builds.ensureBuilt(["functions", "taskpane", "workbench"]);
  const results = mkdtempSync(path.join(tmpdir(), "samm-test-"));
  try {
    // The tests of the Excel layer wait for office.js more than they work: more of them than a small machine has cores.
    const unit = await run(["unit", "excel"], results, `--maxWorkers=${Math.max(3, availableParallelism())}`);
    // Each worker runs a browser, which has work for more than one core.
    const browser = await run(["e2e"], results, "--maxWorkers=2");
    const { line, complaint, isSuccess } = closing(unit, browser);
    if (complaint) process.stderr.write(`${complaint}\n`);
    process.stdout.write(`${line}\n`);
    process.exitCode = isSuccess ? 0 : 1;
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
