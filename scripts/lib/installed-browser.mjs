import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Where Edge and Chrome live; BROWSER_PATH names any other Chromium. */
function candidates() {
  const { BROWSER_PATH, LOCALAPPDATA = "", PATH = "", ProgramFiles = "" } = process.env;
  if (BROWSER_PATH) return [BROWSER_PATH];
  if (process.platform === "win32") {
    const programs = ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe"];
    const folders = [process.env["ProgramFiles(x86)"] ?? "", ProgramFiles, LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  }
  if (process.platform === "darwin") {
    return ["Microsoft Edge", "Google Chrome"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ["microsoft-edge", "microsoft-edge-stable", "google-chrome", "google-chrome-stable"];
  const folders = PATH.split(path.delimiter);
  return [...names, "chromium", "chromium-browser"].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
}

/** The installed browser, or null where there is none or no screen to show it on. */
export function findBrowser() {
  const { BROWSER_PATH, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const screenless = process.platform === "linux" && !BROWSER_PATH && !DISPLAY && !WAYLAND_DISPLAY;
  return screenless ? null : (candidates().find((file) => existsSync(file)) ?? null);
}

/**
 * Opens the address in a window with a profile of its own, which trusts one more key and is thrown away.
 * Nothing is added to the trust store of the machine or of the user's own profile.
 * @returns a function that closes the window and removes the profile
 */
export function openBrowser(executable, address, keyPin) {
  const profile = mkdtempSync(path.join(tmpdir(), "samm-browser-"));
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const child = spawn(
    executable,
    [
      `--user-data-dir=${profile}`,
      `--ignore-certificate-errors-spki-list=${keyPin}`,
      ...[
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-sync",
        "--disable-background-networking",
      ],
      ...(asRoot ? ["--no-sandbox"] : []),
      address,
    ],
    // A group of its own: Ctrl+C reaches this program first, which then closes the window.
    { stdio: "ignore", detached: process.platform !== "win32" },
  );
  child.once("error", (error) => process.stderr.write(`The browser could not be opened: ${error.message}\n`));
  return async () => {
    await closeTree(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/** How long a browser may take to save what it has and go. */
const patience = 5_000;

/** Ends the browser and all it started: what is left would write into the profile that is thrown away. */
async function closeTree(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    await gone;
    return;
  }
  signalGroup(child.pid, "SIGTERM");
  await gone;
  for (let waited = 0; signalGroup(child.pid, 0); waited += 50) {
    if (waited >= patience) signalGroup(child.pid, "SIGKILL");
    await wait(50);
  }
}

/** @returns false when no process of the group is left */
function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    if (error.code === "ESRCH") return false;
    throw error;
  }
}
