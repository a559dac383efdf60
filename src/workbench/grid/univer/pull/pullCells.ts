import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { cellName } from "../../a1";
import { bounding, contains, lastColumn, lastRow } from "../../rects";
import type { Book, SheetData } from "../../memory/book";
import type { Cell } from "../../memory/cells/cellStore";
import { dropFixedArrays } from "../../memory/cells/fixedArrays";
import { syncHeadings } from "../../memory/tables/tableHeadings";
import type { CellValue, Rect } from "../../shapes";
import { univerContent, valueOf } from "../convert/cellData";
import { excelFormula } from "../convert/spelling";
import { writeThisRow } from "../../../files/thisRow";
import type { StyleBook } from "../styleBook";
import type { Unit } from "../unit";

/** What a user's edit did to cells of a sheet. */
export interface CellChange {
  /** The smallest range with every cell whose content changed; `null` if none did. */
  readonly range: Rect | null;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Takes cells the user edited in Univer into the workbook. */
export class CellPuller {
  constructor(
    readonly unit: Unit,
    readonly book: Book,
    readonly styles: StyleBook,
  ) {}

  /** Takes a range; what Univer shows the same anyway stays as it is. */
  pull(sheet: SheetData, range: Rect): CellChange {
    const matrix = this.unit.sheet(sheet.info.id)?.getCellMatrix();
    let changed: Rect | null = null;
    let before: CellValue = "";
    let after: CellValue = "";
    for (let row = range.row; row <= lastRow(range); row += 1) {
      for (let column = range.column; column <= lastColumn(range); column += 1) {
        const data = matrix?.getValue(row, column);
        const old = sheet.cells.get(row, column);
        if (!data && !old) continue;
        const value = old?.value ?? "";
        if (!this.#take(sheet, row, column, old, data)) continue;
        const place = { row, column, rows: 1, columns: 1 };
        changed = changed ? bounding(changed, place) : place;
        before = value;
        after = sheet.cells.get(row, column)?.value ?? "";
      }
    }
    if (changed) syncHeadings(this.book, sheet.info.id, changed);
    return { range: changed, before, after };
  }

  /** All cells of the sheet, for acts that move them about. */
  pullAll(sheet: SheetData): CellChange {
    const matrix = this.unit.sheet(sheet.info.id)?.getCellMatrix();
    const used = sheet.cells.used(() => true);
    const rows = Math.max(used ? lastRow(used) + 1 : 0, matrix?.getLength() ?? 0, 1);
    const columns = Math.max(used ? lastColumn(used) + 1 : 0, matrix?.getRange().endColumn ?? 0, 0) + 1;
    return this.pull(sheet, { row: 0, column: 0, rows, columns });
  }

  /** @returns whether the content changed. */
  #take(
    sheet: SheetData,
    row: number,
    column: number,
    old: Cell | undefined,
    data: Nullable<ICellData>,
  ): boolean {
    this.#takeLook(sheet, row, column, old, data);
    const formula = this.#formula(sheet, row, column, data);
    const value = valueOf(data);
    const now = sheet.cells.get(row, column);
    if (formula === now?.formula && (formula !== undefined || value === (now?.value ?? ""))) return false;
    sheet.spills.delete(cellName(row, column));
    dropFixedArrays(sheet, { row, column, rows: 1, columns: 1 });
    const cell = sheet.cells.ensure(row, column);
    cell.value = value;
    if (formula === undefined) delete cell.formula;
    else cell.formula = formula;
    if (value === "" && formula === undefined && !cell.style && cell.numberFormat === undefined) {
      sheet.cells.remove(row, column);
    }
    return true;
  }

  #takeLook(
    sheet: SheetData,
    row: number,
    column: number,
    old: Cell | undefined,
    data: Nullable<ICellData>,
  ): void {
    const look = this.styles.look(data);
    const wanted = this.styles.name(look.style, look.numberFormat);
    if (wanted === this.styles.name(old?.style, old?.numberFormat)) return;
    const cell = sheet.cells.ensure(row, column);
    const locked = old?.style?.locked;
    cell.style = locked === undefined ? look.style : { ...look.style, locked };
    cell.numberFormat = look.numberFormat;
  }

  /** The formula of a cell as Excel spells it; formulas Univer shares among cells are spelled out. */
  #formula(sheet: SheetData, row: number, column: number, data: Nullable<ICellData>): string | undefined {
    const shared = data?.si
      ? this.unit.injector
          .get(FormulaDataModel)
          .getFormulaStringByCell(row, column, sheet.info.id, this.unit.id)
      : undefined;
    const text = data?.f ?? shared;
    if (!text) return undefined;
    const kept = sheet.cells.get(row, column);
    const owner = this.#tableAt(sheet, row, column);
    if (kept?.formula !== undefined && univerContent(kept, owner).f === text) return kept.formula;
    return excelFormula(owner === undefined ? text : writeThisRow(text, owner));
  }

  #tableAt(sheet: SheetData, row: number, column: number): string | undefined {
    const place = { row, column, rows: 1, columns: 1 };
    const table = this.book.tables.find(
      ({ info }) => info.sheetId === sheet.info.id && contains(info.range, place),
    );
    return table?.info.name;
  }
}
