/**
 * npm run bench: compiles each test/bench/*.bench.ts as the product is compiled, for production, and runs
 * them one after the other, each in a process of its own. A name chooses: npm run bench -- review
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";
import common from "../webpack/common.js";
import builds from "./lib/builds.cjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "test/bench");

function compile(entry) {
  const base = common.common("production", "build/bench");
  const rule = common.typescriptRule("es2022");
  return promisify(webpack)({
    ...base,
    target: "node20",
    entry,
    output: { ...base.output, filename: "[name].cjs" },
    module: {
      ...base.module,
      // What a benchmark takes from the repository at run time is not bundled.
      parser: { javascript: { createRequire: false } },
      rules: [
        { ...rule, include: [rule.include, folder, path.join(root, "test/e2e/support")] },
        common.definingRule,
      ],
    },
  });
}

async function main() {
  const chosen = process.argv[2] ?? "";
  const files = readdirSync(folder).filter((name) => name.endsWith(".bench.ts") && name.includes(chosen));
  if (files.length === 0) throw new Error(`No test/bench/*${chosen}*.bench.ts.`);
  const names = files.map((name) => name.slice(0, -".bench.ts".length));
  await builds.ensureBuilt(["functions"]);
  const stats = await compile(
    Object.fromEntries(names.map((name) => [name, path.join(folder, `${name}.bench.ts`)])),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  for (const name of names) {
    process.stdout.write(`\n${name}\n`);
    const file = path.join(root, "build/bench", `${name}.cjs`);
    const child = spawn(process.execPath, ["--expose-gc", file], { cwd: root, stdio: "inherit" });
    const [status] = await once(child, "exit");
    if (status !== 0) process.exitCode = 1;
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
