import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState, type GridState } from "../../../src/workbench/grid/state";
import { STOCK } from "./cases";
import { idOf, put, rect, table } from "./workbook";

/** Where the cases stand, and what is right of them. */
export type Setting =
  /** A table; the cells right of it are free. */
  | "table"
  /** A table with the analyst's notes right of it: a sheet column is inserted for the flags. */
  | "crowded"
  /** The same cells without a table. */
  | "range";

/**
 * Fills a workbook with everything flags must leave alone: two sheets of which the first has the cases, with
 * looks, rules, drop-downs, comments, widths, a name, notes, and formulas about the cases on both sheets.
 */
export function mixedBook(grid: MemoryGrid, setting: Setting): void {
  grid.sheets.add("Notes");
  const cases = idOf(grid, "Cases");
  put(grid, "Cases", "B1", [["Stock sales of the quarter"]]);
  if (setting === "range") put(grid, "Cases", "B3", STOCK);
  else table(grid, "Cases", "B3", "Stock", STOCK);
  put(grid, "Cases", "B8", [["Sum", "=SUM(D4:D6)", "checked by J."]]);
  put(grid, "Cases", "H2", [["aside"], ["=D4*2"], [7]]);
  if (setting === "crowded") put(grid, "Cases", "F4", [["ask", "=E4+1"]]);
  grid.cells.setStyle(cases, rect("B3:E3"), { bold: true, fill: "#DDEEFF" });
  grid.cells.setStyle(cases, rect("D4:D5"), { fill: "#FFFF00", wrapText: true });
  grid.cells.setStyle(cases, rect("F5"), { italic: true });
  grid.cells.setNumberFormats(cases, rect("D4:E6"), Array(3).fill(["#,##0.00", "#,##0.00"]));
  grid.conditionalFormats.add({
    ...{ sheetId: cases, ranges: [rect("D4:E6")], stopIfTrue: false },
    ...{ rule: { type: "Custom", formula: "=D4>1500" }, style: { fill: "#00FF00" } },
  });
  grid.validations.set({
    ...{ sheetId: cases, range: rect("C4:C6"), ignoreBlanks: true },
    rule: { type: "List", source: "Yes,No", inCellDropDown: true },
  });
  grid.comments.add(cases, 4, 1, "Is this the right case?", "J. Analyst");
  grid.layout.setColumnWidth(cases, 4, 2, 130);
  grid.layout.setRowHeight(cases, 4, 1, 33);
  grid.names.set({ name: "Costs", sheetId: null, formula: "=Cases!$D$4:$D$6", visible: true, comment: "" });
  table(grid, "Notes", "A1", "Other", [
    ["Case", "Remark"],
    ["AA-P-XYZ", "=Cases!D4+1"],
  ]);
}

/** The picture of a workbook without what SAMM stores: an emptied part is not the analyst's. */
export function picture(grid: MemoryGrid): GridState {
  return { ...exportState(grid), customXml: [] };
}
