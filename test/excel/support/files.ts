import { emptyBook } from "../../../src/workbench/files/book";
import { fromWorkbook } from "../../../src/workbench/files/fromWorkbook";
import { intoWorkbook } from "../../../src/workbench/files/intoWorkbook";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import type { Book } from "../../../src/workbench/grid/memory/book";
import { MemoryGrid, type MemoryGridOptions } from "../../../src/workbench/grid/memory/memoryGrid";

/** The book behind a memory grid, which only its own parts see otherwise. */
const bookOf = (grid: MemoryGrid): Book => Reflect.get(grid, "book") as Book;

/** A workbook as the bytes of an .xlsx file. */
export function saved(grid: MemoryGrid): Uint8Array {
  const { date1904 } = grid;
  const extras = { date1904, opened: emptyBook(), notes: new Map(), webExtensions: [] };
  return writeBook(fromWorkbook(bookOf(grid), extras));
}

/** A workbook from the bytes of an .xlsx file. */
export function opened(bytes: Uint8Array, options: MemoryGridOptions = {}): MemoryGrid {
  const file = readBook(bytes);
  const grid = new MemoryGrid({ date1904: file.date1904, ...options });
  const book = bookOf(grid);
  book.sheets = [];
  intoWorkbook(file, book);
  return grid;
}

/** A workbook saved as a file and opened again, as on another machine. */
export const saveAndReopen = (grid: MemoryGrid): MemoryGrid => opened(saved(grid));
