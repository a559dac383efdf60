import { emptyBook } from "../../../src/workbench/files/book";
import { fromWorkbook } from "../../../src/workbench/files/fromWorkbook";
import { intoWorkbook } from "../../../src/workbench/files/intoWorkbook";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import type { Book } from "../../../src/workbench/grid/memory/book";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";

/** Where a memory grid keeps its workbook; nothing but files looks there. */
const bookOf = (grid: MemoryGrid): Book => (grid as unknown as { book: Book }).book;

/** The workbook saved as an .xlsx file and opened again, as on another machine. */
export function saveAndReopen(grid: MemoryGrid): MemoryGrid {
  const extras = { date1904: false, opened: emptyBook(), notes: new Map(), webExtensions: [] };
  const bytes = writeBook(fromWorkbook(bookOf(grid), extras));
  const opened = new MemoryGrid({ sheets: [] });
  intoWorkbook(readBook(bytes), bookOf(opened));
  return opened;
}
