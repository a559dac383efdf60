// @ts-check
/**
 * Writes what the last mutation run showed into docs: the table of scores in docs/mutation.md and every mutant that
 * survived, with its reason, in docs/mutation-survivors.md. The reasons stand in reasons.json, by file and line of
 * code. A survivor without a reason, or a reason whose mutant no longer survives, fails: both are listed, in the form
 * reasons.json wants, and nothing is written.
 *
 *   node scripts/mutation/report.mjs [report]    reports/mutation.json when not given
 */
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reportFile = process.argv[2] ?? path.join(root, "reports/mutation.json");
const reasonsFile = path.join(root, "scripts/mutation/reasons.json");
const POLICY = "src/policy/";

/** @typedef {{ line: number, column: number }} Position */
/** @typedef {{ status: string, replacement: string, location: { start: Position, end: Position } }} Mutant */
/** @typedef {{ source: string, mutants: Mutant[] }} MutatedFile */
/** @typedef {{ line: string, changes: string[], kind: string, why: string }} Reason */
/** @typedef {{ file: string, number: number, line: string, change: string }} Survivor */

/** How a survivor is no gap in the tests, as reasons.json names it. */
const KINDS = /** @type {const} */ ({
  guard: "A check that the type checker asks for: without it the code goes the same way",
  shortcut: "A shortcut, or something kept from before: the long way gives the same",
  unreached: "No row and no caller gets there, or none with a value that would tell the two apart",
  unseen: "What is changed is not looked at by anybody, or comes to the same",
});

/** The parts of the policy, in the order of the table. */
const PARTS = ["kernel", "c9-4-8-stock-sales", "c6-4-9-returns-and-buy-backs", "c15-legacy-7-bpc-funds"];
const ABOVE = "the files above them";

const LONGEST = 110;

/**
 * One line, cut where it is long: its length then tells it from others that begin the same.
 *
 * @param {string} text
 */
const short = (text) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}… (${line.length} characters)` : line;
};

/**
 * What stands in the source between two positions.
 *
 * @param {string[]} lines
 * @param {Mutant["location"]} location
 */
function between(lines, { start, end }) {
  const part = lines.slice(start.line - 1, end.line);
  part[part.length - 1] = (part.at(-1) ?? "").slice(0, end.column - 1);
  part[0] = (part[0] ?? "").slice(start.column - 1);
  return part.join("\n");
}

/**
 * The mutants of a file that no test noticed, or no test runs.
 *
 * @param {string} file
 * @param {MutatedFile} mutated
 * @returns {Survivor[]}
 */
function survivorsOf(file, { source, mutants }) {
  const lines = source.split("\n");
  return mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map(({ replacement, location }) => ({
      file,
      number: location.start.line,
      line: short(lines[location.start.line - 1] ?? ""),
      change: `${short(between(lines, location))} → ${short(replacement)}`,
    }))
    .sort((a, b) => a.number - b.number);
}

/** @param {Pick<Survivor, "file" | "line" | "change">} survivor */
const keyOf = ({ file, line, change }) => [file, line, change].join("\n");

/**
 * The reasons by mutant.
 *
 * @param {Record<string, Reason[]>} reasons
 */
function byMutant(reasons) {
  /** @type {Map<string, Reason>} */
  const found = new Map();
  for (const [file, each] of Object.entries(reasons))
    for (const reason of each)
      for (const change of reason.changes) found.set(keyOf({ file, line: reason.line, change }), reason);
  return found;
}

/**
 * Survivors in the form of reasons.json, the reason left to be written.
 *
 * @param {readonly Survivor[]} survivors
 */
function skeleton(survivors) {
  /** @type {Record<string, Reason[]>} */
  const wanted = {};
  for (const { file, line, change } of survivors) {
    const ofFile = (wanted[file] ??= []);
    let ofLine = ofFile.find((reason) => reason.line === line);
    if (!ofLine) ofFile.push((ofLine = { line, changes: [], kind: "", why: "" }));
    if (!ofLine.changes.includes(change)) ofLine.changes.push(change);
  }
  return JSON.stringify(wanted, null, 2);
}

/** @param {string} text */
const code = (text) => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/**
 * The page of survivors.
 *
 * @param {readonly Survivor[]} survivors
 * @param {Map<string, Reason>} reasons
 */
function survivorsPage(survivors, reasons) {
  const page = [
    "# Mutants that survive",
    "Line by line: what stood there, what it was changed to, and why no test notices. Written by `npm run mutation:report` from the last run and [reasons.json](../scripts/mutation/reasons.json); see [mutation.md](mutation.md).",
  ];
  let before = "";
  for (const survivor of survivors) {
    const why = reasons.get(keyOf(survivor))?.why ?? "";
    const place = [survivor.file, survivor.number, why].join("\n");
    if (!before.startsWith(`${survivor.file}\n`)) page.push(`## ${survivor.file}`);
    if (place !== before) page.push(`Line ${survivor.number}: ${code(survivor.line)}`, why, "");
    page[page.length - 1] += `- ${code(survivor.change)}\n`;
    before = place;
  }
  return page.join("\n\n");
}

/**
 * @param {string} title
 * @param {readonly Mutant[]} mutants
 */
function scoreRow(title, mutants) {
  const count = (/** @type {string} */ status) => mutants.filter((each) => each.status === status).length;
  const [killed, timedOut, survived, uncovered] = ["Killed", "Timeout", "Survived", "NoCoverage"].map(count);
  const detected = (killed ?? 0) + (timedOut ?? 0);
  const all = detected + (survived ?? 0) + (uncovered ?? 0);
  const score = `${((100 * detected) / all).toFixed(1)} %`;
  return `| ${[title, all, killed, timedOut, survived, uncovered, score].join(" | ")} |`;
}

/** @param {Map<string, MutatedFile>} files */
function scores(files) {
  /** @type {Map<string, Mutant[]>} */
  const parts = new Map([...PARTS, ABOVE].map((part) => [part, []]));
  for (const [file, { mutants }] of files)
    parts.get(PARTS.find((part) => file.startsWith(`${part}/`)) ?? ABOVE)?.push(...mutants);
  return [
    "| Part of `src/policy` | Mutants | Killed | Timed out | Survived | Not covered | Score |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...[...parts].map(([part, mutants]) => scoreRow(part, mutants)),
    scoreRow("**all**", [...parts.values()].flat()),
  ].join("\n");
}

/**
 * @param {readonly Survivor[]} survivors
 * @param {Map<string, Reason>} reasons
 */
function kinds(survivors, reasons) {
  const of = (/** @type {string} */ kind) =>
    survivors.filter((survivor) => reasons.get(keyOf(survivor))?.kind === kind).length;
  return [
    "| Why no test notices | How many |",
    "| --- | ---: |",
    ...Object.entries(KINDS).map(([kind, text]) => `| ${text} | ${of(kind)} |`),
  ].join("\n");
}

/**
 * A page with what stands between its marks of a name replaced.
 *
 * @param {string} page
 * @param {string} name
 * @param {string} text
 */
function withPart(page, name, text) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/mutation.md has no part ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  const target = path.join(root, file);
  const options = await resolveConfig(target);
  await writeFile(target, await format(text, { ...options, filepath: target }));
}

const report = JSON.parse(await readFile(reportFile, "utf8"));
/** @type {Map<string, MutatedFile>} */
const files = new Map(
  Object.keys(report.files)
    .sort()
    .map((file) => [file.slice(file.indexOf(POLICY) + POLICY.length), report.files[file]]),
);
const survivors = [...files].flatMap(([file, mutated]) => survivorsOf(file, mutated));
/** @type {Record<string, Reason[]>} */
const given = JSON.parse(await readFile(reasonsFile, "utf8"));
const reasons = byMutant(given);

const missing = survivors.filter((survivor) => !reasons.get(keyOf(survivor))?.why);
const alive = new Set(survivors.map(keyOf));
const gone = [...reasons.keys()].filter((key) => !alive.has(key));
const unkind = [...reasons.values()].filter(({ kind }) => !(kind in KINDS));

if (missing.length > 0)
  process.stderr.write(
    `Survivors without a reason in reasons.json: ${missing.length}\n${skeleton(missing)}\n`,
  );
if (gone.length > 0)
  process.stderr.write(
    `Reasons in reasons.json whose mutant does not survive, to be taken out: ${gone.length}\n${gone.map((key) => key.replace(/\n/g, " | ")).join("\n")}\n`,
  );
if (unkind.length > 0)
  process.stderr.write(
    `Reasons of no kind (${Object.keys(KINDS).join(", ")}): ${unkind.map(({ line }) => line).join("; ")}\n`,
  );

if (missing.length + gone.length + unkind.length > 0) {
  process.stderr.write("Nothing was written.\n");
  process.exitCode = 1;
} else {
  const measured = (await stat(reportFile)).mtime.toLocaleDateString("en-US", { dateStyle: "long" });
  const page = await readFile(path.join(root, "docs/mutation.md"), "utf8");
  const scored = withPart(page, "scores", `Measured on ${measured}.\n\n${scores(files)}`);
  await write("docs/mutation.md", withPart(scored, "kinds", kinds(survivors, reasons)));
  await write("docs/mutation-survivors.md", survivorsPage(survivors, reasons));
  process.stdout.write(`${survivors.length} survivors, each with its reason.\n`);
}
