import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { bounding } from "../../rects";
import type { Book } from "../../memory/book";
import { wholeSheet } from "../../memory/cells/cellStore";
import type { Rect } from "../../shapes";
import { univerRange } from "../convert/ranges";
import type { StyleBook } from "../styleBook";
import type { Unit } from "../unit";
import { CellPusher } from "./pushCells";
import { RulePusher } from "./pushRules";
import { SheetPusher } from "./pushSheets";

/**
 * Brings changes of the workbook to Univer. They are gathered, and shown when the script that made them
 * has ended, so a thousand writes cost one.
 */
export class Pusher {
  readonly rules: RulePusher;
  readonly #cells: CellPusher;
  readonly #sheets: SheetPusher;
  readonly #dirtyCells = new Map<string, Rect>();
  #dirtyLayout = false;
  #dirtyView = false;
  #scheduled = false;

  constructor(
    readonly unit: Unit,
    readonly book: Book,
    readonly styles: StyleBook,
    /** Called when another range or sheet was selected without the user. */
    readonly onView: () => void,
  ) {
    this.rules = new RulePusher(unit, book);
    this.#cells = new CellPusher(unit, book, styles);
    this.#sheets = new SheetPusher(unit, book, styles);
  }

  /** Cells of a range changed, in content or look. */
  cells(sheetId: string, range: Rect): void {
    const before = this.#dirtyCells.get(sheetId);
    this.#dirtyCells.set(sheetId, before ? bounding(before, range) : range);
    this.#schedule();
  }

  /** Something changed that is bound to cells, or the size or order of something. */
  layout(): void {
    this.#dirtyLayout = true;
    this.#schedule();
  }

  /** Cells moved, or formulas everywhere were rewritten. */
  everything(): void {
    for (const { info } of this.book.sheets) this.cells(info.id, wholeSheet);
    this.layout();
  }

  /** Another range or sheet is selected. */
  view(): void {
    this.#dirtyView = true;
    this.#schedule();
  }

  get isPending(): boolean {
    return this.#scheduled;
  }

  flush(): void {
    if (!this.#scheduled) return;
    this.#scheduled = false;
    this.unit.write(() => {
      this.#sheets.pushList();
      // Tables come first: formulas that name them are read when their cells are written.
      this.rules.pushTables();
      this.rules.pushNames();
      for (const sheet of this.book.sheets) {
        const range = this.#dirtyCells.get(sheet.info.id);
        if (range) this.#cells.push(sheet, range);
      }
      this.#dirtyCells.clear();
      if (this.#dirtyLayout) this.#pushLayout();
      if (this.#dirtyView) this.#pushView();
    });
  }

  #pushLayout(): void {
    this.#dirtyLayout = false;
    for (const sheet of this.book.sheets) {
      this.#sheets.pushSizes(sheet);
      this.rules.pushFormats(sheet);
      this.rules.pushValidations(sheet);
    }
    this.rules.pushComments();
  }

  #pushView(): void {
    this.#dirtyView = false;
    this.onView();
    const unitId = this.unit.id;
    const { sheetId, ranges, activeCell } = this.book.selection;
    if (this.unit.workbook.getActiveSheet().getSheetId() !== this.book.activeSheet) {
      this.unit.mutate(SetWorksheetActiveOperation, { unitId, subUnitId: this.book.activeSheet });
    }
    const primary = { row: activeCell.row, column: activeCell.column };
    const selections = ranges.map((range) => ({
      range: univerRange(range),
      primary: {
        actualRow: primary.row,
        actualColumn: primary.column,
        isMerged: false,
        isMergedMainCell: false,
        startRow: primary.row,
        endRow: primary.row,
        startColumn: primary.column,
        endColumn: primary.column,
      },
      style: null,
    }));
    this.unit.mutate(SetSelectionsOperation, { unitId, subUnitId: sheetId, selections, reveal: true });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.flush());
  }
}
