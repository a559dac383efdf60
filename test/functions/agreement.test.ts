import { readFileSync } from "node:fs";
import path from "node:path";
import { finish, matchHeadings, planRows, readRow, startReview } from "../../src/review";
import { reviewCase, type CaseKind } from "../../src/policy";
import { issuesTable, randomFrom } from "../bench/functions-data";
import { readBook } from "../../src/workbench/files/read/readBook";
import { callOf, loadBundle, readable } from "./support/bundle";

/** The single functions, `ANSWER`, `ISSUES` and the pane are one review: on generated tables they never differ. */
const call = callOf(loadBundle());
const asOf = 46_234;

interface Table {
  readonly kind: CaseKind;
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

function tableOf(kind: CaseKind): Table {
  const [headings, rows] = issuesTable(kind, 400, randomFrom(4));
  return { kind, headings: headings![0]!, rows: rows! };
}

const answers = ({ kind, headings, rows }: Table, key: string): unknown[] =>
  readable(call("ANSWER", [[[key]], [headings], rows, [[asOf]], [[kind]], [[25]]])).flat();

/** A single function over the columns of a table, or over constants. */
function single(table: Table, name: string, given: readonly unknown[]): unknown[] {
  const columns = given.map((each) => {
    if (typeof each !== "string") return each;
    const index = table.headings.indexOf(each);
    return index < 0 ? [[each]] : table.rows.map((row) => [row[index]]);
  });
  return readable(call(name, columns as never)).flat();
}

/** Known values must be equal; where one gives an error, so does the other, of the same sort. */
function sortOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "error" in value ? value.error : value;
}

const kinds: readonly CaseKind[] = ["stock-sale", "return-or-buy-back", "bpc-case"];

/** A table of the sample workbook, with its formula columns, as the sheet holds it. */
function sampleTable(kind: CaseKind): Table {
  const names = {
    "stock-sale": "StockSales",
    "return-or-buy-back": "ReturnsAndBuyBacks",
    "bpc-case": "BpcCases",
  };
  const book = readBook(
    new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samm-sample.xlsx"))),
  );
  const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === names[kind]))!;
  const { range } = sheet.tables[0]!;
  const [headings, ...rows] = Array.from({ length: range.rows }, (_row, row) =>
    Array.from(
      { length: range.columns },
      (_column, column) => sheet.cells.get(range.row + row)?.get(range.column + column)?.value ?? null,
    ),
  );
  return { kind, headings: headings!, rows };
}

/** A fact that every row of a table has to have. */
const factOf: Readonly<Record<CaseKind, string>> = {
  "stock-sale": "Acquisition cost",
  "return-or-buy-back": "Fully functioning",
  "bpc-case": "TAS",
};

const agreeing = kinds.flatMap((kind) => [
  [kind, "a generated table", tableOf(kind)] as const,
  [kind, "the sample", sampleTable(kind)] as const,
]);

test.each(agreeing)("%s, %s: ISSUES gives what the pane finds, row by row", (kind, _, { headings, rows }) => {
  const match = matchHeadings(kind, headings);
  const table = { name: "Cases", sheet: "Sheet1", match, rows, firstRow: 1, firstColumn: 0 };
  const context = { asOf, differentialThresholdPercent: 25 };
  const result = finish(startReview({ tables: [table], context }));
  const shown = call("ISSUES", [[headings], rows, [[asOf]], [[kind]], [[25]]]).flat();
  expect(shown).toEqual(rows.map((_row, ordinal) => result.issueText(ordinal)));
  // Nothing is equal by being empty: errors and warnings are among what was compared.
  for (const word of ["Error.", "Warning."]) expect(shown.join("\n")).toContain(word);
});

test.each(agreeing)(
  "%s, %s: one #N/A among the rows changes what is said of its own row alone",
  (kind, _, { headings, rows }) => {
    const hurt = Math.floor(rows.length / 2);
    const column = headings.indexOf(factOf[kind]);
    const broken = rows.map((row, index) =>
      row.map((value, at) => (index === hurt && at === column ? "#N/A" : value)),
    );
    const issues = (cells: typeof rows): unknown[] =>
      call("ISSUES", [[headings], cells, [[asOf]], [[kind]], [[25]]]).flat();
    const [before, after] = [issues(rows), issues(broken)];
    expect(after.flatMap((text, index) => (text === before[index] ? [] : [index]))).toEqual([hurt]);
    expect(after[hurt]).toContain("Excel error");
  },
);

test.each(kinds)("%s: ANSWER gives what reviewCase answers, for every answer that is known", (kind) => {
  const table = tableOf(kind);
  const plan = planRows(kind, matchHeadings(kind, table.headings).keys);
  const reviews = table.rows.map((row) =>
    reviewCase(kind, readRow(plan, row) ?? {}, { asOf, differentialThresholdPercent: 25 }),
  );
  for (const key of ["method", "price", "noticeGiven", "eligibility", "phase", "reduction"]) {
    if (reviews[0]!.answers[key] === undefined) continue;
    answers(table, key).forEach((value, row) => {
      const answer = reviews[row]!.answers[key]!;
      if (answer.status === "known") expect([row, value]).toEqual([row, answer.value]);
      else expect([row, sortOf(value)]).toEqual([row, expect.stringMatching(/^#(N\/A|VALUE!|NUM!)$/)]);
    });
  }
});

test.each<[kind: CaseKind, key: string, name: string, given: readonly unknown[]]>([
  [
    "stock-sale",
    "method",
    "STOCKMETHOD",
    ["Intent to replace", "Identical meets requirement", "Identical obtainable"],
  ],
  ["return-or-buy-back", "reconcile", "BUYBACKRECONCILE", ["FMS case status", null]],
  ["return-or-buy-back", "transport", "BUYBACKTRANSPORT", ["Initiated by", "LOA funding"]],
  ["bpc-case", "closureDue", "BPCDEADLINE", ["TAS", "Closure"]],
  ["bpc-case", "cancellationDate", "BPCDEADLINE", ["TAS", "Cancellation"]],
  ["bpc-case", "phase", "BPCPHASE", ["TAS", [[asOf]]]],
  ["bpc-case", "reduction", "BPCREDUCTION", ["Case value (this fund)", "Highest financial requirement"]],
])("%s: where ANSWER knows %s, %s gives the same", (kind, key, name, given) => {
  const table = tableOf(kind);
  const alone = single(table, name, given);
  const known = answers(table, key).flatMap((value, row) => (sortOf(value) === value ? [[row, value]] : []));
  expect(known.length).toBeGreaterThan(100);
  for (const [row, value] of known) expect([row, alone[row as number]]).toEqual([row, value]);
});

/** What was done to the balances settles the route of an invoice, whatever is wrong with the years of the funds. */
test.each<[why: string, funds: unknown, cancellingFy: unknown]>([
  ["years that contradict each other", 2021, 2018],
  ["a no-year symbol with a cancelling year", "97X0100", 2026],
  ["an error in place of the funds", "#REF!", null],
  ["words in place of the funds", "junk", 2026],
  ["no funds at all", null, 2026],
  ["a cancelling year that is none", 2021, "soon"],
])("BPCINVOICE and ANSWER agree: balances were returned, and %s", (_, funds, cancellingFy) => {
  const invoice = 46_230;
  const headings = [typeof funds === "string" ? "tas" : "availabilityEndFy", "cancellingFy"];
  const answerOf = (returned: unknown, drawn: unknown): unknown[] =>
    readable(
      call("ANSWER", [
        [["invoiceRoute"]],
        [[...headings, "invoiceDate", "drawdownDate", "balancesReturnedDate"]],
        [[funds, cancellingFy, invoice, drawn, returned]],
        [[invoice]],
        [["BPC case"]],
      ]),
    ).flat();
  const alone = (returned: unknown, drawn: unknown): unknown[] =>
    readable(call("BPCINVOICE", [[[funds]], [[invoice]], [[drawn]], [[returned]], [[cancellingFy]]])).flat();
  expect(alone(46_200, null)).toEqual(["Prior year adjustment"]);
  expect(alone(46_200, null)).toEqual(answerOf(46_200, null));
  for (const [returned, drawn] of [
    [null, null],
    [46_231, 46_200],
    ["TBD", null],
  ])
    expect(alone(returned, drawn).map(sortOf)).toEqual(answerOf(returned, drawn).map(sortOf));
});

test.each([["2020/2021"], ["097-2020/2021-0100"], [2021], ["FY2021"]])(
  "BPCINVOICE before the funds of %j can expire: an ordinary payment, whenever they began",
  (funds) => {
    for (const day of [43_000, 44_000, 44_469])
      expect(readable(call("BPCINVOICE", [[[funds]], [[day]]]))).toEqual([
        [
          {
            error: "#N/A",
            message: "not applicable: The funds have not expired: the invoice is paid as usual.",
          },
        ],
      ]);
  },
);

test("a symbol of digits only, which Excel takes for a number, is a symbol to every function", () => {
  const symbol = 9_720_210_100;
  expect(call("TAS", [[[symbol]]])).toEqual([[2021]]);
  expect(
    call("BPCDEADLINE", [[[symbol], [1975], [97]], [["Closure"]]]).map((row) =>
      sortOf(readable([row])[0]![0]),
    ),
  ).toEqual([46_234, "#NUM!", "#NUM!"]);
  expect(call("ANSWER", [[["closureDue"]], [["TAS"]], [[symbol]], [[asOf]]])).toEqual([[46_234]]);
});
