import { columnHelp, columnsOf, dayOfIso, type CaseKind, type Column } from "../../src/policy";
import { emptySheet, type BookCell, type BookSheet } from "../../src/workbench/files/book";
import type { Rect, Validation } from "../../src/workbench/grid/shapes";
import { formulaColumns, referencesOf, type FormulaColumn, type RowContext } from "./formulaColumns";
import { formats, styles, type LookList } from "./looks";
import type { CallFunction, FunctionError } from "./shippedFunctions";
import { sampleDay, sampleThreshold, type Entry, type SampleCase, type SampleTable } from "./types";

/** Above the table: title, hint, a blank row. */
const headerRow = 3;
const explanation = "What this row shows";

/** A sheet with one case table: inputs on the left, formulas right of them, what each row shows at the end. */
export function tableSheet(
  sample: SampleTable,
  number: number,
  call: CallFunction,
  looks: LookList,
): BookSheet {
  const columns = columnsOf(sample.kind);
  const computed = formulaColumns[sample.kind];
  const sheet = emptySheet({
    id: `sheet-${number}`,
    name: sample.sheet,
    visibility: "Visible",
    protected: false,
    tabColor: "#2469B5",
    showGridlines: true,
  });
  put(sheet, 0, 0, { value: sample.title, look: looks.number(styles.title) });
  put(sheet, 1, 0, { value: sample.hint, look: looks.number(styles.hint) });
  columns.forEach(({ heading }, at) =>
    put(sheet, headerRow, at, { value: heading, look: looks.number(styles.input) }),
  );
  [...computed.map(({ heading }) => heading), explanation].forEach((heading, at) =>
    put(sheet, headerRow, columns.length + at, { value: heading, look: looks.number(styles.formula) }),
  );
  sample.cases.forEach((each, index) => writeCase(sheet, sample, each, headerRow + 1 + index, call, looks));
  sheet.freeze = { rows: headerRow + 1, columns: 2 };
  sheet.rows.set(0, { height: 30, hidden: false });
  sheet.rows.set(headerRow, { height: 54, hidden: false });
  sheet.columns = [...columns.map(widthOf), ...computed.map(({ width }) => width), 420].map((width, at) => ({
    first: at,
    last: at,
    width,
    hidden: false,
    look: 0,
  }));
  const rows = sample.cases.length;
  sheet.validations = columns.flatMap((column, at) => {
    const validation = validationOf(sample.kind, column, sheet.info.id, {
      row: headerRow + 1,
      column: at,
      rows,
      columns: 1,
    });
    return validation ? [validation] : [];
  });
  sheet.tables = [tableOf(sample, sheet.info.id, number, columns, computed)];
  return sheet;
}

function tableOf(
  sample: SampleTable,
  sheetId: string,
  number: number,
  columns: readonly Column[],
  computed: readonly FormulaColumn[],
): BookSheet["tables"][number] {
  const references = referencesOf(sample.table, columns);
  const names = [...columns, ...computed].map(({ heading }) => heading).concat(explanation);
  return {
    id: `table-${number}`,
    name: sample.table,
    sheetId,
    range: { row: headerRow, column: 0, rows: sample.cases.length + 1, columns: names.length },
    columns: names.map((name, index) => ({ id: index + 1, name })),
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    filtered: false,
    formulas: new Map(computed.map((column, index) => [columns.length + index, column.formula(references)])),
    totals: new Map(),
  };
}

function writeCase(
  sheet: BookSheet,
  sample: SampleTable,
  { facts, shows }: SampleCase,
  row: number,
  call: CallFunction,
  looks: LookList,
): void {
  const columns = columnsOf(sample.kind);
  const computed = formulaColumns[sample.kind];
  const unknown = Object.keys(facts).find((key) => !columns.some((column) => column.key === key));
  if (unknown !== undefined) throw new Error(`${sample.table} has no column ${unknown}.`);
  const values = columns.map(({ key, type }) => valueOf(facts[key], type));
  values.forEach((value, at) => {
    const look = looks.number({}, formatOf(columns[at]?.type));
    if (value === null) put(sheet, row, at, { value: "", look });
    else put(sheet, row, at, { value, look, ...(value === "#N/A" ? { isError: true } : {}) });
  });
  const context: RowContext = {
    call,
    headings: columns.map(({ heading }) => heading),
    cells: values,
    cell: (heading) => values[columns.findIndex((column) => column.heading === heading)] ?? null,
    asOf: dayOfIso(sampleDay),
    threshold: sampleThreshold,
  };
  const references = referencesOf(sample.table, columns);
  computed.forEach((column, index) => {
    const look = looks.number(styles.computed, formatOf(column.type));
    const formula = column.formula(references);
    put(sheet, row, columns.length + index, { ...shown(column.value(context)), formula, look });
  });
  put(sheet, row, columns.length + computed.length, { value: shows, look: looks.number(styles.hint) });
}

function put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  const cells = sheet.cells.get(row) ?? new Map<number, BookCell>();
  cells.set(column, cell);
  sheet.cells.set(row, cells);
}

/** A cell of the file: dates as serials, yes and no as words. */
function valueOf(entry: Entry | undefined, type: Column["type"]): string | number | null {
  if (entry === undefined) return null;
  if (typeof entry === "boolean") return entry ? "Yes" : "No";
  if (type === "date" && typeof entry === "string" && /^\d{4}-\d\d-\d\d$/.test(entry)) return dayOfIso(entry);
  return entry;
}

function shown(result: unknown): Pick<BookCell, "value" | "isError"> {
  if (typeof result === "string" || typeof result === "number" || typeof result === "boolean")
    return { value: result };
  return { value: (result as FunctionError).code, isError: true };
}

function formatOf(type: string | undefined): string {
  if (type === "money") return formats.money;
  if (type === "date") return formats.date;
  return type === "fiscal-year" ? formats.year : "General";
}

const widths: Readonly<Record<Column["type"], number>> = {
  text: 130,
  money: 120,
  percent: 100,
  "yes-no": 112,
  date: 116,
  "fiscal-year": 100,
  choice: 120,
  tas: 150,
};

function widthOf({ key, type }: Column): number {
  if (key === "lineId") return 64;
  return key === "article" || key === "program" ? 190 : widths[type];
}

function validationOf(kind: CaseKind, column: Column, sheetId: string, range: Rect): Validation | null {
  const words = column.type === "yes-no" ? ["Yes", "No"] : column.choices;
  if (!words || words.length === 0) return null;
  return {
    sheetId,
    ranges: [range],
    rule: { type: "List", source: words.join(","), inCellDropDown: true },
    ignoreBlanks: true,
    // A warning, not a stop: the sample holds entries that are no choice, to show what is said of them.
    errorAlert: { style: "Warning", title: column.heading, message: `One of: ${words.join(", ")}.` },
    prompt: { title: column.heading, message: columnHelp(kind, column.key).slice(0, 250) },
  };
}
