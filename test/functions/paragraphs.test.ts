import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { callOf, loadBundle } from "./support/bundle";

const root = path.resolve(__dirname, "../..");
const page = fs.readFileSync(path.join(root, "docs/paragraphs.md"), "utf8");
const lines = new Map(
  page
    .split("\n")
    .filter((line) => line.startsWith("| C"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, paragraph = "", , functions = "", checks = ""]) => [paragraph, { functions, checks }]),
);
const [, ...rules] = callOf(loadBundle())("RULES", []) as string[][];

test("the page is what the catalogue and the help pages make of it: run node scripts/paragraphs.mjs", () => {
  const script = path.join(root, "scripts/paragraphs.mjs");
  expect(page).toBe(execFileSync(process.execPath, [script, "--print"], { encoding: "utf8" }));
});

test("every paragraph that a check cites is on the page, with the check", () => {
  for (const [code, , paragraphs] of rules) {
    for (const paragraph of paragraphs!.split("; ").filter((each) => each.startsWith("C"))) {
      // C8.7.3 is named by 26-54 and not part of it.
      if (paragraph !== "C8.7.3")
        expect([paragraph, lines.get(paragraph)?.checks]).toEqual([
          paragraph,
          expect.stringContaining(`\`${code!}\``),
        ]);
    }
  }
});

test("every paragraph is answered by a function or watched by a check, but for the one that only points on", () => {
  const unanswered = [...lines].filter(([, { functions, checks }]) => functions === "-" && checks === "-");
  expect(unanswered.map(([paragraph]) => paragraph)).toEqual(["C9.3.1.1"]);
});
