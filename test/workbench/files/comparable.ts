import type { Book, BookColumn } from "../../../src/workbench/files/book";

/** Looks are numbered anew when a workbook is written: put the look itself where its number stood. */
export function comparable(book: Book): unknown {
  const look = (index: number): unknown => book.looks[index] ?? index;
  return {
    ...book,
    looks: undefined,
    unkept: undefined,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      info: { ...sheet.info, id: undefined },
      cells: [...sheet.cells].map(([row, cells]) => [
        row,
        [...cells].map(([at, cell]) => [at, { ...cell, look: look(cell.look) }]),
      ]),
      columns: oneByOne(sheet.columns).map((column) => ({ ...column, look: look(column.look) })),
      conditionalFormats: sheet.conditionalFormats.map((each) => ({
        ...each,
        id: undefined,
        sheetId: undefined,
      })),
      validations: sheet.validations.map((each) => ({ ...each, sheetId: undefined })),
      tables: sheet.tables.map((each) => ({ ...each, id: undefined, sheetId: undefined })),
      comments: sheet.comments.map((each) => ({ ...each, sheetId: undefined })),
    })),
    names: book.names.map((name) => ({ ...name, sheetId: name.sheetId === null ? null : "local" })),
  };
}

/** Files join columns of one width; a workbook keeps each. */
function oneByOne(columns: readonly BookColumn[]): BookColumn[] {
  return columns.flatMap((column) =>
    Array.from({ length: column.last - column.first + 1 }, (_column, index) => ({
      ...column,
      first: column.first + index,
      last: column.first + index,
    })),
  );
}
