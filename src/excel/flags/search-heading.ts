import type { FlagMark } from "../../review";
import { intersection, rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { rectOfLoaded } from "../sources/locate-table";
import type { Candidate } from "./candidate";
import type { SurveyedSheet } from "./survey";

/**
 * Looks through the sheets for the heading of an issues column beside a plain range of which neither the
 * rules nor the place are what they were. Reads whole sheets: only done when all else failed.
 */
export async function searchHeading(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  marks: readonly FlagMark[],
): Promise<readonly Candidate[]> {
  const known = new Set(sheets.map(({ name }) => name));
  const isLooked = ({ name }: SurveyedSheet): boolean =>
    marks.some((mark) => mark.sheet === name || !known.has(mark.sheet));
  const used = sheets.filter(isLooked).map((sheet) => ({ sheet, range: askUsed(sheet) }));
  await context.sync();
  const searches = used.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : [new Search(sheet, rectOfLoaded(range), marks)],
  );
  await inBlocks(context, {
    items: searches,
    rowsOf: (search) => search.area.rows,
    cellsPerRow: (search) => search.area.columns,
    request: (block) => block.item.request(block),
    receive: (block) => block.item.receive(block),
  });
  return searches.flatMap((search) => search.found);
}

function askUsed({ sheet }: SurveyedSheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

class Search {
  readonly found: Candidate[] = [];
  private range: Excel.Range | null = null;

  constructor(
    private readonly sheet: SurveyedSheet,
    readonly area: Rect,
    private readonly marks: readonly FlagMark[],
  ) {}

  request({ first, end }: Block<Search>): void {
    this.range = rangeOn(this.sheet.sheet, { ...this.area, row: this.area.row + first, rows: end - first });
    this.range.load("values");
  }

  receive({ first }: Block<Search>): number {
    const rows = (this.range?.values ?? []) as unknown[][];
    rows.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        const mark = this.marks.find(({ heading }) => heading === cell);
        if (mark !== undefined) this.add(mark, first + index, column);
      });
    });
    return bytesOf(rows);
  }

  private add(mark: FlagMark, row: number, column: number): void {
    const { area } = this;
    const place = { row: area.row + row, column: area.column + column, rows: area.rows - row, columns: 1 };
    // A table's own columns are found by their names.
    if (this.sheet.tables.some(({ range }) => intersection(range, { ...place, rows: 1 }))) return;
    this.found.push({ sheet: this.sheet, table: null, column: place, rules: [], mark });
  }
}
