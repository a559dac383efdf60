import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** What the build's help/index.json says of a function. */
export interface FunctionHelp {
  readonly name: string;
  readonly title: string;
  readonly page: string;
  readonly summary: string;
  readonly syntax: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly kind: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly returns: string;
  readonly errors: readonly { readonly error: string; readonly when: string }[];
  readonly examples: readonly { readonly formula: string; readonly result: string; readonly why: string }[];
  readonly paragraph: string;
}

/** The help as the build writes it: its files by name, and the index. */
export interface Help {
  readonly files: ReadonlyMap<string, string>;
  readonly functions: readonly FunctionHelp[];
}

/** Runs the build's own script into a folder of its own. */
export function buildHelp(): Help {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samm-help-"));
  try {
    const script = path.resolve(__dirname, "../../../scripts/help.mjs");
    execFileSync(process.execPath, [script, folder], { stdio: ["ignore", "inherit", "inherit"] });
    const files = new Map(
      fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]),
    );
    const { functions } = JSON.parse(files.get("index.json") ?? "{}") as Pick<Help, "functions">;
    return { files, functions };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
