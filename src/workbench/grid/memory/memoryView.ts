import type { View } from "../grid";
import type { Freeze, Rect, Selection } from "../shapes";
import { sheetOf, type Book } from "./book";
import type { MemorySheets } from "./memorySheets";

export class MemoryView implements View {
  constructor(
    private readonly book: Book,
    private readonly sheets: MemorySheets,
  ) {}

  selection(): Selection {
    return this.book.selection;
  }

  select(sheetId: string, range: Rect): void {
    this.sheets.activate(sheetId);
    const activeCell = { row: range.row, column: range.column };
    this.book.selection = { sheetId, ranges: [range], activeCell };
  }

  freeze(sheetId: string): Freeze {
    return sheetOf(this.book, sheetId).freeze;
  }

  setFreeze(sheetId: string, freeze: Freeze): void {
    sheetOf(this.book, sheetId).freeze = freeze;
  }
}
