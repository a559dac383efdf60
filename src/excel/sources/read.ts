import type { ReadOptions, Source, SourceRead } from "../api/source";
import { rangeOn, rectOf, type Rect } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { askDateSystem } from "../cells/date-system";
import { inExcel, refuse } from "../host/in-excel";
import { loadTable, placeOf, type LoadedTable } from "./locate-table";
import { bodyOf, rangeSource, tableIdOf, tableSource } from "./source-of";

/** Reads sources: one request to find them, and one a block. */
export function readSources(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<readonly SourceRead[]> {
  return inExcel(`read ${namesOf(sources)}`, (context) => readIn(context, sources, options));
}

const namesOf = (sources: readonly Source[]): string =>
  sources.length === 1 ? (sources[0]?.name ?? "") : "the tables";

/** The same within work that is under way. */
export async function readIn(
  context: Excel.RequestContext,
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<readonly SourceRead[]> {
  const found = await locate(context, sources);
  const readings = found.map(
    ({ source, sheet, date1904 }) =>
      new Reading(source, sheet, date1904, options.formatColumns?.(source) ?? []),
  );
  await inBlocks(
    context,
    {
      items: readings,
      rowsOf: (reading) => reading.source.rowCount,
      cellsPerRow: (reading) => reading.cellsPerRow,
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(block),
    },
    options,
  );
  return readings;
}

/** Where sources stand now, as far as they are there. */
export function locateSources(sources: readonly Source[]): Promise<readonly Source[]> {
  return inExcel(`look for ${namesOf(sources)}`, async (context) => {
    const asked = ask(context, sources);
    await context.sync();
    return asked.flatMap((each) => each.answer()?.source ?? []);
  });
}

/** A source with its sheet. */
interface Found {
  readonly source: Source;
  readonly sheet: Excel.Worksheet;
}

interface Located extends Found {
  readonly date1904: boolean;
}

/** Where the sources stand now, with their headings: one request. Refuses when one is gone. */
export async function locate(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<readonly Located[]> {
  const asked = ask(context, sources);
  const dateSystem = askDateSystem(context.workbook);
  await context.sync();
  const { date1904 } = dateSystem();
  return asked.map((each) => ({ ...(each.answer() ?? gone(each.source)), date1904 }));
}

function ask(context: Excel.RequestContext, sources: readonly Source[]): (AskedTable | AskedRange)[] {
  return sources.map((source) =>
    source.kind === "table" ? new AskedTable(context, source) : new AskedRange(context, source),
  );
}

class AskedTable {
  private readonly loaded: LoadedTable;
  private readonly headings: Excel.Range;

  constructor(
    context: Excel.RequestContext,
    readonly source: Source,
  ) {
    this.loaded = loadTable(context.workbook.tables.getItemOrNullObject(tableIdOf(source) ?? ""));
    this.headings = this.loaded.range.getRow(0);
    this.headings.load("values");
  }

  /** Null when the table is gone. */
  answer(): Found | null {
    if (this.loaded.table.isNullObject) return null;
    const place = placeOf(this.loaded);
    const headings = place.showHeaders ? (this.headings.values[0] ?? []) : [];
    return { source: tableSource(place, { ...this.source, headings }), sheet: this.loaded.sheet };
  }
}

class AskedRange {
  private readonly sheet: Excel.Worksheet;
  private readonly headings: Excel.Range;
  private readonly range: Rect;

  constructor(
    context: Excel.RequestContext,
    readonly source: Source,
  ) {
    this.range = rectOf(source.address) ?? refuse("not-found", `${source.name} is no address.`, "");
    this.sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
    this.sheet.load("id,name");
    this.headings = rangeOn(this.sheet, { ...this.range, rows: 1 });
    this.headings.load("values");
  }

  /** Null when the sheet is gone. */
  answer(): Found | null {
    if (this.sheet.isNullObject) return null;
    const { id, name } = this.sheet;
    const seen = { ...this.source, headings: this.headings.values[0] ?? [] };
    return { source: rangeSource({ sheet: name, sheetId: id, range: this.range }, seen), sheet: this.sheet };
  }
}

function gone(source: Source): never {
  const what = source.kind === "table" ? "The table" : "The sheet of";
  return refuse(
    "not-found",
    `${what} ${source.name} is no longer in this workbook.`,
    "Refresh the list of tables, then review again.",
  );
}

/** One source being read. */
class Reading implements SourceRead {
  readonly rows: unknown[][] = [];
  readonly formats = new Map<number, string[]>();
  private readonly body: Rect;
  private pending: { values: Excel.Range; formats: readonly Excel.Range[] } | null = null;

  constructor(
    readonly source: Source,
    private readonly sheet: Excel.Worksheet,
    readonly date1904: boolean,
    private readonly formatColumns: readonly number[],
  ) {
    this.body = { ...bodyOf(source), columns: Math.max(1, source.headings.length) };
    for (const column of formatColumns) this.formats.set(column, []);
  }

  get cellsPerRow(): number {
    return this.body.columns + this.formatColumns.length;
  }

  request({ first, end }: Block<Reading>): void {
    const part = { ...this.body, row: this.body.row + first, rows: end - first };
    const values = rangeOn(this.sheet, part);
    values.load("values");
    const formats = this.formatColumns.map((column) => {
      const range = rangeOn(this.sheet, { ...part, column: part.column + column, columns: 1 });
      range.load("numberFormat");
      return range;
    });
    this.pending = { values, formats };
  }

  receive(block: Block<Reading>): number {
    const { values, formats } = this.pending ?? refuse("host", "Nothing was asked of Excel.", "Try again.");
    // Excel on the web gives null where a range is too large for it.
    const rows = values.values as unknown[][] | null;
    if (rows === null)
      refuse("too-large", `${this.source.name} is too large to be read.`, "Split the table.");
    for (const row of rows) this.rows.push(row);
    const texts = formats.map((range) => (range.numberFormat as unknown[][]).map(([cell]) => String(cell)));
    this.formatColumns.forEach((column, index) => this.formats.get(column)?.push(...(texts[index] ?? [])));
    this.pending = null;
    return bytesOf(rows) + bytesOf(texts) + 40 * (block.end - block.first);
  }
}
