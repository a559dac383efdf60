import { readRange } from "../a1";
import type { BookTable, TableTotal } from "../book";
import { formulaFromFile } from "../formulas";
import { child, childrenNamed, decodeCellText, isOn, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

/** Reads one table part. */
export function readTable(opened: OpenedPackage, part: string, sheetId: string): BookTable {
  const root = opened.xml(part);
  const {
    name = "Table",
    displayName = name,
    id = "",
    ref = "",
    headerRowCount,
    totalsRowCount,
  } = root.attributes;
  const columns = childrenNamed(child(root, "tableColumns"), "tableColumn");
  const look = child(root, "tableStyleInfo")?.attributes ?? {};
  const filter = child(root, "autoFilter");
  if (filter && filter.children.length > 0) opened.drop("filters that are set (all rows are shown)");
  if (child(root, "sortState")) opened.drop("the remembered sort order of a table");
  return {
    id: `table-${id}`,
    name: displayName,
    sheetId,
    range: readRange(ref),
    columns: columns.map((column, index) => ({
      id: Number(column.attributes.id ?? index + 1),
      name: decodeCellText(column.attributes.name ?? `Column${index + 1}`),
    })),
    style: look.name ?? "",
    showHeaders: headerRowCount !== "0",
    showTotals: Number(totalsRowCount ?? 0) > 0,
    showBandedRows: isOn(look.showRowStripes),
    showBandedColumns: isOn(look.showColumnStripes),
    showFilterButton: filter !== undefined,
    filtered: false,
    formulas: new Map(
      columns.flatMap((column, index) => pair(index, formulaOf(column, "calculatedColumnFormula"))),
    ),
    totals: new Map(columns.flatMap((column, index) => pair(index, totalOf(column)))),
  };
}

function pair<T>(index: number, value: T | undefined): [number, T][] {
  return value === undefined ? [] : [[index, value]];
}

function formulaOf(column: XmlNode, name: string): string | undefined {
  const text = child(column, name)?.text ?? "";
  return text === "" ? undefined : formulaFromFile(text);
}

function totalOf(column: XmlNode): TableTotal | undefined {
  const { totalsRowLabel: label, totalsRowFunction: name } = column.attributes;
  const formula = formulaOf(column, "totalsRowFormula");
  if (label === undefined && name === undefined && formula === undefined) return undefined;
  return {
    ...(label === undefined ? {} : { label }),
    ...(name === undefined ? {} : { function: name }),
    ...(formula === undefined ? {} : { formula }),
  };
}
