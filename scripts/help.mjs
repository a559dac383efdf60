/**
 * Turns docs/functions/*.md and docs/paragraphs.md into the help of the deployed site: an HTML page each, the
 * style sheet, and index.json, which the pane's list of functions loads from the same origin.
 *
 *   node scripts/help.mjs [folder]    writes into the folder, dist/help when not given
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { htmlOf } from "./help/page.mjs";
import { readPage } from "./help/reference.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const functionsFolder = path.join(root, "docs/functions");

/**
 * Every file of the help by its name in the help folder.
 * @returns {Promise<Map<string, string>>}
 */
export async function helpFiles() {
  const files = new Map();
  const functions = [];
  for (const file of (await readdir(functionsFolder)).filter((name) => name.endsWith(".md")).sort()) {
    const markdown = await readFile(path.join(functionsFolder, file), "utf8");
    const name = path.basename(file, ".md");
    const isIndex = name === "README";
    files.set(isIndex ? "index.html" : `${name}.html`, htmlOf(markdown, isIndex));
    if (!isIndex) functions.push(readPage(name, markdown));
  }
  files.set("paragraphs.html", htmlOf(await readFile(path.join(root, "docs/paragraphs.md"), "utf8"), false));
  files.set("help.css", await readFile(path.join(root, "scripts/help/help.css"), "utf8"));
  files.set("index.json", `${JSON.stringify({ functions })}\n`);
  return files;
}

/** @param {string} folder */
export async function writeHelp(folder) {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of await helpFiles()) await writeFile(path.join(folder, name), content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeHelp(path.resolve(process.argv[2] ?? path.join(root, "dist/help")));
}
