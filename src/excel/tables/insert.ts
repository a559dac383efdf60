import { columnsOf, dayOfIso, type CaseKind, type Column } from "../../policy";
import { columnLetters } from "../../review";
import type { Inserted } from "../api/sheets";
import { addressOf, type Rect } from "../cells/address";
import { askDateSystem, type DateSystem } from "../cells/date-system";
import { entryIn } from "../cells/entry";
import { inExcel } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { freeName, freeSheetName } from "./free-name";
import { formatOf, READY_TABLES, referencesOf, wordsOf, type ReadyTable } from "./ready-table";

/** Title, hint and as-of date stand above the table. */
const HEADER_ROW = 4;
const AS_OF = "$B$3";

/** Inserts a ready case table: on the active sheet where that is empty, else on a new one; never over anything. */
export function insertReadyTable(kind: CaseKind): Promise<Inserted> {
  return oneAtATime(() =>
    inExcel(`insert a table: ${READY_TABLES[kind].title}`, async (context, told) => {
      const { workbook } = context;
      const active = workbook.worksheets.getActiveWorksheet();
      const used = active.getUsedRangeOrNullObject();
      used.load("address");
      workbook.tables.load("items/name");
      workbook.worksheets.load("items/name");
      active.load("name");
      const dateSystem = askDateSystem(workbook);
      await context.sync();
      const ready = READY_TABLES[kind];
      const table = freeName(
        ready.table,
        workbook.tables.items.map(({ name }) => name),
        "",
      );
      const newSheet = !used.isNullObject;
      const name = newSheet
        ? freeSheetName(
            ready.sheet,
            workbook.worksheets.items.map((sheet) => sheet.name),
          )
        : active.name;
      const sheet = newSheet ? workbook.worksheets.add(name) : active;
      told.state = newSheet
        ? `The sheet ${name} may have been added; delete it.`
        : "Cells of this sheet may be filled; clear it.";
      const place = write(sheet, kind, ready, { table, dates: dateSystem() });
      await context.sync();
      return { table, newSheet, sheet: name, address: addressOf(place) };
    }),
  );
}

/** Today as the policy counts days, in the user's own calendar. */
function today(): number {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return dayOfIso(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

function write(
  sheet: Excel.Worksheet,
  kind: CaseKind,
  ready: ReadyTable,
  { table, dates }: { readonly table: string; readonly dates: DateSystem },
): Rect {
  const columns = columnsOf(kind);
  const width = columns.length + ready.formulas.length;
  const whole = { row: HEADER_ROW, column: 0, rows: 2, columns: width };
  sheet.getRange("A1:A2").values = [[ready.title], [ready.hint]];
  sheet.getRange("A3:B3").values = [["As of", dates.serialOf(today())]];
  sheet.getRange("B3").numberFormat = [["yyyy-mm-dd"]];
  sheet.getRange("A1").format.font.bold = true;
  const headings = [
    ...columns.map(({ heading }) => heading),
    ...ready.formulas.map(({ heading }) => heading),
  ];
  sheet.getRangeByIndexes(whole.row, 0, 1, width).values = [headings];
  const made = sheet.tables.add(addressOf(whole), true);
  made.name = table;
  const row = sheet.getRangeByIndexes(whole.row + 1, 0, 1, columns.length);
  row.numberFormat = [columns.map(formatOf)];
  row.values = [columns.map((column) => sampleOf(column, ready, dates))];
  columns.forEach((column, at) =>
    addList(sheet, column, { ...whole, row: whole.row + 1, column: at, rows: 1 }),
  );
  const references = referencesOf(table, kind, AS_OF);
  ready.formulas.forEach(({ format, formula }, at) => {
    const cell = sheet.getRangeByIndexes(whole.row + 1, columns.length + at, 1, 1);
    cell.numberFormat = [[format]];
    cell.formulas = [[formula(references)]];
  });
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnLetters(0)}${whole.row + 1}`));
  sheet.activate();
  sheet.getRangeByIndexes(whole.row + 1, 0, 1, 1).select();
  return whole;
}

function sampleOf(column: Column, { sample }: ReadyTable, dates: DateSystem): string | number | boolean {
  const value = sample[column.key] ?? "";
  if (column.type === "date" && typeof value === "string" && value !== "")
    return dates.serialOf(dayOfIso(value));
  return typeof value === "string" ? entryIn(formatOf(column), value) : value;
}

/** A drop-down list in the sample row; rows added below it take it over. */
function addList(sheet: Excel.Worksheet, column: Column, { row, column: at }: Rect): void {
  const words = wordsOf(column);
  if (words === null) return;
  const cell = sheet.getRangeByIndexes(row, at, 1, 1);
  cell.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
}
