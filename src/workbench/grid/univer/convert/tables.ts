import type { IAddSheetTableParams, ITableJson } from "@univerjs/preset-sheets-table";
import type { TableInfo } from "../../shapes";
import { univerRange } from "./ranges";
import { univerHeading } from "./spelling";

/** What Univer has to be told of a table; headings in the spelling its formulas use. */
export function univerTable(table: TableInfo, unitId: string): IAddSheetTableParams & { tableId: string } {
  return {
    unitId,
    subUnitId: table.sheetId,
    tableId: table.id,
    name: table.name,
    range: univerRange(table.range),
    header: table.columns.map(({ name }) => univerHeading(name)),
    options: {},
  };
}

/** A table as it stands in a snapshot. */
export function tableJson(table: TableInfo): ITableJson {
  return {
    id: table.id,
    name: table.name,
    range: univerRange(table.range),
    options: {},
    filters: { tableColumnFilterList: [] },
    columns: table.columns.map(({ id, name }) => ({
      id: `${table.id}-${id}`,
      displayName: univerHeading(name),
    })),
  } as unknown as ITableJson;
}
