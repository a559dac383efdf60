import { blankRow, type CaseKind, type CellValue, type FactKey } from "../../policy";
import { readCell, zeroIsBlank } from "./cell";
import { columnNames } from "./column-names";
import { dayIn1900 } from "./date-system";
import { isPercentFormat, percentCellText } from "./percent-format";

/** The facts of one row: every column of the kind, `null` where blank, always in the same order. */
export type Facts = Record<FactKey, CellValue>;

/** Number formats, needed for percent columns only: one for the whole column, or one a row. */
export type ColumnFormats = Readonly<Partial<Record<FactKey, string | readonly string[]>>>;

interface PlannedColumn {
  readonly index: number;
  readonly key: FactKey;
  readonly isZeroBlank: boolean;
  readonly isPercent: boolean;
  readonly isDate: boolean;
}

/** How to read the rows of one table: worked out once, used for every row. */
export interface RowPlan {
  readonly kind: CaseKind;
  /** One a sheet column: the fact it holds, or null. */
  readonly keys: readonly (FactKey | null)[];
  readonly columns: readonly PlannedColumn[];
  readonly blank: Facts;
  /** True where the workbook counts dates from 1904. */
  readonly date1904: boolean;
}

/** Prepares the reading of rows whose sheet columns hold these facts (`HeadingMatch.keys`). */
export function planRows(kind: CaseKind, keys: readonly (FactKey | null)[], date1904 = false): RowPlan {
  const names = columnNames(kind);
  const columns = keys.flatMap((key, index): PlannedColumn[] => {
    const column = key === null ? undefined : names.byKey.get(key);
    if (column === undefined) return [];
    const isPercent = column.type === "percent";
    const isDate = column.type === "date";
    return [{ index, key: column.key, isZeroBlank: zeroIsBlank(column.type), isPercent, isDate }];
  });
  return { kind, keys, columns, blank: blankRow(names.columns.map((column) => column.key)), date1904 };
}

/**
 * Reads one row of raw cells into facts, or `null` for a blank row: one in which no cell that is read holds
 * anything but nothing or the number 0 (the desktop's spelling of an empty row). This is the one reading
 * of rows: the pane and the functions both come here, so they agree on every cell.
 *
 * @param rowIndex the row's place in `formats`
 * @param formats seen by the pane only: a percent cell formatted as a percentage is read as text with its sign
 */
export function readRow(
  plan: RowPlan,
  cells: readonly unknown[],
  rowIndex = 0,
  formats?: ColumnFormats,
): Facts | null {
  const facts = { ...plan.blank };
  let isBlank = true;
  for (const column of plan.columns) {
    const raw = cells[column.index];
    if (raw === "" || raw === null) continue;
    const read = readCell(raw, column.isZeroBlank);
    if (read === null) continue;
    const value = column.isDate && plan.date1904 ? dayIn1900(read) : read;
    if (value !== 0) isBlank = false;
    facts[column.key] =
      column.isPercent && formats !== undefined ? withFormat(value, column.key, rowIndex, formats) : value;
  }
  return isBlank ? null : facts;
}

function withFormat(value: CellValue, key: FactKey, rowIndex: number, formats: ColumnFormats): CellValue {
  if (typeof value !== "number" || value === 0) return value;
  const format = formats[key];
  const own = typeof format === "string" ? format : format?.[rowIndex];
  return own !== undefined && isPercentFormat(own) ? percentCellText(value) : value;
}
