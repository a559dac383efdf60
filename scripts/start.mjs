/**
 * npm start: builds what changed, serves it on https://localhost:3000 and opens the workbench, the page that
 * stands in for Excel. A change under src/ is built again; reload the page to see it.
 *   npm start -- --no-open        do not open a browser
 *   npm start -- --no-workbench   functions and pane only, for sideloading into Excel
 *   PORT=3001 npm start           another port
 */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import builds from "./lib/builds.cjs";
import certificates from "./lib/certificate.cjs";
import { findBrowser, openBrowser } from "./lib/installed-browser.mjs";
import sites from "./lib/site.cjs";

const root = path.resolve(import.meta.dirname, "..");
const say = (line) => process.stdout.write(`${line}\n`);

function readOptions() {
  const { values } = parseArgs({
    options: { "no-open": { type: "boolean" }, "no-workbench": { type: "boolean" } },
  });
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
  }
  const workbench = !values["no-workbench"];
  return { port, workbench, open: workbench && !values["no-open"] };
}

async function serve(port) {
  try {
    return await sites.openSite({ port, folders: ["build/dev", "build/workbench", "dist"].map(inRoot) });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${port} is in use by another program. Nothing was started. ` +
        `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

function inRoot(name) {
  return path.join(root, name);
}

/** The latest time at which anything under src/ was changed, added or removed. */
function lastChange() {
  const names = ["", ...readdirSync(inRoot("src"), { recursive: true })];
  const times = names.map((name) => statSync(path.join(inRoot("src"), name), { throwIfNoEntry: false }));
  return Math.max(...times.map((stats) => stats?.mtimeMs ?? 0));
}

/** Looks once a second: watching folders is unreliable on some systems, and a look takes milliseconds. */
async function rebuildOnChange(names, signal) {
  let seen = lastChange();
  while (!signal.aborted) {
    await wait(1000, undefined, { signal });
    const latest = lastChange();
    if (latest === seen) continue;
    seen = latest;
    try {
      const built = await builds.ensureBuilt(names, signal);
      if (built.length > 0) say(`Built ${built.join(", ")}. Reload the page to see it.`);
    } catch (error) {
      if (!signal.aborted) say(`${error.message} The pages served are those of the last good build.`);
    }
  }
}

/**
 * Aborted by Ctrl+C, by the terminal closing, or when the shell that npm runs this in is gone: npm passes a
 * signal on to its shell, and the shell dies of it without telling.
 */
function stopSignal() {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop.abort());
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop.abort(), 500).unref();
  return stop.signal;
}

async function main(signal) {
  const { port, workbench, open } = readOptions();
  const names = ["functions", "taskpane-dev", ...(workbench ? ["workbench"] : [])];
  const site = await serve(port);
  say("Building what changed since the last start.");
  await builds.ensureBuilt(names, signal);
  const address = `${site.origin}/${workbench ? "workbench" : "taskpane"}.html`;
  say(`SAMM for Excel is at ${address}`);
  const browser = open ? findBrowser() : null;
  if (open && !browser)
    say("No browser was found to open it in. Open the address yourself; stop with Ctrl+C.");
  const closeBrowser = browser ? openBrowser(browser, address, certificates.keyPin(site.cert)) : null;
  await rebuildOnChange(names, signal).catch((error) => {
    if (!signal.aborted) throw error;
  });
  await closeBrowser?.();
  await site.close();
}

const signal = stopSignal();
try {
  await main(signal);
} catch (error) {
  if (!signal.aborted) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
process.exit();
