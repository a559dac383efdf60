// @ts-check
/**
 * The Chromium of the browser tests. On Linux x64 it comes out of the npm package @sparticuz/chromium, with
 * its own fonts and libraries, so that a machine with nothing but Node runs the tests. Elsewhere the
 * installed Edge or Chrome is used.
 */
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { keyPin, localCertificate } = require("./certificate.cjs");

const root = path.resolve(__dirname, "../..");
const cache = path.join(root, "node_modules/.cache/chromium");
const packaged = process.platform === "linux" && process.arch === "x64";

/** Unpacks into TMPDIR. The package reads both variables when it is loaded, hence a process of its own. */
const unpackSource = `
  const Chromium = require("@sparticuz/chromium");
  Chromium.executablePath().catch((error) => { console.error(error); process.exit(1); });
`;

function packagedVersion() {
  const manifest = path.join(root, "node_modules/@sparticuz/chromium/package.json");
  return /** @type {{ version: string }} */ (require(manifest)).version;
}

/**
 * Unpacks the packaged Chromium once for each version, and gives its folder. Several processes may do so at
 * once: each unpacks aside, and the first to rename wins.
 * @returns {string}
 */
function unpackChromium() {
  const folder = path.join(cache, packagedVersion());
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(path.join(cache, "unpacking-"));
  try {
    // Without this runtime name the package leaves out its libnss3, and the browser needs one of the system.
    const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
    const { status, stderr } = spawnSync(process.execPath, ["-e", unpackSource], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
    writeFileSync(path.join(aside, "fonts.conf"), fontsConfiguration(path.join(folder, "fonts")));
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Open Sans of the package stands in for Segoe UI; DejaVu has the signs that Open Sans lacks. Fonts of the
 * machine are left out, so that a screenshot looks the same everywhere.
 * @param {string} packagedFonts
 */
function fontsConfiguration(packagedFonts) {
  const symbols = path.join(root, "node_modules/dejavu-fonts-ttf/ttf");
  const preferred = { "sans-serif": "Open Sans", "Segoe UI": "Open Sans", monospace: "DejaVu Sans Mono" };
  const aliases = Object.entries(preferred).map(
    ([family, font]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${packagedFonts}</dir>
  <dir>${symbols}</dir>
  <cachedir>${path.dirname(packagedFonts)}/fonts-cache</cachedir>
  ${aliases.join("\n  ")}
</fontconfig>
`;
}

/** Nothing but the page under test: no graphics card, no updates, no look-ups, no name but localhost. */
const quietFlags = [
  "--disable-gpu",
  "--disable-webgl",
  "--disable-quic",
  "--disable-domain-reliability",
  "--disable-component-update",
  "--disable-background-networking",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/**
 * What playwright-core's chromium.launch takes on this machine, one entry for each browser to be tried.
 * @returns {import("playwright-core").LaunchOptions[]}
 */
function launchOptions() {
  const chosen = process.env["BROWSER_PATH"];
  if (chosen) return [{ executablePath: chosen, args: quietFlags }];
  if (!packaged) return ["msedge", "chrome"].map((channel) => ({ channel, args: quietFlags }));
  const folder = unpackChromium();
  const libraries = [path.join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]];
  return [
    {
      executablePath: path.join(folder, "chromium"),
      args: [...quietFlags, "--no-zygote"],
      env: {
        ...definedOnly(process.env),
        FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
        LD_LIBRARY_PATH: libraries.filter(Boolean).join(":"),
      },
    },
  ];
}

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  return /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
  );
}

/**
 * Starts a headless browser that trusts the local site. Telling each page to overlook the certificate instead makes
 * the browser start requests over and over, and at times give one up.
 * @returns {Promise<import("playwright-core").Browser>}
 * @throws a sentence that names each browser tried
 */
async function launchChromium() {
  const { chromium } = require("playwright-core");
  const { cert } = await localCertificate();
  const trust = `--ignore-certificate-errors-spki-list=${keyPin(cert)}`;
  const failures = [];
  for (const options of launchOptions()) {
    try {
      return await chromium.launch({ ...options, args: [...(options.args ?? []), trust] });
    } catch (error) {
      failures.push(`${options.channel ?? options.executablePath}: ${String(error)}`);
    }
  }
  throw new Error(
    "No browser could be started. Install Microsoft Edge or Google Chrome, or set BROWSER_PATH.\n" +
      failures.join("\n"),
  );
}

module.exports = { launchChromium, launchOptions };
