import { detectKind } from "../../review";
import type { Source, SourceRemark } from "../api/source";
import { rangeOn, rectOf, type Rect } from "../cells/address";
import { rectOfLoaded } from "./locate-table";
import { rangeSource } from "./source-of";

/** Rows looked at for headings: a list may have a title above it. */
const HEADING_ROWS = 20;
/** Columns looked at. */
const COLUMNS = 500;

/** How much is asked of what is selected: Excel may refuse the areas, and even the active cell. */
export type SelectionPart = "areas" | "cell" | "sheet";

/** The active cell, what is selected, and the block of cells around it. Read it after a sync. */
export class LoadedSelection {
  readonly sheet: Excel.Worksheet;
  private readonly cell: Excel.Range | null;
  private readonly selected: Excel.RangeAreas | null;

  constructor(workbook: Excel.Workbook, part: SelectionPart) {
    this.cell = part === "sheet" ? null : workbook.getActiveCell();
    this.cell?.load("rowIndex,columnIndex,rowCount,columnCount");
    this.sheet = this.cell?.worksheet ?? workbook.worksheets.getActiveWorksheet();
    this.sheet.load("id,name,visibility");
    this.selected = part === "areas" ? workbook.getSelectedRanges() : null;
    this.selected?.load("address");
  }

  /** Null where Excel does not name it. */
  get cellRect(): Rect | null {
    return this.cell === null ? null : rectOfLoaded(this.cell);
  }

  /** The selected cells when there is more than one row and column of them, else the block around the cell. */
  get area(): Excel.Range | null {
    const chosen = this.selected === null ? null : rectOf(this.selected.address);
    const isChosen = chosen !== null && chosen.rows > 1 && chosen.columns > 1;
    return isChosen ? rangeOn(this.sheet, chosen) : (this.cell?.getSurroundingRegion() ?? null);
  }
}

/** The plain range under the selection, if it has headings and rows below them. Two more requests. */
export async function findRange(
  context: Excel.RequestContext,
  selection: LoadedSelection,
): Promise<Source | null> {
  const { sheet, area: around } = selection;
  if (around === null) return null;
  const used = around.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  await context.sync();
  if (used.isNullObject) return null;
  const area = rectOfLoaded(used);
  // Text around an empty cell is no table, nor is a list of one column.
  if (area.rows < 2 || area.columns < 2) return null;
  const columns = Math.min(area.columns, COLUMNS);
  const top = rangeOn(sheet, { ...area, columns, rows: Math.min(area.rows, HEADING_ROWS) });
  top.load("values");
  const merged = rangeOn(sheet, { ...area, columns }).getMergedAreasOrNullObject();
  merged.load("areaCount");
  await context.sync();
  const row = headingRow(top.values);
  if (row === null || row + 1 >= area.rows) return null;
  const range = { ...area, columns, row: area.row + row, rows: area.rows - row };
  const remarks: SourceRemark[] = [];
  if (!merged.isNullObject) remarks.push("merged-cells");
  if (sheet.protection.protected) remarks.push("protected-sheet");
  const seen = { headings: top.values[row] ?? [], selected: true, remarks };
  return rangeSource({ sheet: sheet.name, sheetId: sheet.id, range }, seen);
}

/** The row that reads like headings of a case table; else the first of which every cell is a text. */
function headingRow(rows: readonly (readonly unknown[])[]): number | null {
  const known = rows.findIndex((row) => detectKind(row).result !== "none");
  if (known >= 0) return known;
  const texts = rows.findIndex((row) => row.every((cell) => typeof cell === "string" && cell.trim() !== ""));
  return texts >= 0 ? texts : null;
}
