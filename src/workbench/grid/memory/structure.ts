import { cellName, isWholeColumns, isWholeRows } from "../a1";
import { shiftReference, type Shift } from "../shift";
import type { Rect } from "../shapes";
import { completeHeadings } from "../tableNames";
import { sheetOf, type Book, type SheetData, type TableData } from "./book";
import { shiftFormula } from "./formula/edits";
import { editCellFormulas } from "./formula/everyFormula";
import { shiftConditionalFormat, shiftValidation } from "./formula/ruleShift";
import { headerRow, setHeadings } from "./tables/tableHeadings";

/**
 * Moves cells of a sheet and all that is bound to them: tables, rules, drop-downs, comments, merged
 * cells, widths, and the references in every formula.
 *
 * @param except id of a table whose range the caller adjusts itself.
 */
export function applyShift(book: Book, sheetId: string, shift: Shift, except?: string): void {
  const sheet = sheetOf(book, sheetId);
  const moved = sheet.info.name;
  sheet.cells.shift(shift);
  shiftSheet(sheet, shift);
  shiftRules(book, moved, shift);
  book.comments = book.comments.flatMap((comment) => {
    if (comment.sheetId !== sheetId) return [comment];
    const place = { row: comment.row, column: comment.column, rows: 1, columns: 1 };
    const after = shiftReference(place, shift);
    return after ? [{ ...comment, row: after.row, column: after.column }] : [];
  });
  editCellFormulas(book, (formula, place) => shiftFormula(formula, place.sheet, moved, shift));
  for (const table of [...book.tables])
    if (table.info.sheetId === sheetId && table.info.id !== except) shiftTable(book, table, shift);
  book.touch();
}

function shiftSheet(sheet: SheetData, shift: Shift): void {
  sheet.merges = sheet.merges.flatMap((merge) => shiftReference(merge, shift) ?? []);
  sheet.spills = new Map(
    [...sheet.spills.values()].flatMap((spill) => {
      const range = shiftReference(spill.range, shift);
      return range ? [[cellName(range.row, range.column), { ...spill, range }] as const] : [];
    }),
  );
  // A chart whose cells are all deleted stays where it was.
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    area: shiftReference(chart.area, shift) ?? chart.area,
  }));
  sheet.fixedArrays = new Map(
    [...sheet.fixedArrays.values()].flatMap((area) => {
      const range = shiftReference(area, shift);
      return range ? [[cellName(range.row, range.column), range] as const] : [];
    }),
  );
  if (shift.axis === "rows" && isWholeRows(shift.range)) {
    sheet.rowHeights = new Map(shiftEntries(sheet.rowHeights, shift));
    sheet.hiddenRows = new Set(shiftKeys(sheet.hiddenRows, shift));
  }
  if (shift.axis === "columns" && isWholeColumns(shift.range)) {
    sheet.columnWidths = new Map(shiftEntries(sheet.columnWidths, shift));
    sheet.hiddenColumns = new Set(shiftKeys(sheet.hiddenColumns, shift));
    const looks = shiftEntries(sheet.columnLooks, shift);
    sheet.columnLooks.clear();
    for (const [column, look] of looks) sheet.columnLooks.set(column, look);
  }
}

function shiftRules(book: Book, moved: string, shift: Shift): void {
  for (const sheet of book.sheets) {
    const { name } = sheet.info;
    sheet.conditionalFormats = sheet.conditionalFormats
      .flatMap((format) => shiftConditionalFormat(format, name, moved, shift) ?? [])
      .map((format, priority) => ({ ...format, priority }));
    sheet.validations = sheet.validations.flatMap(
      (validation) => shiftValidation(validation, name, moved, shift) ?? [],
    );
  }
}

/** Where a row or column of a whole-row or whole-column shift goes; none if it is deleted. */
function shiftIndex(index: number, shift: Shift): number[] {
  const cell: Rect =
    shift.axis === "rows"
      ? { row: index, column: shift.range.column, rows: 1, columns: 1 }
      : { row: shift.range.row, column: index, rows: 1, columns: 1 };
  const after = shiftReference(cell, shift);
  if (!after) return [];
  return [shift.axis === "rows" ? after.row : after.column];
}

function shiftEntries<T>(map: ReadonlyMap<number, T>, shift: Shift): [number, T][] {
  return [...map].flatMap(([index, item]) =>
    shiftIndex(index, shift).map((after): [number, T] => [after, item]),
  );
}

function shiftKeys(keys: ReadonlySet<number>, shift: Shift): number[] {
  return [...keys].flatMap((key) => shiftIndex(key, shift));
}

/** A table follows its cells; columns deleted or inserted through it change its columns. */
function shiftTable(book: Book, table: TableData, shift: Shift): void {
  const { info } = table;
  const range = shiftReference(info.range, shift);
  if (!range) {
    book.tables = book.tables.filter((other) => other !== table);
    return;
  }
  const before = info.range.columns;
  table.info = { ...info, range };
  if (range.columns === before) return;
  const first = shift.range.column - info.range.column;
  const columns = [...info.columns];
  if (range.columns < before) columns.splice(Math.max(0, first), before - range.columns);
  else {
    const fresh = nextColumnId(table);
    const added = Array.from({ length: range.columns - before }, (_, i) => ({ id: fresh + i, name: "" }));
    columns.splice(first, 0, ...added);
  }
  table.info = { ...table.info, columns };
  const header = headerRow(table);
  if (header) setHeadings(book, table, completeHeadings(columns.map(({ name }) => name)));
}

export function nextColumnId({ info }: TableData): number {
  return Math.max(0, ...info.columns.map(({ id }) => id)) + 1;
}
