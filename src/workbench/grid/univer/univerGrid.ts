import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import type { Book as FileBook, BookNote } from "../../files/book";
import { intoWorkbook } from "../../files/intoWorkbook";
import type {
  Cells,
  Charts,
  ConditionalFormats,
  Grid,
  Layout,
  Names,
  Sheets,
  Tables,
  Validations,
  View,
  Comments,
  CustomXmlParts,
} from "../grid";
import { spillAt } from "../memory/cells/spills";
import type { Book } from "../memory/book";
import type { GridEvent } from "../shapes";
import { Calculation } from "./calculation";
import { rectOfRange } from "./convert/ranges";
import type { RunningUniver } from "./createUniver";
import type { ErrorMessages } from "./functions/errorMessages";
import { newModel } from "./model";

import { Notes } from "./notes";
import { Puller } from "./pull/puller";
import { Pusher } from "./push/pusher";
import { drawTextQuickly } from "./quickText";
import { snapshotOf } from "./snapshot";
import { StyleBook } from "./styleBook";
import { refuseSpillsInTables } from "./tableSpills";
import { Unit } from "./unit";
import { respellEntries } from "./entries";
import { watchParts } from "./watchParts";

let units = 0;

/** Milliseconds until a closed workbook is taken out of Univer. */
const closingTime = 5_000;

/**
 * The grid of the workbench: Univer draws, edits and calculates one workbook.
 *
 * What the workbook is stands in plain objects, the same that the memory grid of the tests keeps, so
 * reading is quick and both grids follow the same rules. Writes go there and from there to Univer; what
 * the user does in Univer, and what it calculates, comes back.
 */
export class UniverGrid implements Grid {
  readonly settings = new Map<string, string>();
  readonly date1904: boolean;
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly view: View;
  readonly tables: Tables;
  readonly conditionalFormats: ConditionalFormats;
  readonly validations: Validations;
  readonly comments: Comments;
  readonly names: Names;
  readonly charts: Charts;
  readonly customXml: CustomXmlParts;
  /** The workbook itself, for saving. */
  readonly book: Book;

  readonly #unit: Unit;
  readonly #pusher: Pusher;
  #puller: Puller | undefined;
  readonly #notes: Notes;
  readonly #calculation: Calculation;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  readonly #selectionListeners = new Set<() => void>();
  readonly #close: () => void;

  constructor(
    readonly name: string,
    running: RunningUniver,
    file: FileBook,
    readonly messages: ErrorMessages,
  ) {
    const emit = (event: GridEvent): void => this.#listeners.forEach((listener) => listener(event));
    const { book, parts } = newModel(file.date1904, emit);
    intoWorkbook(file, book);
    const styles = new StyleBook();
    this.book = book;
    this.date1904 = file.date1904;
    this.#unit = new Unit(running.univer, `workbook-${(units += 1)}`);
    this.#calculation = new Calculation(this.#unit, book, (sheetId) => emit({ type: "calculated", sheetId }));
    const listening = this.#unit.commands.onCommandExecuted((command, options) =>
      this.#observe(command, options),
    );
    const respelling = respellEntries(this.#unit, book);
    refuseSpillsInTables(this.#unit, book);
    const notes = new Map(file.sheets.map((sheet) => [sheet.info.id, sheet.notes]));
    running.api.createWorkbook(snapshotOf(book, this.#unit.id, name, styles, notes));
    drawTextQuickly(running.univer);
    styles.bind(this.#unit.workbook);
    this.#pusher = new Pusher(this.#unit, book, styles, () => this.#selectionShown());
    this.#puller = new Puller(book, this.#pusher, emit);
    this.#notes = new Notes(this.#unit);
    this.#pusher.view();
    this.#close = () => {
      listening.dispose();
      respelling.dispose();
      // Univer checks drop-downs some time after they are loaded, and throws where the workbook is gone by then.
      setTimeout(() => running.api.disposeUnit(this.#unit.id), closingTime);
    };
    const watchedParts = watchParts(parts, this.#pusher, this.#notes);
    this.sheets = watchedParts.sheets;
    this.cells = watchedParts.cells;
    this.layout = watchedParts.layout;
    this.view = watchedParts.view;
    this.tables = watchedParts.tables;
    this.conditionalFormats = watchedParts.conditionalFormats;
    this.validations = watchedParts.validations;
    this.comments = watchedParts.comments;
    this.names = watchedParts.names;
    this.charts = watchedParts.charts;
    this.customXml = watchedParts.customXml;
  }

  /** The message behind an error value that one of the add-in's functions gave; `""` for none. */
  errorMessage(sheetId: string, row: number, column: number): string {
    const sheet = this.book.sheets.find(({ info }) => info.id === sheetId);
    if (!sheet) return "";
    const spill = spillAt(sheet, row, column)?.range;
    return this.messages.find(sheetId, row, column, spill ?? { row, column });
  }

  /** Plain notes by sheet id, for saving. */
  get notes(): ReadonlyMap<string, readonly BookNote[]> {
    return this.#notes.list();
  }

  recalculate(): void {
    this.#pusher.flush();
    this.#calculation.recalculate();
  }

  /** Whether formulas show their values by now: what `settle` waits for. */
  isSettled(): boolean {
    this.#puller?.take();
    this.#pusher.flush();
    return !this.#calculation.isPending && !this.#puller?.isPending && !this.#pusher.isPending;
  }

  async settle(): Promise<void> {
    this.#puller?.take();
    this.#pusher.flush();
    await this.#calculation.settle();
    if (this.#puller?.isPending || this.#pusher.isPending) await this.settle();
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` whenever another cell is the active one, whoever selected it. */
  onSelection(listener: () => void): void {
    this.#selectionListeners.add(listener);
  }

  /** Takes the workbook off the screen. The grid is of no use afterwards. */
  close(): void {
    this.#listeners.clear();
    this.#selectionListeners.clear();
    this.#close();
  }

  #selectionShown(): void {
    for (const listener of this.#selectionListeners) listener();
  }

  #observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    this.#calculation.observe(command, options);
    // Univer reports its own start before there is anything to follow it with.
    if (!this.#puller) return;
    this.#puller.observe(command, options);
    if (!this.#unit.isWriting) this.#observeView(command);
  }

  #observeView({ id, params }: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    if (unitId !== this.#unit.id || subUnitId === undefined) return;
    if (id === SetWorksheetActiveOperation.id) this.#activated(subUnitId);
    if (id === SetSelectionsOperation.id) this.#selected(params as ISetSelectionsOperationParams);
  }

  #activated(sheetId: string): void {
    const previousId = this.book.activeSheet;
    if (previousId === sheetId) return;
    this.#puller?.take();
    this.book.activeSheet = sheetId;
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    this.book.selection = { sheetId, ranges: [range], activeCell: { row: 0, column: 0 } };
    this.#emit({ type: "sheetActivated", sheetId, previousId });
  }

  #selected({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const ranges = selections.map(({ range }) => rectOfRange(range));
    const last = ranges[ranges.length - 1];
    if (!last || subUnitId !== this.book.activeSheet) return;
    const primary = selections[selections.length - 1]?.primary;
    const activeCell = { row: primary?.actualRow ?? last.row, column: primary?.actualColumn ?? last.column };
    this.book.selection = { sheetId: subUnitId, ranges, activeCell };
    this.#selectionShown();
    this.#emit({ type: "selected", selection: this.book.selection });
  }

  #emit(event: GridEvent): void {
    this.#listeners.forEach((listener) => listener(event));
  }
}
