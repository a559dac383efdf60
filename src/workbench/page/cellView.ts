import { cellName } from "../grid/a1";
import { isErrorValue } from "../grid/entry";
import type { UniverGrid } from "../grid/univer/univerGrid";
import type { CellView } from "./pageState";

/** What the page says of the active cell: what its formula shows. Other contents stand in the formula bar. */
export function cellView(grid: UniverGrid): CellView {
  const { sheetId, activeCell } = grid.view.selection();
  const { row, column } = activeCell;
  const cell = { row, column, rows: 1, columns: 1 };
  const [content = ""] = grid.cells.formulas(sheetId, cell)[0] ?? [];
  const isFormula = typeof content === "string" && content.startsWith("=");
  const text = isFormula ? (grid.cells.texts(sheetId, cell)[0]?.[0] ?? "") : "";
  const message = isErrorValue(text) ? grid.errorMessage(sheetId, row, column) : "";
  return { address: cellName(row, column), text, message };
}
