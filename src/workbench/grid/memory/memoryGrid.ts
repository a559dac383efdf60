import type { Grid } from "../grid";
import type { GridEvent } from "../shapes";
import type { Book } from "./book";
import { calculate, type Evaluator } from "./formula/calculation";
import { MemoryCells } from "./cells/memoryCells";
import { MemoryCharts } from "./memoryCharts";
import { MemoryComments } from "./memoryComments";
import { MemoryCustomXml } from "./memoryCustomXml";
import { MemoryLayout } from "./memoryLayout";
import { MemoryNames } from "./memoryNames";
import { MemoryConditionalFormats, MemoryValidations } from "./memoryRules";
import { MemorySheets, newSheet } from "./memorySheets";
import { MemoryTables } from "./tables/memoryTables";
import { MemoryUser } from "./memoryUser";
import { MemoryView } from "./memoryView";

export interface MemoryGridOptions {
  readonly name?: string;
  /** Names of the sheets; `Sheet1` if not given. */
  readonly sheets?: readonly string[];
  readonly date1904?: boolean;
  /** Without one, formulas keep the values they are given. */
  readonly evaluate?: Evaluator;
  /** The clock of comments. */
  readonly now?: () => Date;
}

/** A workbook in plain objects, without a screen: the grid of the unit tests. */
export class MemoryGrid implements Grid {
  readonly name: string;
  readonly date1904: boolean;
  readonly settings = new Map<string, string>();
  readonly sheets: MemorySheets;
  readonly cells: MemoryCells;
  readonly layout: MemoryLayout;
  readonly view: MemoryView;
  readonly tables: MemoryTables;
  readonly conditionalFormats: MemoryConditionalFormats;
  readonly validations: MemoryValidations;
  readonly comments: MemoryComments;
  readonly names: MemoryNames;
  readonly charts: MemoryCharts;
  readonly customXml: MemoryCustomXml;
  /** Does what a user at the keyboard does, with the events of it. */
  readonly user: MemoryUser;

  /** In `Manual`, formulas keep their values until `recalculate`, which F9 stands for. */
  calculationMode: "Automatic" | "Manual" = "Automatic";

  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly evaluate: Evaluator | undefined;
  private readonly book: Book;
  private stale = false;
  private lastId = 0;

  constructor(options: MemoryGridOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.date1904 = options.date1904 ?? false;
    this.evaluate = options.evaluate;
    this.book = this.newBook(options);
    this.sheets = new MemorySheets(this.book);
    this.cells = new MemoryCells(this.book);
    this.layout = new MemoryLayout(this.book);
    this.view = new MemoryView(this.book, this.sheets);
    this.tables = new MemoryTables(this.book);
    this.conditionalFormats = new MemoryConditionalFormats(this.book);
    this.validations = new MemoryValidations(this.book);
    this.comments = new MemoryComments(this.book);
    this.names = new MemoryNames(this.book);
    this.charts = new MemoryCharts(this.book);
    this.customXml = new MemoryCustomXml(this.book);
    this.user = new MemoryUser(this, this.book);
  }

  /** Calculates every formula; each sheet with formulas raises its event, changed or not. */
  recalculate(): void {
    const changed = this.evaluate ? calculate(this.book, this.evaluate) : [];
    this.stale = false;
    const all = new Set([...changed, ...this.book.sheets.map(({ info }) => info.id)]);
    for (const sheetId of all) this.book.emit({ type: "calculated", sheetId });
  }

  /** Calculates if anything changed since the last time, and calculation is not left to the user. */
  settle(): Promise<void> {
    this.calculateIfStale();
    return Promise.resolve();
  }

  calculateIfStale(): void {
    if (!this.stale || this.calculationMode === "Manual") return;
    this.stale = false;
    if (!this.evaluate) return;
    for (const sheetId of calculate(this.book, this.evaluate))
      this.book.emit({ type: "calculated", sheetId });
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private newBook(options: MemoryGridOptions): Book {
    const newId = (prefix: string): string => `{${prefix}-${++this.lastId}}`;
    const sheets = (options.sheets ?? ["Sheet1"]).map((name) => newSheet(newId("sheet"), name));
    const active = sheets[0]?.info.id ?? "";
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    return {
      sheets,
      activeSheet: active,
      selection: { sheetId: active, ranges: [range], activeCell: { row: 0, column: 0 } },
      ...{ tables: [], comments: [], names: [], customXml: [] },
      now: options.now ?? (() => new Date()),
      newId,
      emit: (event) => {
        for (const listener of this.listeners) listener(event);
      },
      touch: () => {
        this.stale = true;
      },
    };
  }
}
