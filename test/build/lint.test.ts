import { execFileSync } from "node:child_process";
import path from "node:path";

type Snippet = { file: string; code: string };

const boundary = "boundaries/dependencies";
const globalName = "no-restricted-globals";
const syntax = "no-restricted-syntax";
const packages = "no-restricted-imports";
const noAny = "@typescript-eslint/no-explicit-any";
const reason = "@eslint-community/eslint-comments/require-description";
const syncInLoop = "office-addins/no-context-sync-in-loop";

const importing = (file: string, target: string): Snippet => ({
  file,
  code: `import { thing } from "${target}";\nexport const other = thing;\n`,
});
const naming = (layer: string, name: string): Snippet => ({
  file: `src/${layer}/probe.ts`,
  code: `export const probe = (): unknown => ${name};\n`,
});
const excelRun = (layer: string): Snippet => ({
  file: `src/${layer}/probe.ts`,
  code: "export const probe = () => Excel.run((context) => context.sync());\n",
});

const refusedImports = [
  importing("src/policy/probe.ts", "../review"),
  importing("src/policy/kernel/probe.ts", "../../functions"),
  importing("src/policy/probe.ts", "../excel"),
  importing("src/review/probe.ts", "../excel"),
  importing("src/review/probe.ts", "../functions"),
  importing("src/review/probe.ts", "../policy/kernel/types"),
  importing("src/functions/probe.ts", "../excel"),
  importing("src/functions/probe.ts", "../taskpane"),
  importing("src/excel/probe.ts", "../functions"),
  importing("src/excel/probe.ts", "../taskpane"),
  importing("src/excel/probe.ts", "../commands"),
  importing("src/commands/probe.ts", "../taskpane"),
  importing("src/taskpane/probe.ts", "../commands"),
  importing("src/taskpane/probe.ts", "../workbench"),
  importing("src/taskpane/probe.ts", "../policy/kernel/types"),
  importing("src/workbench/probe.ts", "../policy"),
  importing("src/workbench/probe.ts", "../excel"),
  { file: "src/policy/type.ts", code: `import type { T } from "../excel";\nexport type U = T;\n` },
  { file: "src/review/lazy.ts", code: `export const load = () => import("../excel");\n` },
];

const namesUnknownToPureLayers = [
  ...["Office", "Excel", "Date", "Date.now()", "window", "document", "React", "console", "globalThis"],
].flatMap((name) => ["policy", "review", "functions"].map((layer) => naming(layer, name)));

const refused: [rule: string, snippets: Snippet[]][] = [
  [boundary, refusedImports],
  [globalName, namesUnknownToPureLayers],
  [
    syntax,
    [
      { file: "src/policy/probe.ts", code: "export type Probe = Date;\n" },
      { file: "src/review/probe.ts", code: "export type Probe = Excel.Range;\n" },
    ],
  ],
  [
    packages,
    ["policy", "review", "functions", "excel"].map((layer) => importing(`src/${layer}/p.ts`, "react")),
  ],
  [syntax, ["taskpane", "commands", "workbench"].map(excelRun)],
  [
    syntax,
    [
      { file: "src/policy/probe.ts", code: "const a = 1;\nexport default a;\n" },
      { file: "src/policy/index.ts", code: "const a = 1;\nexport { a as default };\n" },
      { file: "src/policy/kernel/index.ts", code: `export { a } from "./types";\n` },
      { file: "src/policy/kernel/index.ts", code: `export * from "./types";\n` },
    ],
  ],
  [noAny, [{ file: "src/excel/probe.ts", code: "export const a: any = 1;\n" }]],
  [
    reason,
    [
      {
        file: "src/excel/probe.ts",
        code: `// eslint-disable-next-line ${noAny}\nexport const a: any = 1;\n`,
      },
    ],
  ],
  ["no-console", [{ file: "src/taskpane/probe.ts", code: `console.log("x");\n` }]],
  ["max-lines", [{ file: "src/policy/probe.ts", code: "export {};\n".repeat(301) }]],
  [
    syncInLoop,
    [
      {
        file: "src/excel/probe.ts",
        code: "export async function probe(context: Excel.RequestContext) {\n  while (context) await context.sync();\n}\n",
      },
    ],
  ],
];

const accepted = [
  importing("src/policy/probe.ts", "./kernel/types"),
  importing("src/policy/kernel/probe.ts", "../index"),
  importing("src/review/probe.ts", "../policy"),
  importing("src/functions/probe.ts", "../policy"),
  importing("src/functions/probe.ts", "../review"),
  importing("src/review/probe.ts", "valibot"),
  importing("src/excel/probe.ts", "../review"),
  importing("src/taskpane/probe.tsx", "../excel"),
  importing("src/taskpane/probe.tsx", "../review/index"),
  importing("src/taskpane/probe.tsx", "@fluentui/react-components"),
  importing("src/commands/probe.ts", "../excel"),
  excelRun("excel"),
  { file: "src/policy/index.ts", code: `export * from "./kernel/types";\n` },
  { file: "src/policy/probe.ts", code: "export const date = { year: 2026 };\n" },
];

const snippets = [...refused.flatMap(([, list]) => list), ...accepted];
let broken: Map<Snippet, string[]>;

beforeAll(() => {
  const answer = execFileSync(process.execPath, [path.join(__dirname, "lint-snippets.mjs")], {
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  const rules = JSON.parse(answer) as string[][];
  broken = new Map(snippets.map((snippet, i) => [snippet, rules[i] ?? []]));
}, 60_000);

const titled = (snippet: Snippet) =>
  [snippet.file, snippet.code.split("\n")[0]?.slice(0, 60), snippet] as const;

describe.each(refused)("%s", (rule, list) => {
  it.each(list.map(titled))("refuses in %s: %s", (_file, _code, snippet) => {
    expect(broken.get(snippet)).toContain(rule);
  });
});

describe("the house rules", () => {
  it.each(accepted.map(titled))("accept in %s: %s", (_file, _code, snippet) => {
    expect(broken.get(snippet)).toEqual([]);
  });
});
