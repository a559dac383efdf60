import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Book, SheetData } from "../../memory/book";
import { maxColumns, maxRows, type SheetInfo } from "../../shapes";
import { univerRange } from "../convert/ranges";
import { sheetSnapshot, univerFreeze } from "../snapshot";
import type { StyleBook } from "../styleBook";
import type { Unit } from "../unit";

/** Makes Univer's sheets, their order, names, sizes and merged cells equal to the workbook's. */
export class SheetPusher {
  constructor(
    readonly unit: Unit,
    readonly book: Book,
    readonly styles: StyleBook,
  ) {}

  /** Adds, removes, orders and names sheets. A new one comes with all its cells. */
  pushList(): void {
    const unitId = this.unit.id;
    const wanted = new Set(this.book.sheets.map(({ info }) => info.id));
    this.book.sheets.forEach((sheet, index) => {
      if (this.unit.sheet(sheet.info.id)) return;
      // The mutation copies every field of a sheet, also those that have a default.
      const data = mergeWorksheetSnapshotWithDefault(sheetSnapshot(this.book, sheet, this.styles));
      this.unit.mutateQuietly(InsertSheetMutation, { unitId, index, sheet: data });
    });
    this.#activate();
    for (const worksheet of this.unit.workbook.getSheets()) {
      const subUnitId = worksheet.getSheetId();
      if (wanted.has(subUnitId)) continue;
      this.unit.mutate(RemoveSheetMutation, { unitId, subUnitId, subUnitName: worksheet.getName() });
    }
    this.book.sheets.forEach(({ info }, toOrder) => {
      const fromOrder = this.unit.workbook.getSheetOrders().indexOf(info.id);
      if (fromOrder !== toOrder) {
        this.unit.mutate(SetWorksheetOrderMutation, { unitId, subUnitId: info.id, fromOrder, toOrder });
      }
      this.#pushInfo(info);
    });
  }

  /** Before sheets go: for one that is active and goes, Univer would choose another itself. */
  #activate(): void {
    const unitId = this.unit.id;
    const subUnitId = this.book.activeSheet;
    if (this.unit.workbook.getActiveSheet().getSheetId() !== subUnitId && this.unit.sheet(subUnitId))
      this.unit.mutate(SetWorksheetActiveOperation, { unitId, subUnitId });
  }

  #pushInfo(info: SheetInfo): void {
    const worksheet = this.unit.sheet(info.id);
    if (!worksheet) return;
    const target = { unitId: this.unit.id, subUnitId: info.id };
    const config = worksheet.getConfig();
    const hidden = info.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const showGridlines = info.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (worksheet.getName() !== info.name)
      this.unit.mutate(SetWorksheetNameMutation, { ...target, name: info.name });
    if (config.tabColor !== info.tabColor)
      this.unit.mutate(SetTabColorMutation, { ...target, color: info.tabColor });
    if (config.hidden !== hidden) this.unit.mutateQuietly(SetWorksheetHideMutation, { ...target, hidden });
    if (config.showGridlines !== showGridlines) {
      this.unit.mutate(ToggleGridlinesMutation, { ...target, showGridlines });
    }
  }

  /** Widths, heights, hidden rows and columns, merged cells and frozen panes. */
  pushSizes(sheet: SheetData): void {
    const worksheet = this.unit.sheet(sheet.info.id);
    if (!worksheet) return;
    this.#pushColumns(sheet, worksheet);
    this.#pushRows(sheet, worksheet);
    this.#pushMerges(sheet, worksheet);
    const { startRow, startColumn, xSplit, ySplit } = univerFreeze(sheet.freeze.rows, sheet.freeze.columns);
    const now = worksheet.getFreeze();
    if (now.xSplit === xSplit && now.ySplit === ySplit) return;
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    this.unit.mutate(SetFrozenMutation, { ...target, startRow, startColumn, xSplit, ySplit });
  }

  #pushColumns(sheet: SheetData, worksheet: Worksheet): void {
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    const columns = worksheet.getColumnCount();
    for (let column = 0; column < columns; column += 1) {
      const ranges = [univerRange({ row: 0, column, rows: maxRows, columns: 1 })];
      const colWidth = sheet.columnWidths.get(column) ?? worksheet.getConfig().defaultColumnWidth;
      if (worksheet.getColumnWidth(column) !== colWidth && !sheet.hiddenColumns.has(column)) {
        this.unit.mutate(SetWorksheetColWidthMutation, { ...target, ranges, colWidth });
      }
      const isHidden = !worksheet.getColVisible(column);
      if (isHidden === sheet.hiddenColumns.has(column)) continue;
      this.unit.mutate(isHidden ? SetColVisibleMutation : SetColHiddenMutation, { ...target, ranges });
    }
    this.#pushColumnLooks(sheet, worksheet, columns);
  }

  #pushColumnLooks(sheet: SheetData, worksheet: Worksheet, columns: number): void {
    for (let column = 0; column < columns; column += 1) {
      const look = sheet.columnLooks.get(column);
      const wanted = this.styles.name(look?.style, look?.numberFormat);
      const now = worksheet.getColumnManager().getColumn(column);
      if ((now?.s ?? undefined) === wanted) continue;
      const data = worksheet.getColumnManager().getColumnOrCreate(column);
      if (wanted === undefined) delete data.s;
      else data.s = wanted;
    }
  }

  #pushRows(sheet: SheetData, worksheet: Worksheet): void {
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    const manager = worksheet.getRowManager();
    const known = new Set([
      ...sheet.rowHeights.keys(),
      ...sheet.hiddenRows,
      ...Object.keys(manager.getRowData()).map(Number),
    ]);
    for (const row of known) {
      const ranges = [univerRange({ row, column: 0, rows: 1, columns: maxColumns })];
      const data = manager.getRow(row);
      const rowHeight = sheet.rowHeights.get(row);
      const isHidden = data?.hd === BooleanNumber.TRUE;
      if (rowHeight !== undefined && data?.h !== rowHeight) {
        this.unit.mutate(SetWorksheetRowHeightMutation, { ...target, ranges, rowHeight });
      } else if (rowHeight === undefined && data?.h !== undefined && data.ah === undefined) {
        const back = worksheet.getConfig().defaultRowHeight;
        if (data.h !== back)
          this.unit.mutate(SetWorksheetRowHeightMutation, { ...target, ranges, rowHeight: back });
      }
      const isFiltered = worksheet.isRowFiltered(row);
      if (isHidden === sheet.hiddenRows.has(row) || (isFiltered && !isHidden)) continue;
      this.unit.mutate(isHidden ? SetRowVisibleMutation : SetRowHiddenMutation, { ...target, ranges });
    }
  }

  #pushMerges(sheet: SheetData, worksheet: Worksheet): void {
    const target = { unitId: this.unit.id, subUnitId: sheet.info.id };
    const now = worksheet.getMergeData().map(({ startRow, endRow, startColumn, endColumn }) => ({
      startRow,
      endRow,
      startColumn,
      endColumn,
    }));
    const wanted = sheet.merges.map(univerRange);
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    if (now.length > 0) this.unit.mutate(RemoveWorksheetMergeMutation, { ...target, ranges: now });
    if (wanted.length > 0) this.unit.mutate(AddWorksheetMergeMutation, { ...target, ranges: wanted });
  }
}
