import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel } from "@univerjs/preset-sheets-conditional-formatting";
import { TableManager } from "@univerjs/preset-sheets-table";
import { ThreadCommentModel } from "@univerjs/thread-comment";
import type { Book, SheetData } from "../../memory/book";
import { newSheet } from "../../memory/memorySheets";
import { commentOf } from "../convert/comments";
import { conditionalFormatOf } from "../convert/conditionalFormats";
import type { TableColumn, TableInfo } from "../../shapes";
import { rectOfRange } from "../convert/ranges";
import { excelFormula, realHeading } from "../convert/spelling";
import { validationOf, type KeptValidation } from "../convert/validations";
import { nameId } from "../snapshot";
import type { Unit } from "../unit";

/** Takes what the user changed in Univer besides cells into the workbook. */
export class RulePuller {
  constructor(
    readonly unit: Unit,
    readonly book: Book,
  ) {}

  formats(): void {
    const model = this.unit.injector.get(ConditionalFormattingRuleModel);
    for (const sheet of this.book.sheets) {
      const rules = model.getSubunitRules(this.unit.id, sheet.info.id) ?? [];
      sheet.conditionalFormats = rules.map((rule, priority) =>
        conditionalFormatOf(rule, sheet.info.id, priority),
      );
    }
  }

  validations(): void {
    const model = this.unit.injector.get(DataValidationModel);
    for (const sheet of this.book.sheets) {
      const rules = model.getRules(this.unit.id, sheet.info.id) as KeptValidation[];
      sheet.validations = rules.flatMap((rule) => validationOf(rule, sheet.info.id) ?? []);
    }
  }

  comments(): void {
    const threads = this.unit.injector.get(ThreadCommentModel).getUnit(this.unit.id);
    this.book.comments = threads.flatMap(
      ({ root, children }) => commentOf(root, children, root.subUnitId) ?? [],
    );
  }

  names(): void {
    const map = this.unit.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit.id) ?? {};
    this.book.names = Object.values(map).map(
      ({ name, formulaOrRefString, comment, localSheetId, hidden, id }) => {
        const sheetId = !localSheetId || localSheetId === "AllDefaultWorkbook" ? null : localSheetId;
        const kept = this.book.names.find(
          (each) => nameId(each.name, each.sheetId) === id && each.name === name,
        );
        const formula = excelFormula(
          formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
        );
        return kept?.formula === formula
          ? kept
          : { name, sheetId, formula, visible: hidden !== true, comment: comment ?? "" };
      },
    );
  }

  /** Where tables lie, their names and headings. @returns those that went. */
  tables(): TableInfo[] {
    const manager = this.unit.injector.get(TableManager);
    const gone: TableInfo[] = [];
    this.book.tables = this.book.tables.filter((table) => {
      const shown = manager.getTableById(this.unit.id, table.info.id);
      if (!shown) {
        gone.push(table.info);
        return false;
      }
      const { name, range, columns } = shown.getTableInfo();
      table.info = {
        ...table.info,
        name,
        range: rectOfRange(range),
        columns: columnsOf(table.info, columns),
      };
      return true;
    });
    return gone;
  }

  /** Widths, heights, hidden rows and columns, merged cells, frozen panes. */
  sizes(sheet: SheetData): void {
    const worksheet = this.unit.sheet(sheet.info.id);
    if (!worksheet) return;
    sheet.merges = worksheet.getMergeData().map(rectOfRange);
    const { xSplit, ySplit } = worksheet.getFreeze();
    sheet.freeze = { rows: ySplit, columns: xSplit };
    const columns = numbered<Partial<IColumnData>>(worksheet.getColumnManager().getColumnData());
    const standard = worksheet.getConfig().defaultColumnWidth;
    sheet.columnWidths = new Map(
      columns.flatMap(([column, data]) =>
        data.w !== undefined && data.w !== standard ? [[column, data.w]] : [],
      ),
    );
    sheet.hiddenColumns = new Set(
      columns.flatMap(([column, data]) => (data.hd === BooleanNumber.TRUE ? [column] : [])),
    );
    const rows = numbered<Partial<IRowData>>(worksheet.getRowManager().getRowData());
    // A height Univer fitted by itself to wrapped text is no height the user set.
    sheet.rowHeights = new Map(
      rows.flatMap(([row, data]) =>
        data.h !== undefined &&
        data.ia === BooleanNumber.FALSE &&
        data.h !== worksheet.getConfig().defaultRowHeight
          ? [[row, data.h]]
          : [],
      ),
    );
    sheet.hiddenRows = new Set(rows.flatMap(([row, data]) => (data.hd === BooleanNumber.TRUE ? [row] : [])));
  }

  /** Which sheets there are, their order and names. @returns those that came and those that went. */
  sheets(): { readonly added: string[]; readonly deleted: SheetData[] } {
    const known = new Map(this.book.sheets.map((sheet) => [sheet.info.id, sheet]));
    const worksheets = this.unit.workbook.getSheets();
    const added = worksheets.map((each) => each.getSheetId()).filter((id) => !known.has(id));
    const left = new Set(worksheets.map((each) => each.getSheetId()));
    const deleted = this.book.sheets.filter(({ info }) => !left.has(info.id));
    this.book.sheets = worksheets.map((worksheet) => {
      const id = worksheet.getSheetId();
      const sheet = known.get(id) ?? newSheet(id, worksheet.getName());
      const { tabColor, hidden, showGridlines } = worksheet.getConfig();
      const isVisible = hidden !== BooleanNumber.TRUE;
      sheet.info = {
        ...sheet.info,
        name: worksheet.getName(),
        tabColor: tabColor ? tabColor.toUpperCase() : "",
        visibility: isVisible
          ? "Visible"
          : sheet.info.visibility === "Visible"
            ? "Hidden"
            : sheet.info.visibility,
        showGridlines: showGridlines !== BooleanNumber.FALSE,
      };
      return sheet;
    });
    const gone = new Set(deleted.map(({ info }) => info.id));
    this.book.tables = this.book.tables.filter(({ info }) => !gone.has(info.sheetId));
    this.book.comments = this.book.comments.filter(({ sheetId }) => !gone.has(sheetId));
    return { added, deleted };
  }
}

/** What Univer keeps by row or column number. */
function numbered<T>(data: object): [number, T][] {
  return Object.entries(data as Record<string, T | undefined>).flatMap(([index, item]) =>
    item === undefined ? [] : [[Number(index), item]],
  );
}

/** Columns keep their ids by their headings. */
function columnsOf(info: TableInfo, shown: readonly { readonly displayName: string }[]): TableColumn[] {
  let fresh = Math.max(0, ...info.columns.map(({ id }) => id));
  return shown.map(({ displayName }) => {
    const name = realHeading(displayName);
    return info.columns.find((column) => column.name === name) ?? { id: (fresh += 1), name };
  });
}
