import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { bounding } from "../../rects";
import type { Shift } from "../../shift";
import { maxColumns, maxRows, type ChangeKind, type GridEvent, type Rect } from "../../shapes";
import { applyShift } from "../../memory/structure";
import type { Book, SheetData } from "../../memory/book";
import { isResult } from "../calculation";
import { rectOfRange } from "../convert/ranges";
import type { Pusher } from "../push/pusher";
import { CellPuller } from "./pullCells";
import { RulePuller } from "./pullRules";

/** What kinds of things Univer's mutations change, by the start of their names. */
const kinds = [
  ["sheet.mutation.move-range", "moved"],
  ["sheet.mutation.reorder-range", "moved"],
  ["sheet.mutation.move-rows", "moved"],
  ["sheet.mutation.move-columns", "moved"],
  ["sheet.mutation.add-worksheet-merge", "sizes"],
  ["sheet.mutation.remove-worksheet-merge", "sizes"],
  ["sheet.mutation.set-col-", "sizes"],
  ["sheet.mutation.set-row-", "sizes"],
  ["sheet.mutation.set-worksheet-col-width", "sizes"],
  ["sheet.mutation.set-worksheet-row-height", "sizes"],
  ["sheet.mutation.set-frozen", "sizes"],
  ["sheet.mutation.insert-sheet", "sheets"],
  ["sheet.mutation.remove-sheet", "sheets"],
  ["sheet.mutation.set-worksheet-name", "sheets"],
  ["sheet.mutation.set-worksheet-order", "sheets"],
  ["sheet.mutation.set-worksheet-hidden", "sheets"],
  ["sheet.mutation.set-tab-color", "sheets"],
  ["sheet.mutation.toggle-gridlines", "sheets"],
  ["sheet.mutation.add-conditional-rule", "formats"],
  ["sheet.mutation.delete-conditional-rule", "formats"],
  ["sheet.mutation.set-conditional-rule", "formats"],
  ["sheet.mutation.move-conditional-rule", "formats"],
  ["data-validation.mutation", "validations"],
  ["thread-comment.mutation", "comments"],
  ["formula.mutation.set-defined-name", "names"],
  ["formula.mutation.remove-defined-name", "names"],
  ["sheet.mutation.set-sheet-table", "tables"],
  ["sheet.mutation.add-table", "tables"],
  ["sheet.mutation.delete-table", "tables"],
] as const;

type Kind = (typeof kinds)[number][1];

interface UserShift {
  readonly sheetId: string;
  readonly shift: Shift;
  readonly kind: ChangeKind;
}

/**
 * Follows what the user does in Univer: takes it into the workbook, then tells the listeners.
 *
 * Univer does an act as several mutations, so they are gathered and taken when the act is over. Rows and
 * columns that come or go are an exception: the workbook moves its own things with them, by the same rules
 * as ever, and Univer is then made equal - it loses its way with rules and tables on such occasions.
 */
export class Puller {
  readonly #cells: CellPuller;
  readonly #rules: RulePuller;
  readonly #edited = new Map<string, Rect>();
  readonly #kinds = new Set<Kind>();
  #shifts: UserShift[] = [];
  #scheduled = false;

  constructor(
    readonly book: Book,
    readonly pusher: Pusher,
    readonly emit: (event: GridEvent) => void,
  ) {
    this.#cells = new CellPuller(pusher.unit, book, pusher.styles);
    this.#rules = new RulePuller(pusher.unit, book);
  }

  get isPending(): boolean {
    return this.#scheduled;
  }

  /** Called for each command Univer has carried out. */
  observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (this.pusher.unit.isWriting || isResult(options)) return;
    const params = command.params as { subUnitId?: string; unitId?: string } | undefined;
    if (params?.unitId !== undefined && params.unitId !== this.pusher.unit.id) return;
    if (command.id === SetRangeValuesMutation.id) this.#edit(params as ISetRangeValuesMutationParams);
    else if (!this.#shift(command)) {
      const kind = kinds.find(([name]) => command.id.startsWith(name))?.[1];
      if (kind === undefined) return;
      this.#kinds.add(kind);
    }
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => this.take(), 0);
  }

  #edit({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    let range = this.#edited.get(subUnitId);
    for (const [row, cells] of Object.entries((cellValue ?? {}) as Record<string, object>)) {
      const columns = Object.keys(cells).map(Number);
      if (columns.length === 0) continue;
      const first = columns.reduce((a, b) => Math.min(a, b));
      const last = columns.reduce((a, b) => Math.max(a, b));
      const part = { row: Number(row), column: first, rows: 1, columns: last - first + 1 };
      range = range ? bounding(range, part) : part;
    }
    if (range) this.#edited.set(subUnitId, range);
  }

  #shift({ id, params }: Readonly<ICommandInfo>): boolean {
    const known = shifts[id];
    if (!known) return false;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const rect = rectOfRange(range);
    const whole =
      known.axis === "rows"
        ? { ...rect, column: 0, columns: maxColumns }
        : { ...rect, row: 0, rows: maxRows };
    const { event, ...rest } = known;
    this.#shifts.push({ sheetId: subUnitId, shift: { ...rest, range: whole }, kind: event });
    return true;
  }

  /** Takes all that was gathered. */
  take(): void {
    if (!this.#scheduled) return;
    this.#scheduled = false;
    const events: GridEvent[] = [];
    const structural = this.#shifts.length > 0;
    if (this.#kinds.has("sheets")) events.push(...this.#takeSheets());
    for (const { sheetId, shift, kind } of this.#shifts) {
      applyShift(this.book, sheetId, shift);
      events.push({ type: "changed", sheetId, kind, range: shift.range });
    }
    this.#shifts = [];
    events.push(...this.#takeCells(structural));
    if (this.#kinds.has("tables") && !structural) events.push(...this.#takeTables());
    this.#takeRules(structural);
    this.#kinds.clear();
    for (const event of events) this.emit(event);
  }

  #takeCells(structural: boolean): GridEvent[] {
    const moved = this.#kinds.has("moved");
    const headings = JSON.stringify(this.book.tables.map(({ info }) => info.columns));
    const events = this.book.sheets.flatMap((sheet): GridEvent[] => {
      const sheetId = sheet.info.id;
      const range = this.#edited.get(sheetId);
      if (!range && !moved) return [];
      const change =
        moved || structural ? this.#cells.pullAll(sheet) : this.#cells.pull(sheet, range ?? nothing);
      if (!change.range || structural) return [];
      const single = change.range.rows === 1 && change.range.columns === 1;
      const details = single ? { before: change.before, after: change.after } : {};
      return [{ type: "changed", sheetId, kind: "RangeEdited", range: change.range, ...details }];
    });
    this.#edited.clear();
    // A heading that was edited is named in formulas and in Univer's tables.
    if (headings !== JSON.stringify(this.book.tables.map(({ info }) => info.columns)))
      this.pusher.everything();
    return events;
  }

  #takeRules(structural: boolean): void {
    const { rules } = this.pusher;
    const has = (kind: Kind): boolean => this.#kinds.has(kind);
    for (const kind of ["formats", "validations", "names", "comments"] as const)
      if (has(kind) || structural) rules.forget(kind);
    if (structural) rules.forgetTables();
    if (structural) {
      this.pusher.everything();
      return;
    }
    if (has("formats")) this.#rules.formats();
    if (has("validations")) this.#rules.validations();
    if (has("comments")) this.#rules.comments();
    if (has("names")) this.#rules.names();
    if (has("sizes")) for (const sheet of this.book.sheets) this.#rules.sizes(sheet);
  }

  #takeTables(): GridEvent[] {
    const gone = this.#rules.tables();
    this.pusher.rules.forgetTables();
    this.pusher.layout();
    return gone.map(({ id, name, sheetId }): GridEvent => ({
      type: "tableDeleted",
      tableId: id,
      name,
      sheetId,
    }));
  }

  #takeSheets(): GridEvent[] {
    const { added, deleted } = this.#rules.sheets();
    for (const sheetId of added) this.#takeNewSheet(sheetId);
    return [
      ...added.map((sheetId): GridEvent => ({ type: "sheetAdded", sheetId })),
      ...deleted.map(({ info }): GridEvent => ({ type: "sheetDeleted", sheetId: info.id, name: info.name })),
    ];
  }

  #takeNewSheet(sheetId: string): void {
    const sheet: SheetData | undefined = this.book.sheets.find(({ info }) => info.id === sheetId);
    if (!sheet) return;
    this.#cells.pullAll(sheet);
    this.#rules.sizes(sheet);
  }
}

const nothing: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

const shifts: Readonly<Record<string, Omit<Shift, "range"> & { readonly event: ChangeKind }>> = {
  [InsertRowMutation.id]: { kind: "insert", axis: "rows", event: "RowInserted" },
  [InsertColMutation.id]: { kind: "insert", axis: "columns", event: "ColumnInserted" },
  [RemoveRowMutation.id]: { kind: "delete", axis: "rows", event: "RowDeleted" },
  [RemoveColMutation.id]: { kind: "delete", axis: "columns", event: "ColumnDeleted" },
};
