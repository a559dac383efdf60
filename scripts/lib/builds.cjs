// @ts-check
/**
 * Builds what is missing or older than its sources, and nothing else. A build is known by the content of its
 * sources and its settings, so that a checkout or a build for another deployment is noticed.
 */
const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { withLock } = require("./lock.cjs");

const root = path.resolve(__dirname, "../..");
const stamps = path.join(root, "node_modules/.cache/builds");
const everyBuild = ["webpack.config.js", "webpack", "package-lock.json", "package.json"];
const pane = ["src/policy", "src/review", "src/functions", "src/excel", "src/commands", "src/taskpane"];
const shipped = ["manifest.xml", "assets", "docs", "scripts/help.mjs", "scripts/help"];

/** For each build of webpack.config.js: what it reads, and a file it writes. */
const builds = {
  functions: { reads: ["src/policy", "src/review", "src/functions"], writes: "dist/functions.json" },
  taskpane: { reads: [...pane, ...shipped], writes: "dist/taskpane.html" },
  "taskpane-dev": { reads: [...pane, ...shipped], writes: "build/dev/taskpane.html" },
  workbench: { reads: ["src/workbench"], writes: "build/workbench/workbench.html" },
};

/** @typedef {keyof typeof builds} BuildName */

/** @param {string} name @returns {string[]} all files below, in a fixed order */
function filesOf(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string[]} files @param {string} [salt] */
function hashOf(files, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const file of files) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** @param {BuildName} name */
function sourceHash(name) {
  const settings = `${process.env["ADDIN_URL"] ?? ""}|${process.env["OFFICE_JS"] ?? ""}`;
  return hashOf([...everyBuild, ...builds[name].reads].flatMap(filesOf), settings);
}

/** @param {BuildName} name */
function outputHash(name) {
  return hashOf(filesOf(builds[name].writes));
}

/** @param {BuildName} name */
function isFresh(name) {
  const stamp = path.join(stamps, name);
  if (!existsSync(path.join(root, builds[name].writes)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, "utf8") === `${sourceHash(name)} ${outputHash(name)}`;
}

/**
 * Runs the named builds in one process, whether they are fresh or not.
 * @param {BuildName[]} names
 * @param {AbortSignal} [signal] stops the build
 * @returns {Promise<void>}
 * @throws when a build fails; what is wrong has then been printed
 */
async function build(names, signal) {
  const runner = path.join(__dirname, "run-webpack.cjs");
  // Taken before the build: a source that changes meanwhile leaves the build stale.
  const sources = names.map(sourceHash);
  // Standard output belongs to whoever asked; the tests end theirs with a line that is read by machines.
  const child = spawn(process.execPath, [runner, ...names], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    ...(signal && { signal }),
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`The build of ${names.join(", ")} failed.`);
  mkdirSync(stamps, { recursive: true });
  names.forEach((name, i) => writeFileSync(path.join(stamps, name), `${sources[i]} ${outputHash(name)}`));
}

/**
 * Builds those of the named builds that are not fresh. Several processes may ask at once: one builds.
 * @param {BuildName[]} names
 * @param {AbortSignal} [signal] stops the build
 * @returns {Promise<BuildName[]>} what had to be built
 */
async function ensureBuilt(names, signal) {
  if (names.every(isFresh)) return [];
  return withLock(path.join(root, "node_modules/.cache/builds.lock"), async () => {
    const stale = names.filter((name) => !isFresh(name));
    if (stale.length > 0) await build(stale, signal);
    return stale;
  });
}

module.exports = { build, buildNames: Object.keys(builds), ensureBuilt };
