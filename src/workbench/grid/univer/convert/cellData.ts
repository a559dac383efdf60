import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { Cell } from "../../memory/cells/cellStore";
import type { CellValue } from "../../shapes";
import { univerFormula } from "./spelling";

/** The content of a cell as Univer stores it; blank content is spelled out, so that it replaces. */
export function univerContent(cell: Cell | undefined, ownTable: string | undefined): ICellData {
  const value = cell?.value ?? "";
  const f = cell?.formula === undefined ? null : univerFormula(cell.formula, ownTable);
  if (value === "" && f === null) return { v: null, f: null, si: null, p: null };
  return { ...univerValue(value), f, si: null, p: null };
}

function univerValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** The value of a cell of Univer's, as the workbook keeps it. */
export function valueOf(data: Nullable<ICellData>): CellValue {
  const { v, t, p } = data ?? {};
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  return v;
}
