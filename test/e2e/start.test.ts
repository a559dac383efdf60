import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:https";
import { createServer } from "node:net";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function start(port: number | string) {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
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

function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}

describe("npm start", () => {
  it("serves the workbench where it says, and stops on Ctrl+C", async () => {
    const port = await freePort();
    const { child, said, ended } = start(port);
    await said(`SAMM for Excel is at https://localhost:${port}/workbench.html`);
    for (const page of ["workbench.html", "taskpane.html", "functions.js", "office-js/office.js"]) {
      expect([page, await statusOf(`https://localhost:${port}/${page}`)]).toEqual([page, 200]);
    }
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
    await expect(statusOf(`https://localhost:${port}/workbench.html`)).rejects.toThrow("ECONNREFUSED");
  }, 120_000);

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
