import { shiftFormula } from "../files/shiftFormula";
import type { Grid } from "./grid";
import { intersection, lastRow } from "./rects";
import type { CellInput, GridEvent, Rect, TableInfo } from "./shapes";

/**
 * What Excel does when one types under a table: the table takes the row in, and gives it the number formats
 * and drop-downs of the row above and the formulas of its calculated columns.
 *
 * @param event what the user did
 * @returns true when a table has grown
 */
export function growTables(grid: Grid, event: GridEvent): boolean {
  if (event.type !== "changed" || event.kind !== "RangeEdited") return false;
  const table = grid.tables.list().find((each) => isUnder(each, event.sheetId, event.range));
  if (table === undefined || table.showTotals) return false;
  const { row, column, columns } = table.range;
  const above = { row: lastRow(table.range), column, rows: 1, columns };
  const added = { ...above, row: event.range.row, rows: event.range.rows };
  const isTaken = grid.tables
    .list()
    .some(
      ({ id, sheetId, range }) => id !== table.id && sheetId === table.sheetId && intersection(range, added),
    );
  if (isTaken || isBlank(grid, table.sheetId, event.range)) return false;
  grid.tables.resize(table.id, { row, column, columns, rows: table.range.rows + added.rows });
  fillDown(grid, table.sheetId, above, added);
  return true;
}

function isUnder({ sheetId, range }: TableInfo, sheet: string, changed: Rect): boolean {
  const below = { ...range, row: lastRow(range) + 1, rows: changed.rows };
  return sheetId === sheet && changed.row === below.row && intersection(below, changed) !== null;
}

function isBlank(grid: Grid, sheetId: string, range: Rect): boolean {
  return grid.cells.values(sheetId, range).every((cells) => cells.every((cell) => cell === ""));
}

function fillDown(grid: Grid, sheetId: string, above: Rect, added: Rect): void {
  const [formats = []] = grid.cells.numberFormats(sheetId, above);
  const rows = Array.from({ length: added.rows }, (_, offset) => offset);
  grid.cells.setNumberFormats(
    sheetId,
    added,
    rows.map(() => formats),
  );
  const [top = []] = grid.cells.formulas(sheetId, above);
  const now = grid.cells.formulas(sheetId, added);
  const inputs = rows.map((offset) =>
    top.map((formula, at): CellInput => {
      const own = now[offset]?.[at] ?? "";
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      if (own !== "" || !isFormula)
        return typeof own === "string" && own.startsWith("=") ? { formula: own } : own;
      return { formula: shiftFormula(formula, offset + 1, 0) };
    }),
  );
  grid.cells.write(sheetId, added, inputs);
  for (const { ranges, ...validation } of grid.validations.list(sheetId)) {
    for (const range of ranges) {
      const shared = intersection(range, above);
      if (shared !== null)
        grid.validations.set({ ...validation, range: { ...shared, row: added.row, rows: added.rows } });
    }
  }
}
