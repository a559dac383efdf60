import { cellName, rangeName } from "../../grid/a1";
import type { Look } from "../book";
import type { BookColumn, BookSheet } from "../book";
import { element } from "../xml";
import { writeCells, type SharedStrings } from "./cells";
import { writeCharts } from "./charts";
import { writeComments, type Persons } from "./comments";
import { contentTypes, linkType, mainWithLinks } from "./names";
import type { PackedPackage } from "./packed";
import { writePage } from "./page";
import { writeConditionalFormats, writeValidations } from "./rules";
import type { StyleWriter } from "./styles";
import { writeTable } from "./tables";

export interface WriteContext {
  readonly packed: PackedPackage;
  readonly texts: SharedStrings;
  readonly styles: StyleWriter;
  readonly looks: readonly Look[];
  readonly persons: Persons;
  /** Numbers tables through the workbook. */
  readonly nextTable: () => number;
  /** Numbers charts through the workbook. */
  readonly nextChart: () => number;
  /** All of them, for the values that charts show. */
  readonly sheets: readonly BookSheet[];
  readonly onDynamicArray: () => void;
}

/** Writes one worksheet part with its tables and comments. */
export function writeSheet(
  context: WriteContext,
  sheet: BookSheet,
  number: number,
  isActive: boolean,
): string {
  const { packed, styles, looks } = context;
  const part = `xl/worksheets/sheet${number}.xml`;
  const numbers = new Map<number, number>();
  const lookNumber = (look: number): number => {
    const known = numbers.get(look) ?? styles.look(looks[look] ?? { style: {}, numberFormat: "General" });
    numbers.set(look, known);
    return known;
  };
  const tables = sheet.tables.map((table) => {
    const id = context.nextTable();
    const name = `xl/tables/table${id}.xml`;
    packed.add(name, contentTypes.table, writeTable(table, id));
    return element("tablePart", { "r:id": packed.link(part, linkType("table"), name) });
  });
  const merges = sheet.merges.map((merge) => element("mergeCell", { ref: rangeName(merge) }));
  // The format prescribes this order.
  const inside = [
    sheetProperties(sheet),
    views(sheet, isActive),
    sheet.kept.sheetFormatPr ?? "",
    columns(sheet.columns, lookNumber),
    writeCells(sheet, context.texts, lookNumber, context.onDynamicArray),
    protection(sheet),
    merges.length === 0 ? "" : element("mergeCells", { count: merges.length }, merges.join("")),
    writeConditionalFormats(sheet.conditionalFormats, styles),
    writeValidations(sheet.validations),
    sheet.kept.printOptions ?? "",
    sheet.kept.pageMargins ?? "",
    ...writePage(sheet),
    writeCharts(context, part, number, sheet),
    writeComments(packed, part, number, sheet, context.persons),
    tables.length === 0 ? "" : element("tableParts", { count: tables.length }, tables.join("")),
  ];
  packed.add(part, contentTypes.worksheet, element("worksheet", mainWithLinks, inside.join("")));
  return part;
}

function sheetProperties({ info: { tabColor }, page }: BookSheet): string {
  const tab = tabColor === "" ? "" : element("tabColor", { rgb: `FF${tabColor.slice(1)}` });
  const fit = page.fit === null ? "" : element("pageSetUpPr", { fitToPage: 1 });
  return tab + fit === "" ? "" : element("sheetPr", {}, tab + fit);
}

function views(sheet: BookSheet, isActive: boolean): string {
  const { rows, columns: fixed } = sheet.freeze;
  const pane =
    rows === 0 && fixed === 0
      ? ""
      : element("pane", {
          xSplit: fixed === 0 ? undefined : fixed,
          ySplit: rows === 0 ? undefined : rows,
          topLeftCell: cellName(rows, fixed),
          activePane: rows === 0 ? "topRight" : fixed === 0 ? "bottomLeft" : "bottomRight",
          state: "frozen",
        });
  const attributes = {
    showGridLines: sheet.info.showGridlines ? undefined : 0,
    tabSelected: isActive ? 1 : undefined,
    zoomScale: sheet.zoom === 100 ? undefined : sheet.zoom,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", attributes, pane));
}

function columns(list: readonly BookColumn[], lookNumber: (look: number) => number): string {
  if (list.length === 0) return "";
  const nodes = [...list]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, width, hidden, look }) =>
      element("col", {
        min: first + 1,
        max: last + 1,
        width: width === undefined ? 9.140625 : width / 7,
        customWidth: width === undefined ? undefined : 1,
        hidden: hidden ? 1 : undefined,
        style: look === 0 ? undefined : lookNumber(look),
      }),
    );
  return element("cols", {}, nodes.join(""));
}

function protection({ info, kept }: BookSheet): string {
  if (!info.protected) return "";
  return kept.sheetProtection ?? '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
}
