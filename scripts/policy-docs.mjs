/**
 * Writes docs/policy/*.md from the rule catalogue: a page for each SAMM section, paragraph by paragraph, with
 * what SAMM says in our words, our reading and the other one, the columns, and the worked cases as examples.
 *
 *   node scripts/policy-docs.mjs [folder]    writes into the folder, docs/policy when not given
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
require("./lib/typescript.cjs");
const policy = require(path.join(root, "src/policy/index.ts"));

/** Page names: the section as SAMM numbers it. */
const PAGES = {
  "stock-sale": "C9.4.8-stock-sales",
  "return-or-buy-back": "C6.4.9-returns-and-buy-backs",
  "bpc-case": "C15-Legacy.7-bpc-funds",
};

/** @param {string} text */
const cell = (text) => text.replace(/\|/g, "\\|").replace(/\n/g, " ");

/** Paragraphs in the order people read them: C9.4.8.2 before C9.4.8.2.1, 7.5.2 before 7.5.10. */
const order = new Intl.Collator("en", { numeric: true });

/** @param {any} worked */
function example(worked) {
  const review = policy.reviewCase(worked.kind, worked.facts, worked.context);
  const results = Object.keys(worked.expect.answers).map(
    (key) => `${headingOf(worked.kind, key)}: ${policy.answerText(review.answers[key])}`,
  );
  const findings = (worked.expect.findings ?? []).map((code) => `\`${code}\``);
  return `- ${worked.facts_in_words} ${[...results, ...findings].join("; ")}.`;
}

/**
 * @param {string} kind
 * @param {string} key
 */
const headingOf = (kind, key) =>
  policy.answersOf(kind).find((/** @type {any} */ answer) => answer.key === key)?.heading ?? key;

/** @param {any} rule */
function record(rule) {
  const severity = rule.severities.length > 0 ? ` (${rule.severities.join(", ")})` : "";
  const name =
    rule.type === "check"
      ? `\`${rule.code}\`${severity}`
      : rule.type === "computation"
        ? "computed"
        : "stated";
  return [
    `#### ${rule.title}`,
    `${name}; ${rule.rules.join(", ")}`,
    `SAMM: ${rule.samm}`,
    ...(rule.interpretation ? [`Our reading: ${rule.interpretation}`] : []),
    ...(rule.alternative ? [`The other reading: ${rule.alternative}`] : []),
    ...(rule.type === "computation"
      ? []
      : [`Why: ${rule.why}`, `What to do: ${rule.action} (${rule.actor})`]),
  ].join("\n\n");
}

/**
 * @param {string} kind
 * @param {any[]} cases
 */
function page(kind, cases) {
  const rules = policy.ruleCatalogue.filter(
    (/** @type {any} */ rule) => rule.kinds.includes(kind) && rule.citations.length > 0,
  );
  const paragraphs = [...new Set(rules.map((/** @type {any} */ rule) => rule.citations[0].paragraph))].sort(
    order.compare,
  );
  const editions = policy.policyEditions.filter((/** @type {any} */ edition) => edition.kinds.includes(kind));
  const normal = (/** @type {string} */ paragraph) =>
    paragraph.replace(/^C15L/, "C15-Legacy").replace(/^old /, "");
  return [
    `# ${policy.kindTitle(kind)}: SAMM ${editions[0].section}`,
    "Written from the rule catalogue by `node scripts/policy-docs.mjs`; change the catalogue, not this page.",
    "## Editions",
    ["| Memorandum | In force | Known by | Chosen by |", "| --- | --- | --- | --- |"]
      .concat(
        editions.map(
          (/** @type {any} */ e) =>
            `| ${e.memo}: ${e.title} | ${e.to ? `until ${e.to}` : `from ${e.from}`} | ${e.basis} | ${e.chosenBy} |`,
        ),
      )
      .join("\n"),
    "## Paragraphs",
    ...paragraphs.flatMap((paragraph) => {
      const own = rules.filter((/** @type {any} */ rule) => rule.citations[0].paragraph === paragraph);
      const examples = cases.filter(
        (each) => each.kind === kind && each.paragraph.map(normal).includes(paragraph),
      );
      return [
        `### ${paragraph}`,
        ...own.map(record),
        ...(examples.length > 0 ? ["#### Examples", examples.map(example).join("\n")] : []),
      ];
    }),
    "## Columns",
    ["| Heading | Key | Type | What to enter |", "| --- | --- | --- | --- |"]
      .concat(
        policy
          .columnsOf(kind)
          .map((/** @type {any} */ c) =>
            tableRow([
              c.heading,
              `\`${c.key}\``,
              c.choices ? c.choices.join(", ") : c.role === "act" ? "act (date)" : c.type,
              policy.columnHelp(kind, c.key),
            ]),
          ),
      )
      .join("\n"),
  ].join("\n\n");
}

/** @param {string[]} cells */
const tableRow = (cells) => `| ${cells.map(cell).join(" | ")} |`;

/** Every page by its file name. */
export async function policyPages() {
  const cases = JSON.parse(await readFile(path.join(root, "test/policy/cases/worked-cases.json"), "utf8"));
  const options = await resolveConfig(path.join(root, "docs/policy/page.md"));
  const pages = new Map();
  for (const [kind, name] of Object.entries(PAGES)) {
    pages.set(`${name}.md`, await format(`${page(kind, cases)}\n`, { ...options, parser: "markdown" }));
  }
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, "docs/policy"));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of await policyPages()) await writeFile(path.join(folder, name), text);
}
