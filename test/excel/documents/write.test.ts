/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { layOut, madeSheets, type DocumentKind, type DocumentValue } from "../../../src/review";
import { workbook, type DocumentInput } from "../../../src/excel";
import { exportState } from "../../../src/workbench/grid/state";
import { STOCK } from "../support/cases";
import { Desk, idOf, put, rect, table, values } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A small triage, made at a time of day that tells one from another. */
function triage(
  rows: readonly (readonly DocumentValue[])[],
  madeOn = "2026-07-15 09:00 -04:00",
): DocumentInput {
  const layout = layOut({
    sheetName: "SAMM triage",
    title: "July 31 triage",
    marking: "CUI",
    header: [
      ["Made on", madeOn],
      ["Funds", rows.length],
      ["Dollars", 1234567.5, "money"],
    ],
    notes: ["Each row is one fund."],
    blocks: [
      {
        id: "funds",
        title: "Funds",
        columns: [
          { heading: "Case", style: "text", width: 26 },
          { heading: "By", style: "date", width: 12 },
          { heading: "Dollars", style: "money", width: 18 },
          { heading: "Note", style: "wrapped", width: 40 },
        ],
        rows,
        gaps: [[0, 3]],
        empty: "No funds.",
      },
    ],
    charts: [{ title: "Dollars", blockId: "funds", column: 2 }],
  });
  return { kind: "triage", layout, sheetName: "SAMM triage", madeOn, marking: "CUI" };
}

const ROWS: readonly (readonly DocumentValue[])[] = [
  ["B1-D-ABC", 46234, 5000, "MISSING"],
  ['=HYPERLINK("https://x.example")', null, 0.1, "+1 (202) 555-0100"],
  ["001", 46235, null, "2026-07-31"],
  ["#N/A", null, null, "'quoted'"],
  ["-5", null, null, "@SUM(1)\nTRUE"],
];

const sheets = (grid: ReturnType<Desk["fresh"]>): string[] => grid.sheets.list().map(({ name }) => name);
const written = async (input: DocumentInput): Promise<string> => {
  const outcome = await workbook.writeDocument(input);
  if (outcome.result !== "written") throw new Error(`Asked about ${outcome.sheet}.`);
  return outcome.sheet;
};

describe("a document written as a sheet", () => {
  it("says in its cells exactly what the document says, and text stays text", async () => {
    const grid = desk.fresh();
    expect(await written(triage(ROWS))).toBe("SAMM triage");
    const cells = triage(ROWS).layout.cells.map((row) => row.map((cell) => cell ?? ""));
    const id = idOf(grid, "SAMM triage");
    const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
    expect(grid.cells.values(id, area)).toEqual(cells);
    expect(grid.cells.formulas(id, area)).toEqual(cells);
    expect(grid.sheets.activeId()).toBe(id);
  });

  it("shows money, dates and gaps as such, in columns wide enough", async () => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    const id = idOf(grid, "SAMM triage");
    const first = triage(ROWS).layout.blocks[0]!.area.row + 1;
    expect(grid.cells.texts(id, { row: first, column: 0, rows: 1, columns: 4 })).toEqual([
      ["B1-D-ABC", "2026-07-31", "5,000.00 ", "MISSING"],
    ]);
    expect(grid.cells.texts(id, rect("B5"))).toEqual([["1,234,567.50"]]);
    expect(grid.cells.styles(id, { row: first, column: 3, rows: 1, columns: 1 })[0]?.[0]).toMatchObject({
      bold: true,
      fill: "#FFEB9C",
      wrapText: true,
    });
    const widths = grid.layout.columnWidths(id);
    expect([0, 1, 2, 3].map((column) => widths.get(column))).toEqual([187, 89, 131, 285]);
    expect(grid.view.freeze(id)).toEqual({ rows: 0, columns: 1 });
  });

  it("takes as many requests as it has megabytes, and some", async () => {
    const grid = desk.fresh();
    const long = Array.from({ length: 4000 }, (_, row) => [`Case ${row}`, 46234, row, "x".repeat(300)]);
    await written(triage(long));
    expect(desk.host.stats.largestRequest).toBeLessThan(1_100_000);
    expect(grid.cells.usedRange(idOf(grid, "SAMM triage"), true)?.rows).toBeGreaterThan(4000);
  });
});

describe("an earlier sheet", () => {
  it("is replaced in its place, under the name the analyst gave it", async () => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    grid.sheets.add("After");
    grid.sheets.update(idOf(grid, "SAMM triage"), { name: "July" });
    expect(await written(triage(ROWS.slice(0, 1), "2026-07-16 09:00 -04:00"))).toBe("July");
    expect(sheets(grid)).toEqual(["Sheet1", "July", "After"]);
    expect(values(grid, "July", "B3:B4")).toEqual([["2026-07-16 09:00 -04:00"], [1]]);
    expect((await workbook.findDocuments()).map(({ sheet, edited }) => [sheet, edited])).toEqual([
      ["July", false],
    ]);
  });

  it("that was edited is asked for, and then replaced or kept", async () => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    put(grid, "SAMM triage", "F3", [["my note"]]);
    const before = exportState(grid);
    expect(await workbook.writeDocument(triage(ROWS))).toMatchObject({
      result: "earlier",
      sheet: "SAMM triage",
      edited: true,
    });
    expect(exportState(grid)).toEqual(before);
    expect(await written({ ...triage(ROWS, "later"), earlier: "keep" })).toBe("SAMM triage 2");
    expect(values(grid, "SAMM triage", "F3")).toEqual([["my note"]]);
    expect(await written({ ...triage(ROWS, "last"), earlier: "replace" })).toBe("SAMM triage 2");
    expect(sheets(grid)).toEqual(["Sheet1", "SAMM triage", "SAMM triage 2"]);
  });

  it.each([
    ["untouched", undefined],
    ["edited, which may go", "replace"],
  ] as const)("does not replace one that is changed while it is written: one %s", async (was, earlier) => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    if (earlier !== undefined) grid.user.type("SAMM triage", "H9", "first");
    const before = sheets(grid);
    let isLate = false;
    const input: DocumentInput = {
      ...triage(ROWS.slice(0, 2), "2026-07-15 10:00 -04:00"),
      ...(earlier === undefined ? {} : { earlier }),
      isCancelled: () => {
        if (!isLate) grid.user.type("SAMM triage", "A30", `late, of ${was}`);
        isLate = true;
        return false;
      },
    };
    await expect(workbook.writeDocument(input)).rejects.toThrow(
      "The sheet SAMM triage was changed while the new one was written. Nothing was changed. Look at it, then write again.",
    );
    expect(isLate).toBe(true);
    expect(sheets(grid)).toEqual(before);
    expect(values(grid, "SAMM triage", "A30")).toEqual([[`late, of ${was}`]]);
  });

  it("of somebody else with the same name is never touched", async () => {
    const grid = desk.fresh();
    grid.sheets.add("SAMM triage");
    put(grid, "SAMM triage", "A1:B2", [
      ["Ours", "since"],
      ["last", "year"],
    ]);
    const before = exportState(grid).sheets.find(({ name }) => name === "SAMM triage");
    expect(await written(triage(ROWS))).toBe("SAMM triage 2");
    expect(exportState(grid).sheets.find(({ name }) => name === "SAMM triage")).toEqual(before);
  });

  it("that was deleted and its name taken by somebody is not taken for ours", async () => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    grid.sheets.delete(idOf(grid, "SAMM triage"));
    grid.sheets.add("SAMM triage");
    put(grid, "SAMM triage", "A1", [["Mine"]]);
    expect(await workbook.findDocuments()).toEqual([]);
    expect(await written(triage(ROWS))).toBe("SAMM triage 2");
    expect(values(grid, "SAMM triage", "A1")).toEqual([["Mine"]]);
  });
});

describe("a failure on the way", () => {
  const failures = Array.from({ length: 14 }, (_, index) => index + 1);

  it.each(failures)("at request %i leaves the workbook as it was, or whole", async (nth) => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "B2", "Stock", STOCK);
    await written(triage(ROWS));
    const before = exportState(grid);
    desk.host.faults.failNth(nth, { code: "GeneralException", message: "Something broke.", afterActions: 1 });
    const outcome = await workbook.writeDocument(triage(ROWS, "later")).catch((error: unknown) => error);
    desk.host.faults.clear();
    if (!(outcome instanceof Error)) expect(sheets(grid)).toEqual(["Sheet1", "SAMM triage"]);
    else if (outcome.message.includes("Nothing was changed")) expect(exportState(grid)).toEqual(before);
    else expect(outcome.message).toMatch(/is whole and stands as SAMM triage/);
    expect(await workbook.findDocuments()).toHaveLength(1);
  });

  it("by cancelling takes the begun sheet away", async () => {
    const grid = desk.fresh();
    const before = exportState(grid);
    const long = Array.from({ length: 4000 }, (_, row) => [`Case ${row}`, null, row, "x".repeat(300)]);
    let asked = 0;
    const input = { ...triage(long), isCancelled: () => ++asked > 1 };
    await expect(workbook.writeDocument(input)).rejects.toMatchObject({
      code: "cancelled",
      message: "Cancelled. Nothing was changed.",
    });
    expect(exportState(grid)).toEqual(before);
  });
});

describe("removing the sheets", () => {
  it("takes away what SAMM wrote, and leaves what was edited", async () => {
    const grid = desk.fresh();
    await written(triage(ROWS));
    const kinds: readonly DocumentKind[] = ["buy-back-record", "review-record"];
    for (const kind of kinds) await written({ ...triage(ROWS, kind), kind, sheetName: kind });
    put(grid, "buy-back-record", "A9", [["mine"]]);
    const { removed, kept } = await workbook.removeDocuments();
    expect(removed).toEqual(["SAMM triage", "review-record"]);
    expect(kept.map(({ sheet }) => sheet)).toEqual(["buy-back-record"]);
    expect(sheets(grid)).toEqual(["Sheet1", "buy-back-record"]);
    expect(madeSheets((await workbook.readStored()).state).map(({ sheetName }) => sheetName)).toEqual([
      "buy-back-record",
    ]);
  });
});
