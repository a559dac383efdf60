/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { summaryLines } from "../../../src/taskpane/pages/review/result/summary";
import { Desk, idOf, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const HEADINGS = ["Case", "Implementing agency", "TAS", "Case status", "Funds on case", "Balances returned"];

/** One case has three funds that cancel in two years; the rest try every way not to be at risk. */
const FUNDS: readonly (readonly (string | number)[])[] = [
  ["B1-D-ABC", "Navy", "097-2020/2021-0100", "Open", 5000.25, ""],
  ["B1-D-ABC", "Navy", "097-2021/2022-0100", "Open", 700.5, ""],
  ["B1-D-ABC", "Navy", "021-2021/2022-2035", "Open", 0.1, ""],
  ["B2-D-DEF", "Army", "097-2020/2021-0100", "Open", 1000000, ""],
  ["B3-D-GHI", "Army", "097-2013/2014-0100", "Open", 44, ""],
  ["B4-D-JKL", "Army", "097-2020/2021-0100", "Open", 90, "2026-07-01"],
  ["B5-D-MNO", "Army", "097-2020/2021-0100", "Open", 0, ""],
  ["B6-D-PQR", "", "", "Open", 12.5, ""],
];

/** The years of the funds worked out from the cells alone: end of availability and five years, to September 30. */
function atRiskByHand(): readonly (readonly [string, number, number])[] {
  const cents = new Map<string, number[]>();
  for (const [, , tas, , funds, returned] of FUNDS) {
    const end = /\/(\d{4})-/.exec(String(tas))?.[1];
    const year = end === undefined ? "Year not decided" : `FY ${Number(end) + 5}`;
    const isCancelled = end !== undefined && `${Number(end) + 5}-09-30` < "2026-07-15";
    if (isCancelled || returned !== "" || funds === 0) continue;
    cents.set(year, [...(cents.get(year) ?? []), Math.round(Number(funds) * 100)]);
  }
  return [...cents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, list]) => [year, list.length, list.reduce((sum, each) => sum + each, 0) / 100]);
}

it("a record's totals are those of the pane and of the rows; what was dismissed is in them", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Funds", [HEADINGS, ...FUNDS]);
  const session = await openPane();
  await runReview(session);
  await dismissFinding(session, 0, { reason: "accepted risk", note: "known", by: "A" });
  await writeDocument(session, documentSpecs[0]!);
  const { result, dismissals } = session.store.get().review!;
  const id = idOf(grid, "SAMM review record");
  const cells = grid.cells.values(id, grid.cells.usedRange(id, true)!);
  const lineOf = (name: string): number => cells.findIndex(([first]) => first === name);
  const beside = (name: string): unknown => cells[lineOf(name)]?.[1];
  /** Rows below a block's title and headings. */
  const blockAt = (title: string): unknown[][] => {
    // The header may have a line of that name above.
    const fromEnd = [...cells].reverse().findIndex(([cell]) => String(cell).startsWith(title));
    const first = cells.length + 1 - fromEnd;
    const end = cells.findIndex((row, index) => index >= first && row.every((cell) => cell === ""));
    return cells.slice(first, end < 0 ? undefined : end);
  };
  expect(blockAt("Money at risk by cancelling year").map((row) => row.slice(0, 3))).toEqual(atRiskByHand());

  const rowsOfFindings = cells.slice(-result.findingCount);
  const { counts, undecided } = result.parts;
  for (const [severity, mark] of [
    ["error", "✖ Error"],
    ["warning", "⚠ Warning"],
    ["unknown", "○ Unknown"],
    ["info", "ℹ Info"],
  ] as const) {
    expect([mark, beside(mark)]).toEqual([mark, counts[severity]]);
    expect(rowsOfFindings.filter((row) => row[5] === mark)).toHaveLength(counts[severity]);
  }
  expect(rowsOfFindings).toEqual(blockAt("Findings"));
  expect(rowsOfFindings.filter((row) => row.includes("Dismissed"))).toHaveLength(1);
  expect([dismissals.count, beside("Of these dismissed")]).toEqual([1, 1]);

  const byAgency = blockAt("By implementing agency");
  const sumOf = (column: number): number => byAgency.reduce((sum, row) => sum + Number(row[column]), 0);
  expect([4, 5, 6, 7].map(sumOf)).toEqual([counts.error, counts.warning, counts.unknown, counts.info]);
  expect(byAgency.map(([agency, rows]) => [agency, rows])).toEqual([
    ["not given", 1],
    ["Army", 4],
    ["Navy", 3],
  ]);
  expect(sumOf(3)).toBeCloseTo(undecided.dollars, 2);
  expect(beside("Dollars on rows not decided")).toBe(undecided.dollars);
  const undecidedRows = blockAt("Rows not decided").filter((row) => typeof row[4] === "number");
  expect(undecidedRows).toHaveLength(undecided.rows);
  const dollars = `$${undecided.dollars.toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
  expect(summaryLines(session.store.get().review!).join(" ")).toContain(
    `${dollars} on ${undecided.rows} row`,
  );
});
