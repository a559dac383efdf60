import { growTables } from "../../../src/workbench/grid/growTables";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { parseRange } from "../../../src/workbench/grid/a1";

const rect = (address: string) => parseRange(address)!;

function grid(): { readonly grid: MemoryGrid; readonly sheetId: string } {
  const made = new MemoryGrid();
  const sheetId = made.sheets.activeId();
  made.cells.write(sheetId, rect("B2:D3"), [
    ["Case", "Cost", "Twice"],
    ["BN-B-UAA", 100, { formula: "=C3*2" }],
  ]);
  made.cells.setNumberFormats(sheetId, rect("B3:D3"), [["@", "#,##0.00", "General"]]);
  made.tables.add(sheetId, rect("B2:D3"), "Cases");
  made.validations.set({
    sheetId,
    range: rect("B3"),
    rule: { type: "List", source: "a,b", inCellDropDown: true },
    ignoreBlanks: true,
  });
  return { grid: made, sheetId };
}

const edited = (sheetId: string, address: string) =>
  ({ type: "changed", kind: "RangeEdited", sheetId, range: rect(address) }) as const;

test("what is typed under a table becomes its row, with formats, drop-downs and formulas of the row above", () => {
  const { grid: book, sheetId } = grid();
  book.cells.write(sheetId, rect("C4"), [[250]]);
  expect(growTables(book, edited(sheetId, "C4"))).toBe(true);
  expect(book.tables.list()[0]?.range).toEqual(rect("B2:D4"));
  expect(book.cells.formulas(sheetId, rect("B4:D4"))).toEqual([["", 250, "=C4*2"]]);
  expect(book.cells.numberFormats(sheetId, rect("B4:D4"))).toEqual([["@", "#,##0.00", "General"]]);
  expect(book.validations.list(sheetId).flatMap(({ ranges }) => ranges)).toContainEqual(rect("B4"));
});

test("a blank cell, a cell further down and a cell beside do not grow a table", () => {
  const { grid: book, sheetId } = grid();
  book.cells.write(sheetId, rect("C5"), [[1]]);
  book.cells.write(sheetId, rect("E4"), [[1]]);
  for (const address of ["C4", "C5", "E4"])
    expect([address, growTables(book, edited(sheetId, address))]).toEqual([address, false]);
  expect(book.tables.list()[0]?.range).toEqual(rect("B2:D3"));
});

test("a table with a totals row does not grow by what is typed under it", () => {
  const { grid: book, sheetId } = grid();
  book.tables.update(book.tables.list()[0]!.id, { showTotals: true });
  book.cells.write(sheetId, rect("B5"), [["under the totals"]]);
  expect(growTables(book, edited(sheetId, "B5"))).toBe(false);
});
