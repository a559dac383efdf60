/**
 * Lints snippets with the project's own configuration, in an empty house: a temporary folder that has the
 * configuration and one index file a layer. Jest cannot load an ESM configuration, so lint.test.ts runs this
 * file as a process: `[{ file, code }]` on stdin, the rules that each breaks on stdout.
 * Rules that need types are left out: the snippets are in no project.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const root = path.resolve(import.meta.dirname, "../..");
const layers = ["policy", "review", "functions", "excel", "taskpane", "commands", "workbench"];

function buildHouse() {
  const house = mkdtempSync(path.join(tmpdir(), "samm-lint-"));
  for (const name of ["eslint.config.mjs", "tsconfig.json"]) {
    cpSync(path.join(root, name), path.join(house, name));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"), "junction");
  for (const layer of layers) {
    mkdirSync(path.join(house, "src", layer), { recursive: true });
    writeFileSync(path.join(house, "src", layer, "index.ts"), "export const thing = 1;\n");
  }
  mkdirSync(path.join(house, "src/policy/kernel"));
  writeFileSync(path.join(house, "src/policy/kernel/types.ts"), "export const thing = 1;\n");
  return house;
}

async function rulesBroken(eslint, house, { file, code }) {
  const [result] = await eslint.lintText(code, { filePath: path.join(house, file) });
  return (result?.messages ?? [{ message: "ignored" }]).map(({ ruleId, message }) => ruleId ?? message);
}

const snippets = JSON.parse(await text(process.stdin));
const house = buildHouse();
try {
  const files = ["**/*.{ts,tsx}"];
  const withoutProject = { files, languageOptions: { parserOptions: { projectService: false } } };
  const overrideConfig = [{ ...tseslint.configs.disableTypeChecked, files }, withoutProject];
  const eslint = new ESLint({ cwd: house, overrideConfig });
  const answers = await Promise.all(snippets.map((snippet) => rulesBroken(eslint, house, snippet)));
  process.stdout.write(JSON.stringify(answers));
} finally {
  rmSync(house, { recursive: true, force: true });
}
