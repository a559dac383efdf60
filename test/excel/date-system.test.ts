/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { strFromU8, unzipSync } from "fflate";
import { columnsOf } from "../../src/policy";
import { DAYS_TO_1904 } from "../../src/review";
import { workbook } from "../../src/excel";
import { flagAll } from "../../src/commands/flag-all";
import { runReview } from "../../src/taskpane/operations/run-review";
import { recheckChanged } from "../../src/taskpane/operations/recheck";
import { documentSpecs } from "../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../src/taskpane/operations/share/documents";
import { verdictOf, verifyRecord } from "../../src/taskpane/operations/share/verify";
import type { Session } from "../../src/taskpane/session/session";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import type { CellValue } from "../../src/workbench/grid/shapes";
import { openPane } from "../taskpane/support/open-workbook";
import { sampleTables } from "../taskpane/support/sample-tables";
import { opened, saved } from "./support/files";
import { Desk, idOf, rect, table, values } from "./support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const dates = new Set(
  (["stock-sale", "return-or-buy-back", "bpc-case"] as const).flatMap((kind) =>
    columnsOf(kind).flatMap(({ heading, type }) => (type === "date" ? [heading] : [])),
  ),
);

/** The sample tables in a workbook of either system, their dates the same days. */
function fill(date1904: boolean): MemoryGrid {
  const grid = desk.fresh({ date1904, sheets: sampleTables().map(({ sheet }) => sheet) });
  const shift = date1904 ? DAYS_TO_1904 : 0;
  for (const { name, sheet, headings, rows } of sampleTables()) {
    const cells = (rows as CellValue[][]).map((row) =>
      row.map((cell, at) =>
        typeof cell === "number" && dates.has(headings[at] ?? "") ? cell - shift : cell,
      ),
    );
    table(grid, sheet, "A1", name, [headings, ...cells]);
  }
  return grid;
}

/** Everything the review says, with where it says it. */
function findingsOf({ store }: Session): readonly unknown[] {
  const { result } = store.get().review!;
  return Array.from({ length: result.findingCount }, (_, number) => {
    const { finding, table: of, rowIndex } = result.record(number);
    return [of.name, rowIndex, finding.code, finding.message, finding.due];
  });
}

async function reviewed(): Promise<Session> {
  const session = await openPane();
  await runReview(session);
  return session;
}

describe("a workbook that counts dates from 1904", () => {
  it("gives the findings of the same days counted from 1900, also after save and reopen", async () => {
    fill(false);
    const expected = findingsOf(await reviewed());
    expect(expected.length).toBeGreaterThan(10);
    expect(JSON.stringify(expected)).toMatch(/20\d\d-\d\d-\d\d/);

    const grid = fill(true);
    const session = await reviewed();
    expect(session.store.get().sources.date1904).toBe(true);
    expect(findingsOf(session)).toEqual(expected);

    const file = saved(grid);
    expect(strFromU8(unzipSync(file)["xl/workbook.xml"]!)).toContain('date1904="1"');
    const again = desk.reopen(opened(file));
    expect(again.date1904).toBe(true);
    expect(findingsOf(await reviewed())).toEqual(expected);
  });

  it("is flagged with the texts of the same days counted from 1900", async () => {
    const flags = async (date1904: boolean): Promise<unknown> => {
      const grid = fill(date1904);
      await flagAll(workbook, "2026-07-15");
      return grid.tables.list().map(({ sheetId, range }) => {
        const column = { ...range, column: range.column + range.columns - 1, columns: 1 };
        return grid.cells.values(sheetId, column);
      });
    };
    const from1900 = await flags(false);
    expect(JSON.stringify(from1900)).toContain("SAMM issues");
    expect(await flags(true)).toEqual(from1900);
  });

  it("gets sheets whose dates are the days meant, and verifies them as unchanged", async () => {
    const triage = documentSpecs.find(({ kind }) => kind === "triage")!;
    const record = documentSpecs.find(({ kind }) => kind === "review-record")!;
    const write = async (date1904: boolean): Promise<{ grid: MemoryGrid; session: Session }> => {
      const grid = fill(date1904);
      const session = await reviewed();
      await writeDocument(session, triage);
      await writeDocument(session, record);
      return { grid, session };
    };
    const shown = (grid: MemoryGrid): readonly string[] => {
      const id = idOf(grid, triage.sheetName);
      const area = rect("A1:N40");
      const cells = grid.cells.values(id, area).flat();
      return grid.cells
        .numberFormats(id, area)
        .flat()
        .flatMap((format, at) => (format === "yyyy-mm-dd" && cells[at] !== "" ? [Number(cells[at])] : []))
        .map((serial) => String(grid.date1904 ? serial + DAYS_TO_1904 : serial));
    };
    const from1900 = shown((await write(false)).grid);
    expect(from1900.length).toBeGreaterThan(0);
    const { grid, session } = await write(true);
    expect(shown(grid)).toEqual(from1900);

    const [stored] = session.store.get().stored!.state.records;
    await verifyRecord(session, stored!);
    const { verified } = session.store.get().share;
    expect(verified!.report.differences).toEqual([]);
    expect(verdictOf(verified!)).toMatch(/\S/);
  });

  it("gets a ready table whose dates are the days meant", async () => {
    const insert = async (date1904: boolean): Promise<unknown[]> => {
      const grid = desk.fresh({ date1904 });
      await workbook.insertReadyTable("bpc-case");
      return values(grid, "Sheet1", "A3:Z6").flat();
    };
    const [from1900, from1904] = [await insert(false), await insert(true)];
    const differing = from1900.flatMap((cell, at) => (cell === from1904[at] ? [] : [[cell, from1904[at]]]));
    // The as-of date at least.
    expect(differing.length).toBeGreaterThan(0);
    for (const [before, after] of differing) expect(after).toBe(Number(before) - DAYS_TO_1904);
  });

  it("is read anew where the system was changed since the review: every date is another one", async () => {
    const grid = fill(false);
    const session = await reviewed();
    const before = findingsOf(session);
    Object.assign(grid, { date1904: true });
    await recheckChanged(session);
    expect(session.store.get().sources.date1904).toBe(true);
    expect(findingsOf(session)).not.toEqual(before);
  });
});
