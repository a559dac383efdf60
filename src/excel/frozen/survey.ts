import { referenceOfName } from "../../review";
import type { Rect } from "../cells/address";
import { loadTable, placeOf, type TablePlace } from "../sources/locate-table";
import { askParts, askXml, storedOf, type StoredPart } from "../stored/part";

export interface FrozenTable extends TablePlace {
  readonly columns: readonly string[];
  /** True while a filter hides rows. */
  readonly isFiltered: boolean;
}

export interface FrozenSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly tables: readonly FrozenTable[];
}

/** A defined name of the workbook, and the cells it stands for; null where they were deleted. */
export interface KnownName {
  readonly item: Excel.NamedItem;
  readonly formula: string;
  readonly cells: { readonly sheet: string; readonly rect: Rect } | null;
}

/** Everything of the workbook that freezing and restoring go by. */
export interface FrozenSurvey {
  readonly stored: StoredPart;
  readonly sheets: readonly FrozenSheet[];
  /** By name in small letters. */
  readonly names: ReadonlyMap<string, KnownName>;
}

/** Looks over the whole workbook, hidden sheets too: two requests. */
export async function surveyFrozen(context: Excel.RequestContext): Promise<FrozenSurvey> {
  const { workbook } = context;
  const parts = askParts(context);
  const { tables, worksheets, names } = workbook;
  tables.load("items/id");
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const xml = askXml(parts);
  const asked = tables.items.map(askTable);
  for (const { protection } of worksheets.items) protection.load("protected");
  await context.sync();
  const seen = asked.map((one) => ({
    ...placeOf(one),
    columns: one.columns.items.map(({ name }) => name),
    isFiltered: one.filter.isDataFiltered,
  }));
  return {
    stored: storedOf(xml),
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      sheet,
      isProtected: sheet.protection.protected,
      tables: seen.filter(({ sheetId }) => sheetId === sheet.id),
    })),
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), knownName(item)])),
  };
}

function askTable(table: Excel.Table) {
  const { columns, autoFilter: filter } = table;
  columns.load("items/name");
  filter.load("isDataFiltered");
  return { ...loadTable(table), columns, filter };
}

function knownName(item: Excel.NamedItem): KnownName {
  const formula = String(item.formula);
  const reference = referenceOfName(formula);
  const sheet = reference?.sheet ?? null;
  return { item, formula, cells: reference && sheet !== null ? { sheet, rect: reference.cells } : null };
}

/** A sheet by its name, whatever the case of its letters. */
export function sheetNamed(sheets: readonly FrozenSheet[], name: string): FrozenSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
