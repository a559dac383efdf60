import type { CaseKind } from "../../../src/policy";
import {
  cellAddress,
  columnLetters,
  linePrint,
  madeSheets,
  readState,
  sealedAs,
  withoutBlankEnd,
  writeState,
  type StateRead,
} from "../../../src/review";
import type {
  ActivePlace,
  FlagInput,
  FlagOutcome,
  Place,
  Source,
  SourceRead,
  SourcesFound,
  WatchedSource,
  WorkbookChange,
  WorkbookPort,
} from "../../../src/excel";

/** A table of the fake workbook. Its cells may be changed at any time. */
export interface FakeTable {
  name: string;
  sheet: string;
  kind?: "table" | "range";
  headings: string[];
  rows: unknown[][];
  /** Column heading -> number format of all its cells. */
  formats?: Record<string, string>;
  firstRow?: number;
}

type Step = "writeDocument" | "findSources" | "readSources" | "writeStored" | "flag" | "goTo" | "findChanges";

/**
 * A workbook in memory behind the port that the pane knows. It keeps what the pane writes and can be told to
 * fail; it says nothing about Excel itself, which the tests of src/excel do.
 */
export class FakeWorkbook {
  readonly asked: string[] = [];
  readonly flags = new Map<string, readonly string[]>();
  readonly documents = new Map<string, readonly (readonly unknown[])[]>();
  readonly comments: { place: Place; text: string }[] = [];
  readonly inserted: CaseKind[] = [];
  readonly places: Place[] = [];
  storedXml: string | null = null;
  date1904 = false;
  /** Tables whose right neighbour cells are taken. */
  readonly crowded = new Set<string>();
  private readonly failures = new Map<Step, Error>();
  private tell: ((change: WorkbookChange) => void) | undefined;
  private select: ((at: ActivePlace | null) => void) | undefined;
  private watched: (() => readonly WatchedSource[]) | undefined;

  constructor(readonly tables: FakeTable[]) {}

  /** The next call of that function fails. */
  fail(step: Step, error: Error): void {
    this.failures.set(step, error);
  }

  /** Writes a cell as the analyst would, and tells whoever watches. */
  edit(table: string, rowIndex: number, heading: string, value: unknown, recalculated = false): void {
    const found = this.table(table);
    const row = found.rows[rowIndex]!;
    found.rows[rowIndex] = row.map((cell, at) => (found.headings[at] === heading ? value : cell));
    this.tell?.({
      kind: recalculated ? "recalculated" : "edited",
      sourceIds: [table],
      rows: [rowIndex],
      ours: false,
      remote: false,
    });
  }

  /** Takes a row away and tells whoever watches. */
  removeRow(table: string, rowIndex: number): void {
    this.table(table).rows.splice(rowIndex, 1);
    this.tell?.({ kind: "structure", sourceIds: [table], rows: [], ours: false, remote: false });
  }

  /** Moves the active cell to a row of a table. */
  selectRow(table: string, rowIndex: number | null): void {
    const { sheet, sheetId, firstRow } = this.source(this.table(table));
    this.select?.(
      rowIndex === null ? null : { sheet, sheetId, address: cellAddress(firstRow + rowIndex, 0) },
    );
  }

  stored(): StateRead {
    return readState(this.storedXml);
  }

  private table(name: string): FakeTable {
    const found = this.tables.find((table) => table.name === name);
    if (found === undefined) throw new Error(`No table ${name}`);
    return found;
  }

  private step(step: Step): void {
    this.asked.push(step);
    const error = this.failures.get(step);
    if (error === undefined) return;
    this.failures.delete(step);
    throw error;
  }

  private source(table: FakeTable): Source {
    const firstRow = table.firstRow ?? 1;
    return {
      id: table.name,
      kind: table.kind ?? "table",
      name: table.name,
      sheet: table.sheet,
      sheetId: table.sheet,
      address: `A${firstRow}:${cellAddress(firstRow + table.rows.length - 1, table.headings.length - 1)}`,
      headings: table.headings,
      rowCount: table.rows.length,
      firstRow,
      firstColumn: 0,
      selected: false,
      remarks: [],
    };
  }

  private read(source: Source, formatColumns: readonly number[]): SourceRead {
    const table = this.table(source.id);
    const formatOf = (column: number): string[] =>
      table.rows.map(() => table.formats?.[table.headings[column] ?? ""] ?? "General");
    return {
      source: this.source(table),
      rows: table.rows.map((row) => [...row]),
      formats: new Map(formatColumns.map((column) => [column, formatOf(column)])),
      date1904: this.date1904,
    };
  }

  /** The port, for `createSession`. */
  readonly port: WorkbookPort = {
    findSources: async (): Promise<SourcesFound> => {
      this.step("findSources");
      const sheets = [...new Set(this.tables.map(({ sheet }) => sheet))];
      const [activeSheet = ""] = sheets;
      const sources = this.tables.map((table) => this.source(table));
      return { sources, date1904: this.date1904, sheets, activeSheet };
    },
    findRanges: async (names) =>
      this.tables
        .filter(({ kind, name }) => kind === "range" && names.includes(name))
        .map((table) => this.source(table)),
    readSources: async (sources, options) => {
      this.step("readSources");
      return sources.map((source) => this.read(source, options?.formatColumns?.(source) ?? []));
    },
    locateSources: async (sources) =>
      sources.flatMap(({ id }) =>
        this.tables.filter(({ name }) => name === id).map((table) => this.source(table)),
      ),
    findChanges: async ({ source, rows }) => {
      this.step("findChanges");
      const now = this.table(source.id).rows;
      if (now.length !== rows.length) return { result: "shape" };
      const changed = now.flatMap((cells, rowIndex) =>
        cells.every((cell, at) => cell === rows[rowIndex]?.[at]) ? [] : [{ rowIndex, cells: [...cells] }],
      );
      return { result: "rows", rows: changed };
    },
    readStored: async () => this.stored(),
    writeStored: async (changes, replace) => {
      this.step("writeStored");
      const read = this.stored();
      const asked = typeof changes === "function" ? changes(read.state) : changes;
      this.storedXml = writeState(asked, read, replace).xml;
      return this.stored();
    },
    removeEverything: async () => {
      this.storedXml = null;
      return { result: "removed" };
    },
    flag: async (input: FlagInput): Promise<FlagOutcome> => {
      this.step("flag");
      const { name, sheet, rowCount, headings } = input.source;
      const column = columnLetters(headings.length);
      const address = `${column}1:${column}${rowCount + 1}`;
      if (this.crowded.has(name) && input.mayInsert !== true) {
        return { result: "needs-column-insert", sheet, address };
      }
      const changed = this.flags.get(name)?.join("\n") !== input.texts.join("\n");
      this.flags.set(name, input.texts);
      return { result: "done", sheet, address, heading: "SAMM issues", changed };
    },
    clearFlags: async () => {
      const cleared = [...this.flags.keys()];
      this.flags.clear();
      return { cleared, kept: [] };
    },
    writeDocument: async ({ kind, sheetName, madeOn, layout, record }) => {
      this.step("writeDocument");
      const lines = withoutBlankEnd(layout.cells.map(linePrint));
      const change =
        record === undefined
          ? { sheets: [{ kind, sheetName, madeOn, lines }] }
          : { records: [sealedAs(record, sheetName, lines)] };
      this.storedXml = writeState(change, this.stored()).xml;
      this.documents.set(sheetName, layout.cells);
      return { result: "written", sheet: sheetName, without: [] };
    },
    findDocuments: async () =>
      madeSheets(this.stored().state)
        .filter(({ sheetName }) => this.documents.has(sheetName))
        .map(({ kind, sheetName, madeOn }) => ({
          ...{ kind, madeOn, sheet: sheetName, writtenAs: sheetName, edited: false },
        })),
    readDocument: async ({ sheetName }) => {
      const cells = this.documents.get(sheetName);
      return cells === undefined ? null : { sheet: sheetName, cells };
    },
    removeDocuments: async () => {
      const removed = [...this.documents.keys()];
      this.documents.clear();
      return { removed, kept: [] };
    },
    freeze: async () => {
      this.asked.push("freeze");
      return { formulas: 0, sheets: [], noticeSheet: null, left: [] };
    },
    restoreFrozen: async () => {
      this.asked.push("restoreFrozen");
      return { restored: 0, deleted: 0, refused: [], left: [] };
    },
    goTo: async (place) => {
      this.step("goTo");
      this.places.push(place);
      return true;
    },
    goBack: async () => this.places.pop() !== undefined,
    backSteps: () => this.places.length,
    watch: async ({ changes, selection }) => {
      this.select ??= selection?.tell;
      selection?.tell(null);
      this.watched ??= changes?.sources;
      this.tell ??= changes?.tell;
    },
    insertReadyTable: async (kind) => {
      this.inserted.push(kind);
      return { table: "SammTable", sheet: "Sheet1", address: "A1:B2", newSheet: true };
    },
    insertColumn: async ({ source, heading, formula }) => {
      this.asked.push(`insertColumn ${formula}`);
      const { id: tableId, name: table, sheet } = source;
      const first = { sheet, address: "Z2" };
      const column = {
        table,
        tableId,
        heading,
        formula,
        formats: ["General"],
        width: null,
        first,
        address: "Z2",
        isWhole: true,
      };
      return { result: "inserted", column };
    },
    removeColumn: async ({ heading }) => {
      this.asked.push(`removeColumn ${heading}`);
    },
    insertFormula: async ({ what, formula }) => {
      this.asked.push(`insertFormula ${formula}`);
      return { what, formula, sheet: "Sheet1", sheetId: "1", address: "A1", numberFormat: "General" };
    },
    removeFormula: async ({ what }) => {
      this.asked.push(`removeFormula ${what}`);
    },
    findAsOf: async () => null,
    addComment: async (place, text) => {
      this.comments.push({ place, text });
    },
    showSheet: async () => undefined,
    opensWithWorkbook: () => false,
    setOpensWithWorkbook: async () => undefined,
    showPane: async () => undefined,
  };

  /** What is watched now, as the pane says it. */
  watchedNow(): readonly WatchedSource[] {
    return this.watched?.() ?? [];
  }
}
