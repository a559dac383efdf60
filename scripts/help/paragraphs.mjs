/**
 * The page of paragraphs: each paragraph of the three memoranda, what it says in a line, the functions whose help
 * names it, and the checks of the catalogue that cite it.
 */

/** Paragraphs in the order of the memoranda. */
const memoranda = [
  {
    title: "Sales from stock: DSCA 24-58, in force from 2024-06-13",
    paragraphs: [
      ["C9.3.1.1", "DoD Components recover their costs; C9.4.8 prices articles from stock"],
      ["C9.4.8", "Determine whether the sale is with or without intent to replace"],
      ["C9.4.8.1", "Without intent: the price is the actual value"],
      ["C9.4.8.1.1", "Without intent: national funds to the SDAF, U.S. grant assistance to Treasury"],
      ["C9.4.8.2", "With intent: the price is one of the three replacement amounts"],
      ["C9.4.8.2.1", "Identical type, model and series, less depreciation"],
      ["C9.4.8.2.2", "A functional equivalent, where the identical article will not do"],
      ["C9.4.8.2.3", "Last acquisition cost, where neither can be obtained"],
      ["C9.4.8.3", "With intent: proceeds to the current procurement account"],
      ["C9.4.8.4", "What counts as a functional equivalent"],
      ["C9.4.8.4.1", "An article that is none does not set the price"],
      ["C9.4.8.5", "Purchaser fully aware of a substantially higher price, and wanting to proceed"],
      ["C9.4.8.6", "Serviceable munitions keep their full value; limits on munitions remain"],
    ],
  },
  {
    title: "Returns and buy backs: DSCA 26-54, from 2026-03-13, the date of the memorandum",
    paragraphs: [
      ["C6.4.9", "Change of end use request, and notice to the SCO"],
      ["C6.4.9.1", "The gates of a return"],
      ["C6.4.9.2", "The gates of a buy back; it is no new FMS case"],
      ["C6.4.9.2.1", "Procurement rules, DFARS 225.70, payment to the FMS Trust Fund, source of funds"],
      ["C6.4.9.2.2", "Reconciliation on the open case, and the central record"],
      ["C6.4.9.2.3", "Transport when DoD asked for the buy back"],
      ["C6.4.9.2.4", "Transport when the partner asked for it"],
    ],
  },
  {
    title: "Building Partner Capacity funds: DSCA 25-47, from 2025-09-25, the date of the memorandum",
    paragraphs: [
      ["C15-Legacy.7.1", "What expired funds may be used for; the transfer exempts from nothing"],
      [
        "C15-Legacy.7.1.1",
        "The cancelling year; closure by July 31; completion before it; closure begun at SSC",
      ],
      ["C15-Legacy.7.5.1", "Value reduced by March 31; certificate by July 31; invoices after drawdown"],
      ["C15-Legacy.7.5.2", "Cancelled funds: available for no purpose, back to Treasury at once"],
      ["C15-Legacy.7.5.3", "The alternate process: drawdown and Funds Return Memorandum by July 31"],
      ["C15-Legacy.7.5.3.1", "After the return: prior year adjustment; the case stays open until closed"],
      ["C15-Legacy.7.6.3", "Credits and debits after cancellation"],
      ["C15-Legacy.7.6.4", "Cancelled residuals of the transportation accounts; invoices after cancellation"],
    ],
  },
];

/** These speak of all paragraphs: the page says so once. */
const ofAll = ["ISSUES", "ANSWER", "EXPLAIN", "RULES"];

const paragraphPattern = /C\d+(?:-Legacy)?(?:\.\d+)+/g;

/**
 * @param {readonly { name: string, paragraph: string }[]} functions the help pages
 * @param {readonly { code: string, paragraphs: readonly string[] }[]} rules the catalogue
 */
export function paragraphsPage(functions, rules) {
  const single = functions.filter(({ name }) => !ofAll.includes(name));
  const named = single.map(({ name, paragraph }) => ({
    name,
    paragraphs: paragraph.match(paragraphPattern) ?? [],
  }));
  return [
    "# Paragraphs, and what answers each",
    "",
    "Each paragraph of the three memoranda, with the functions that answer it and the checks that watch over it.",
    "`SAMM.ISSUES`, `SAMM.ANSWER`, `SAMM.NEXTACTION` and `SAMM.EXPLAIN` speak of all of them. Made from the catalogue",
    "of rules and the help pages by `node scripts/paragraphs.mjs`; a test keeps it so.",
    "",
    ...memoranda.flatMap(({ title, paragraphs }) => [
      `## ${title}`,
      "",
      "| Paragraph | What it is about | Functions | Checks |",
      "| --- | --- | --- | --- |",
      ...paragraphs.map(([paragraph, about]) => lineOf(paragraph, about, named, rules)),
      "",
    ]),
  ].join("\n");
}

function lineOf(paragraph, about, named, rules) {
  const functions = named.filter(({ paragraphs }) => paragraphs.includes(paragraph)).map(linkTo);
  const checks = rules
    .filter(({ paragraphs }) => paragraphs.includes(paragraph))
    .map(({ code }) => `\`${code}\``);
  return `| ${paragraph} | ${about} | ${functions.join(", ") || "-"} | ${checks.join(", ") || "-"} |`;
}

function linkTo({ name }) {
  return `[${name}](functions/${name}.md)`;
}

/** Every paragraph the page lists. */
export const paragraphs = memoranda.flatMap((memorandum) =>
  memorandum.paragraphs.map(([paragraph]) => paragraph),
);
