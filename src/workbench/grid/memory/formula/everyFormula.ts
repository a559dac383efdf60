import { contains } from "../../rects";
import type { Book, SheetData } from "../book";
import { wholeSheet } from "../cells/cellStore";

/** What is known of the place a formula stands in. */
export interface Place {
  /** Name of its sheet, `""` for a name of the workbook. */
  readonly sheet: string;
  /** Id of the table it stands in, `null` outside tables. */
  readonly table: string | null;
}

type Edit = (formula: string, place: Place) => string;

/** Changes every formula in cells and names, and the references of charts. */
export function editCellFormulas(book: Book, edit: Edit): void {
  for (const sheet of book.sheets) {
    editSheet(book, sheet, edit);
    editCharts(sheet, edit);
  }
  book.names = book.names.map((name) => {
    const owner = book.sheets.find(({ info }) => info.id === name.sheetId);
    return { ...name, formula: edit(name.formula, { sheet: owner?.info.name ?? "", table: null }) };
  });
}

/** Changes every formula of the workbook: in cells, names, conditional formats and drop-downs. */
export function editFormulas(book: Book, edit: Edit): void {
  editCellFormulas(book, edit);
  for (const sheet of book.sheets) {
    const change = (formula: string): string => edit(formula, { sheet: sheet.info.name, table: null });
    editRules(sheet, change);
  }
}

function editSheet(book: Book, sheet: SheetData, edit: Edit): void {
  const tables = book.tables.filter(({ info }) => info.sheetId === sheet.info.id);
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    if (cell.formula === undefined) return;
    const at = { row, column, rows: 1, columns: 1 };
    const table = tables.find(({ info }) => contains(info.range, at));
    cell.formula = edit(cell.formula, { sheet: sheet.info.name, table: table?.info.id ?? null });
  });
}

function editCharts(sheet: SheetData, edit: Edit): void {
  const change = (formula: string): string => edit(formula, { sheet: sheet.info.name, table: null });
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    series: chart.series.map(({ name, categories, values }) => ({
      ...(name === undefined ? {} : { name: change(name) }),
      ...(categories === undefined ? {} : { categories: change(categories) }),
      values: change(values),
    })),
  }));
}

function editRules(sheet: SheetData, change: (formula: string) => string): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
    const { rule } = format;
    if (rule.type === "Custom") return { ...format, rule: { ...rule, formula: change(rule.formula) } };
    if (rule.type !== "CellValue") return format;
    const formula2 = rule.formula2 === undefined ? {} : { formula2: change(rule.formula2) };
    return { ...format, rule: { ...rule, formula1: change(rule.formula1), ...formula2 } };
  });
  sheet.validations = sheet.validations.map((validation) => {
    const { rule } = validation;
    const isFormula = rule.type === "List" && rule.source.startsWith("=");
    return isFormula ? { ...validation, rule: { ...rule, source: change(rule.source) } } : validation;
  });
}
