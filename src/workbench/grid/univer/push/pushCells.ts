import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  Nullable,
  ObjectMatrix,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { contains, intersection, lastColumn, lastRow } from "../../rects";
import type { Book, SheetData } from "../../memory/book";
import type { Cell } from "../../memory/cells/cellStore";
import type { Rect, TableInfo } from "../../shapes";
import { univerContent } from "../convert/cellData";
import { room } from "../snapshot";
import type { StyleBook } from "../styleBook";
import type { Unit } from "../unit";

type Matrix = Record<number, Record<number, ICellData>>;

/** Makes Univer's cells equal to the workbook's within a range; only what differs is touched. */
export class CellPusher {
  constructor(
    readonly unit: Unit,
    readonly book: Book,
    readonly styles: StyleBook,
  ) {}

  push(sheet: SheetData, range: Rect): void {
    const { id } = sheet.info;
    const worksheet = this.unit.sheet(id);
    if (!worksheet) return;
    const matrix = worksheet.getCellMatrix();
    const whole = this.#makeRoom(sheet, worksheet, matrix, range);
    if (!whole) return;
    const tables = this.book.tables.filter((table) => table.info.sheetId === id).map(({ info }) => info);
    const contents: Matrix = {};
    const looks: Matrix = {};
    for (let row = whole.row; row <= lastRow(whole); row += 1) {
      for (let column = whole.column; column <= lastColumn(whole); column += 1) {
        const cell = sheet.cells.get(row, column);
        const data = matrix.getValue(row, column);
        if (!cell && !data) continue;
        const isRestyled = this.#restyle(matrix, cell, data, row, column);
        const content = univerContent(cell, ownerOf(cell, tables, row, column));
        if (!this.#sameContent(data, content, id, row, column)) (contents[row] ??= {})[column] = content;
        else if (isRestyled) (looks[row] ??= {})[column] = {};
      }
    }
    this.#send(id, contents, undefined);
    this.#send(id, looks, SetStyleCommand.id);
  }

  #send(subUnitId: string, cellValue: Matrix, trigger: string | undefined): void {
    if (Object.keys(cellValue).length === 0) return;
    const params = {
      unitId: this.unit.id,
      subUnitId,
      cellValue: cellValue as IObjectMatrixPrimitiveType<ICellData>,
    };
    this.unit.mutate(SetRangeValuesMutation, trigger === undefined ? params : { ...params, trigger });
  }

  /** Looks are put straight into the cell: Univer's own way merges them with what was there. */
  #restyle(
    matrix: ObjectMatrix<Nullable<ICellData>>,
    cell: Cell | undefined,
    data: Nullable<ICellData>,
    row: number,
    column: number,
  ): boolean {
    const wanted = this.styles.name(cell?.style, cell?.numberFormat);
    if (data?.s === wanted || this.#looksSame(data, wanted)) return false;
    const { s: _old, ...rest } = data ?? {};
    matrix.setValue(row, column, wanted === undefined ? rest : { ...rest, s: wanted });
    return true;
  }

  #looksSame(data: Nullable<ICellData>, wanted: string | undefined): boolean {
    const now = this.styles.look(data);
    return this.styles.name(now.style, now.numberFormat) === wanted;
  }

  #sameContent(
    data: Nullable<ICellData>,
    wanted: ICellData,
    sheetId: string,
    row: number,
    column: number,
  ): boolean {
    const formula =
      data?.f ??
      (data?.si
        ? this.unit.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, this.unit.id)
        : null);
    if ((formula ?? null) !== (wanted.f ?? null) || data?.si) return false;
    if (wanted.f) return true;
    return (data?.v ?? null) === (wanted.v ?? null) && (wanted.v === null || data?.t === wanted.t);
  }

  /** The part of a range that has cells here or there; the sheet grows to hold them. */
  #makeRoom(
    sheet: SheetData,
    worksheet: Worksheet,
    matrix: ObjectMatrix<Nullable<ICellData>>,
    range: Rect,
  ): Rect | null {
    const used = sheet.cells.used(() => true);
    const rows = Math.max(used ? lastRow(used) + 1 : 0, matrix.getLength());
    const columns = Math.max(used ? lastColumn(used) + 1 : 0, worksheet.getColumnCount());
    const subUnitId = sheet.info.id;
    const unitId = this.unit.id;
    if (used && lastRow(used) >= worksheet.getRowCount()) {
      const rowCount = lastRow(used) + room.moreRows;
      this.unit.mutate(SetWorksheetRowCountMutation, { unitId, subUnitId, rowCount });
    }
    if (used && lastColumn(used) >= worksheet.getColumnCount()) {
      const columnCount = lastColumn(used) + room.moreColumns;
      this.unit.mutate(SetWorksheetColumnCountMutation, { unitId, subUnitId, columnCount });
    }
    if (rows === 0 || columns === 0) return null;
    return intersection(range, { row: 0, column: 0, rows, columns });
  }
}

function ownerOf(
  cell: Cell | undefined,
  tables: readonly TableInfo[],
  row: number,
  column: number,
): string | undefined {
  if (!cell?.formula?.includes("[@")) return undefined;
  return tables.find(({ range }) => contains(range, { row, column, rows: 1, columns: 1 }))?.name;
}
