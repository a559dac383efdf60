import type { Grid } from "../grid";
import type { Book } from "../memory/book";
import { MemoryCells } from "../memory/cells/memoryCells";
import { MemoryCharts } from "../memory/memoryCharts";
import { MemoryComments } from "../memory/memoryComments";
import { MemoryCustomXml } from "../memory/memoryCustomXml";
import { MemoryLayout } from "../memory/memoryLayout";
import { MemoryNames } from "../memory/memoryNames";
import { MemoryConditionalFormats, MemoryValidations } from "../memory/memoryRules";
import { MemorySheets } from "../memory/memorySheets";
import { MemoryView } from "../memory/memoryView";
import { MemoryTables } from "../memory/tables/memoryTables";
import type { GridEvent } from "../shapes";

/** The parts of a grid that hold data: all of it but calculation and events. */
export type GridParts = Omit<Grid, "name" | "settings" | "recalculate" | "settle" | "subscribe">;

/**
 * The workbook behind the Univer grid, in the same plain objects as the memory grid: what is inserted,
 * sorted or renamed follows one set of rules in both. Univer shows it, lets the user edit and calculates.
 */
export interface Model {
  readonly book: Book;
  readonly parts: GridParts;
}

/** An empty model: sheets are put into its book by whoever opens a file. */
export function newModel(date1904: boolean, emit: (event: GridEvent) => void): Model {
  let lastId = 0;
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const book: Book = {
    sheets: [],
    activeSheet: "",
    selection: { sheetId: "", ranges: [range], activeCell: { row: 0, column: 0 } },
    tables: [],
    comments: [],
    names: [],
    customXml: [],
    now: () => new Date(),
    newId: (prefix) => `${prefix}-new-${(lastId += 1)}`,
    emit,
    // Univer notices by itself what has to be calculated.
    touch: () => undefined,
  };
  const sheets = new MemorySheets(book);
  return {
    book,
    parts: {
      date1904,
      sheets,
      cells: new MemoryCells(book),
      layout: new MemoryLayout(book),
      view: new MemoryView(book, sheets),
      tables: new MemoryTables(book),
      conditionalFormats: new MemoryConditionalFormats(book),
      validations: new MemoryValidations(book),
      comments: new MemoryComments(book),
      names: new MemoryNames(book),
      charts: new MemoryCharts(book),
      customXml: new MemoryCustomXml(book),
    },
  };
}
