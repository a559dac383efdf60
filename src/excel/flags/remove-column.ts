import type { LeftAlone } from "../api/flags";
import {
  addressOf,
  contains,
  cuts,
  intersection,
  lastColumn,
  rangeOn,
  SHEET_COLUMNS,
  type Rect,
} from "../cells/address";
import { rectOfLoaded } from "../sources/locate-table";
import { below } from "./column-contents";
import type { FoundFlags } from "./find-flags";
import type { SurveyedTable } from "./survey";

/** How a column is taken away so that nothing else on the sheet moves, or all moves back. */
type Way =
  /** Only rules are left of it. */
  | "none"
  /** Cells beside a table or range are blanked. */
  | "blank"
  /** The last column of a table: the table is made smaller, its cells are blanked. */
  | "shrink"
  /** A sheet column that was inserted for it is deleted. */
  | "sheet-column"
  /** A column in the midst of a table is deleted; what is right of the table stays where it is. */
  | "table-column"
  /** The same where cells right of the table cannot be moved: the column stays, empty. */
  | "empty"
  /** The analyst wrote in it: our texts go, the column stays. */
  | "keep";

export interface Removal {
  readonly found: FoundFlags;
  readonly way: Way;
  readonly kept: readonly LeftAlone[];
}

/** Decides how each column goes. One request where it depends on other cells, else none. */
export async function planRemovals(
  context: Excel.RequestContext,
  all: readonly FoundFlags[],
): Promise<readonly Removal[]> {
  const asked = all.map((found) => new Asked(found));
  if (asked.some(({ isAsking }) => isAsking)) await context.sync();
  return asked.map((one) => one.plan());
}

/** One column about to be removed, and what is asked about the cells around it. */
class Asked {
  private readonly used: Excel.Range | null;
  private readonly merged: Excel.RangeAreas | null;

  constructor(private readonly found: FoundFlags) {
    this.used = this.mayDeleteColumn() ? this.askUsed() : null;
    this.merged = this.isWithin() ? this.askMerged() : null;
  }

  get isAsking(): boolean {
    return this.used !== null || this.merged !== null;
  }

  plan(): Removal {
    const { found } = this;
    const { column, table, foreign } = found;
    if (column === null) return { found, way: "none", kept: [] };
    if (foreign.length > 0) return { found, way: "keep", kept: keptCells(found) };
    if (this.isAlone(column)) return { found, way: "sheet-column", kept: [] };
    if (table === null || !cuts(table.range, column.column)) return { found, way: "blank", kept: [] };
    if (!this.isWithin()) return { found, way: "shrink", kept: [] };
    const isFree = this.merged?.isNullObject === true && !this.wouldTear(table);
    return isFree ? { found, way: "table-column", kept: [] } : { found, way: "empty", kept: stuck(found) };
  }

  /** Deleted as a sheet column is only what was inserted as one, and through no other table. */
  private mayDeleteColumn(): boolean {
    const { column, mark, sheet, table } = this.found;
    if (column === null || mark?.inserted !== true) return false;
    return !sheet.tables.some((other) => other.id !== table?.id && cuts(other.range, column.column));
  }

  /** True when nothing else is in the sheet column that was inserted. */
  private isAlone(column: Rect): boolean {
    if (this.used === null) return false;
    // Where it stands now, if it was moved since it was found.
    const now = this.found.cells === null ? column : rectOfLoaded(this.found.cells);
    return this.used.isNullObject || contains(now, rectOfLoaded(this.used));
  }

  private isWithin(): boolean {
    const { column, table } = this.found;
    return column !== null && table !== null && column.column < lastColumn(table.range);
  }

  /** Moving the cells right of the table would tear another table apart. */
  private wouldTear({ id, range }: SurveyedTable): boolean {
    return this.found.sheet.tables.some(
      (other) =>
        other.id !== id &&
        other.range.column > lastColumn(range) &&
        intersection(rightOf(range), other.range) !== null &&
        !contains(rightOf(range), other.range),
    );
  }

  private askUsed(): Excel.Range | null {
    const { cells } = this.found;
    if (cells === null) return null;
    const used = cells.getEntireColumn().getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    cells.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  }

  private askMerged(): Excel.RangeAreas | null {
    const { sheet, table } = this.found;
    if (table === null) return null;
    const merged = rangeOn(sheet.sheet, rightOf(table.range)).getMergedAreasOrNullObject();
    merged.load("areaCount");
    return merged;
  }
}

/** All cells right of a table, at its height. */
function rightOf(range: Rect): Rect {
  const column = lastColumn(range) + 1;
  return { ...range, column, columns: SHEET_COLUMNS - column };
}

function stuck({ sheet, column, heading }: FoundFlags): readonly LeftAlone[] {
  const address = addressOf(column ?? { row: 0, column: 0, rows: 1, columns: 1 });
  const because = `Cells right of the table cannot be moved, so the column ${heading} is left, empty. Delete it when there is room.`;
  return [{ sheet: sheet.name, address, because }];
}

function keptCells({ sheet, column, foreign, heading }: FoundFlags): readonly LeftAlone[] {
  if (column === null) return [];
  const because = `Not written by SAMM: the column ${heading} is left with what you wrote in it.`;
  return foreign.map((index) => {
    const cell = { ...column, row: column.row + 1 + index, rows: 1 };
    return { sheet: sheet.name, address: addressOf(cell), because };
  });
}

/** Puts a removal into the batch. */
export function removeColumn({ found, way }: Removal): void {
  const { cells, table } = found;
  if (cells === null || way === "none") return;
  const bodyOf = (): Excel.Range => cells.getOffsetRange(1, 0).getResizedRange(-1, 0);
  switch (way) {
    case "keep":
      blankOwn(found, cells);
      return;
    case "empty":
      bodyOf().clear("Contents");
      return;
    case "blank":
      cells.clear("Contents");
      return;
    case "sheet-column":
      cells.getEntireColumn().delete("Left");
      return;
    case "shrink":
      // The heading goes last: until then the column can be recognised.
      bodyOf().clear("Contents");
      table?.table.resize(table.table.getRange().getResizedRange(0, -1));
      cells.getRow(0).clear("Contents");
      return;
    case "table-column":
      if (table !== null) deleteWithin(found, table);
      return;
  }
}

/** Room is made first: where that fails nothing has moved. The deletion then closes it again. */
function deleteWithin({ heading }: FoundFlags, { table }: SurveyedTable): void {
  table.getRange().getLastColumn().getOffsetRange(0, 1).insert("Right");
  table.columns.getItem(heading).delete();
}

/** Takes the texts of ours away and leaves the rest: what the analyst wrote in the column. */
function blankOwn({ contents, foreign }: FoundFlags, cells: Excel.Range): void {
  const left = new Set(foreign);
  for (let first = 0; first < contents.length; first++) {
    if (left.has(first)) continue;
    let end = first;
    while (end < contents.length && !left.has(end)) end++;
    below(cells, { first, rows: end - first }).clear("Contents");
    first = end;
  }
}
