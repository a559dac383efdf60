import { rangeName } from "../../grid/a1";
import type { Rect } from "../../grid/shapes";
import type { BookTable } from "../book";
import { formulaToFile } from "../formulas";
import { element, escapeText } from "../xml";
import { main } from "./names";

/** One table part. `number` is unique in the workbook. */
export function writeTable(table: BookTable, number: number): string {
  const { name, range, showHeaders, showTotals, showFilterButton } = table;
  const columns = table.columns.map((column, index) => {
    const total = table.totals.get(index);
    const formula = table.formulas.get(index);
    const inside =
      (formula === undefined ? "" : formulaNode("calculatedColumnFormula", formula, name)) +
      (total?.formula === undefined ? "" : formulaNode("totalsRowFormula", total.formula, name));
    const attributes = {
      id: column.id,
      name: headingText(column.name),
      totalsRowLabel: total?.label,
      totalsRowFunction: total?.function,
    };
    return element("tableColumn", attributes, inside);
  });
  const attributes = {
    xmlns: main,
    id: number,
    name,
    displayName: name,
    ref: rangeName(range),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : 0,
  };
  const filter =
    showFilterButton && showHeaders
      ? element("autoFilter", { ref: rangeName(filtered(range, showTotals)) })
      : "";
  const look = element("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: table.showBandedColumns ? 1 : 0,
  });
  const list = element("tableColumns", { count: columns.length }, columns.join(""));
  return element("table", attributes, filter + list + look);
}

function filtered(range: Rect, showTotals: boolean): Rect {
  return showTotals ? { ...range, rows: range.rows - 1 } : range;
}

/** A heading of two lines is stored with its line break escaped. */
function headingText(name: string): string {
  return name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/\r?\n/g, "_x000a_");
}

function formulaNode(name: string, formula: string, table: string): string {
  return element(name, {}, escapeText(formulaToFile(formula, table)));
}
