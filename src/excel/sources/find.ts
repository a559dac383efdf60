import type { Source, SourceRemark, SourcesFound } from "../api/source";
import { contains, intersection, rectOf } from "../cells/address";
import { askDateSystem } from "../cells/date-system";
import { inExcel } from "../host/in-excel";
import { askSelected } from "../host/selection";
import { findRange, LoadedSelection, type SelectionPart } from "./find-range";
import { loadTable, placeOf, type LoadedTable } from "./locate-table";
import { tableSource } from "./source-of";

interface TableSeen extends LoadedTable {
  readonly headings: Excel.Range;
  readonly filter: Excel.AutoFilter;
  readonly protection: Excel.WorksheetProtection;
}

/** Every table of the workbook and the plain range with headings under the selection. Reads only. */
export function findSources(): Promise<SourcesFound> {
  return inExcel("look for tables in this workbook", async (context) => {
    const { tables, sheets, dateSystem, selection } = await lookAt(context);
    const seen = tables.items.map(loadSeen);
    await context.sync();
    const sources = seen.map((table) => sourceOf(table, selection));
    const inTable = sources.some((source) => source.selected);
    const range = inTable ? null : await findRange(context, selection);
    // The cells around a title or a blank cell beside a table are that table's: it is not reviewed twice.
    const isOwn = range !== null && !sources.some((table) => overlap(table, range));
    return {
      sources: isOwn ? [...sources, range] : sources,
      date1904: dateSystem().date1904,
      sheets: sheets.items.map((sheet) => sheet.name),
      activeSheet: selection.sheet.name,
    };
  });
}

interface Looked {
  readonly tables: Excel.TableCollection;
  readonly sheets: Excel.WorksheetCollection;
  readonly dateSystem: ReturnType<typeof askDateSystem>;
  readonly selection: LoadedSelection;
}

/** One request, unless Excel refuses to say what is selected: then as much as it does say. */
async function lookAt(context: Excel.RequestContext): Promise<Looked> {
  const looked =
    (await askSelected(context, () => ask(context.workbook, "areas"))) ??
    (await askSelected(context, () => ask(context.workbook, "cell")));
  if (looked !== null) return looked;
  const asked = ask(context.workbook, "sheet");
  await context.sync();
  return asked;
}

function ask(workbook: Excel.Workbook, part: SelectionPart): Looked {
  const { tables, worksheets: sheets } = workbook;
  tables.load("items/id");
  sheets.load("items/name");
  return {
    tables,
    sheets,
    dateSystem: askDateSystem(workbook),
    selection: new LoadedSelection(workbook, part),
  };
}

function overlap(one: Source, other: Source): boolean {
  const [a, b] = [rectOf(one.address), rectOf(other.address)];
  return one.sheetId === other.sheetId && a !== null && b !== null && intersection(a, b) !== null;
}

function loadSeen(table: Excel.Table): TableSeen {
  const loaded = loadTable(table);
  const headings = loaded.range.getRow(0);
  headings.load("values");
  const filter = table.autoFilter;
  filter.load("isDataFiltered");
  const { protection } = loaded.sheet;
  protection.load("protected");
  return { ...loaded, headings, filter, protection };
}

function sourceOf(seen: TableSeen, selection: LoadedSelection): Source {
  const place = placeOf(seen);
  const remarks: SourceRemark[] = [];
  if (seen.filter.isDataFiltered) remarks.push("filtered");
  if (seen.protection.protected) remarks.push("protected-sheet");
  if (seen.sheet.visibility !== "Visible") remarks.push("hidden-sheet");
  if (!place.showHeaders) remarks.push("no-heading-row");
  const { sheet, cellRect } = selection;
  const selected = cellRect !== null && sheet.id === place.sheetId && contains(place.range, cellRect);
  return tableSource(place, {
    headings: place.showHeaders ? (seen.headings.values[0] ?? []) : [],
    selected,
    remarks,
  });
}
