import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchOptions } from "../../scripts/lib/chromium.cjs";

/** The first start builds everything. */
const patience = 600_000;
const root = path.resolve(__dirname, "../..");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** @param browser a program to open the page with; none is opened without */
function start(port: number | string, browser?: string) {
  const child = spawn(process.execPath, ["scripts/start.mjs", ...(browser ? [] : ["--no-open"])], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...(browser && { BROWSER_PATH: browser }) },
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const said = async (words: string): Promise<void> => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(`npm start ended: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const ended = once(child, "exit").then(([code]) => ({ code: code as number, output }));
  return { child, said, ended };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}

/** A browser that needs no screen: the tests' own, started by a script as a user's is by its wrapper. */
function headlessBrowser(folder: string): string {
  const [options] = launchOptions();
  const command = [options?.executablePath ?? "", "--headless=new", "--no-zygote", "--disable-gpu"];
  const variables = Object.entries(options?.env ?? {}).filter(([name]) => /^(LD_|FONT)/.test(name));
  const script = path.join(folder, "browser.sh");
  const lines = [
    "#!/bin/sh",
    `echo $$ > '${folder}/pid'`,
    ...variables.map(([name, value]) => `export ${name}='${String(value)}'`),
    `printf '%s\\n' "$@" > '${folder}/arguments'`,
    `${command.map((word) => `'${word}'`).join(" ")} "$@"`,
    "",
  ];
  writeFileSync(script, lines.join("\n"), { mode: 0o755 });
  return script;
}

/** Whether any process of the group is left. */
function isRunning(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

describe("npm start", () => {
  it(
    "serves the workbench where it says, and stops on Ctrl+C",
    async () => {
      const port = await freePort();
      const { child, said, ended } = start(port);
      await said(`SAMM for Excel is at https://localhost:${port}/workbench.html`);
      for (const page of ["workbench.html", "taskpane.html", "functions.js", "office-js/office.js"]) {
        expect([page, await statusOf(`https://localhost:${port}/${page}`)]).toEqual([page, 200]);
      }
      child.kill("SIGINT");
      expect((await ended).code).toBe(0);
      await expect(statusOf(`https://localhost:${port}/workbench.html`)).rejects.toThrow("ECONNREFUSED");
    },
    patience,
  );

  const onLinux = process.platform === "linux" ? it : it.skip;
  onLinux(
    "opens the page in a browser of its own, and on Ctrl+C leaves neither it nor its profile",
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "samm-start-"));
      const port = await freePort();
      const { child, said, ended } = start(port, headlessBrowser(folder));
      await said("SAMM for Excel is at");
      await until(() => existsSync(path.join(folder, "arguments")));
      const given = readFileSync(path.join(folder, "arguments"), "utf8").split("\n");
      expect(given).toContain(`https://localhost:${port}/workbench.html`);
      const profile = given.find((each) => each.startsWith("--user-data-dir="))?.split("=")[1] ?? "";
      await until(() => existsSync(path.join(profile, "Default")));
      const group = Number(readFileSync(path.join(folder, "pid"), "utf8"));
      expect(isRunning(group)).toBe(true);
      child.kill("SIGINT");
      expect((await ended).code).toBe(0);
      await until(() => !isRunning(group));
      expect(existsSync(profile)).toBe(false);
      rmSync(folder, { recursive: true });
    },
    patience,
  );

  it("says so in a sentence when another program has the port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { code, output } = await start(port).ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`^Port ${port} is in use by another program\\. Nothing was started\\.`),
    );
  });

  it("refuses a PORT that is no port", async () => {
    const { code, output } = await start("abc").ended;
    expect([code, output]).toEqual([1, 'PORT is "abc"; it must be a number from 1 to 65535.\n']);
  });
});
