/**
 * npm run excel: serves the development build and starts desktop Excel with the add-in sideloaded, on Windows
 * and macOS. Microsoft's two tools are fetched by npx when this is run; they are no dependency of the project.
 *
 * Excel opens the pane in a browser that trusts the machine's certificates only, so office-addin-dev-certs
 * adds a certificate for localhost to your own store. It asks first; undo it with
 * npx office-addin-dev-certs uninstall. npm start needs none of this.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import builds from "./lib/builds.cjs";
import sites from "./lib/site.cjs";

const root = path.resolve(import.meta.dirname, "..");
const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";

function npx(...words) {
  const { status } = spawnSync("npx", ["--yes", ...words], { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) throw new Error(`"npx ${words.join(" ")}" failed. Excel was not changed by this script.`);
}

function developerCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const read = (name) => readFileSync(path.join(folder, name), "utf8");
  return { key: read("localhost.key"), cert: read("localhost.crt") };
}

async function main() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "Desktop Excel runs on Windows and macOS only. On this machine use the workbench (npm start), or " +
        "Excel on the web (docs/deployment.md).",
    );
  }
  await builds.ensureBuilt(["functions", "taskpane-dev"]);
  npx(certificates, "install");
  const folders = ["build/dev", "dist"].map((name) => path.join(root, name));
  const site = await sites.openSite({ port: 3000, folders, certificate: developerCertificate() });
  const stopped = once(process, "SIGINT");
  npx(debugging, "start", "manifest.xml", "desktop", "--no-debug");
  process.stdout.write("Excel has the add-in now: Home tab, group SAMM. Ctrl+C removes it again.\n");
  await stopped;
  npx(debugging, "stop", "manifest.xml");
  await site.close();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
