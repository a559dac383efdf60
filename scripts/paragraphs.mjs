/**
 * Writes docs/paragraphs.md from the catalogue of rules in dist/functions.js and the help pages.
 *
 *   node scripts/paragraphs.mjs            writes the page
 *   node scripts/paragraphs.mjs --print    prints it instead
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as prettier from "prettier";
import { paragraphsPage } from "./help/paragraphs.mjs";
import { readPage } from "./help/reference.mjs";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "docs/paragraphs.md");

/** The catalogue as `SAMM.RULES()` gives it: code, severity, paragraphs. */
async function rulesOfBundle() {
  const source = await readFile(path.join(root, "dist/functions.js"), "utf8");
  let rules;
  const associate = (id, run) => {
    if (id === "RULES") rules = run;
  };
  new Function("CustomFunctions", source)({ associate, Error, ErrorCode: {} });
  const [, ...lines] = rules();
  return lines.map(([code, , paragraphs]) => ({ code, paragraphs: paragraphs.split("; ") }));
}

async function helpPages() {
  const folder = path.join(root, "docs/functions");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  return Promise.all(
    names.map(async (file) =>
      readPage(path.basename(file, ".md"), await readFile(path.join(folder, file), "utf8")),
    ),
  );
}

const text = paragraphsPage(await helpPages(), await rulesOfBundle());
const options = await prettier.resolveConfig(page);
const formatted = await prettier.format(text, { ...options, filepath: page });
if (process.argv[2] === "--print") process.stdout.write(formatted);
else await writeFile(page, formatted);
