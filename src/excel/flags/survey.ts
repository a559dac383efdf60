import { rectsOf, type Rect } from "../cells/address";
import { loadTable, placeOf, type LoadedTable, type TablePlace } from "../sources/locate-table";
import { askParts, askXml, storedOf, type AskedXml, type StoredPart } from "../stored/part";
import { ownRule, type OwnRule } from "./own-rule";

export interface SurveyedTable extends TablePlace {
  readonly table: Excel.Table;
  readonly columns: readonly string[];
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly tables: readonly SurveyedTable[];
  readonly rules: readonly SurveyedRule[];
  /** Conditional formats that were added and got no formula: they colour nothing. */
  readonly unfinished: readonly SurveyedRule[];
}

/** A conditional format of ours. */
export interface SurveyedRule extends OwnRule {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  readonly address: string;
  readonly areas: readonly Rect[];
  readonly fill: string;
  readonly font: string;
  readonly stopIfTrue: boolean;
}

/** What a conditional format reads that was just added. */
const UNFINISHED = new Set(["", "=", "=FALSE"]);

/** Everything of the workbook that flags can be known by. */
export interface Survey {
  readonly stored: StoredPart;
  readonly sheets: readonly SurveyedSheet[];
}

/** Looks over the whole workbook: three requests. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const parts = askParts(context);
  const tables = workbook.tables;
  tables.load("items/id");
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name");
  await context.sync();
  const xml = askXml(parts);
  const askedTables = tables.items.map(askTable);
  const askedSheets = sheets.items.map((sheet) => new AskedSheet(sheet));
  await context.sync();
  for (const asked of askedSheets) asked.askRules();
  await context.sync();
  return surveyOf(xml, askedTables, askedSheets);
}

interface AskedTable extends LoadedTable {
  readonly columns: Excel.TableColumnCollection;
}

function askTable(table: Excel.Table): AskedTable {
  const { columns } = table;
  columns.load("items/name");
  return { ...loadTable(table), columns };
}

function surveyOf(xml: AskedXml, tables: readonly AskedTable[], sheets: readonly AskedSheet[]): Survey {
  const places = tables.map((asked) => ({
    ...placeOf(asked),
    table: asked.table,
    columns: asked.columns.items.map(({ name }) => name),
  }));
  return { stored: storedOf(xml), sheets: sheets.map((asked) => asked.answer(places)) };
}

/** A sheet being asked for its conditional formats. */
class AskedSheet {
  private readonly formats: Excel.ConditionalFormatCollection;
  private rules: {
    format: Excel.ConditionalFormat;
    rule: Excel.ConditionalFormatRule;
    areas: Excel.RangeAreas;
  }[] = [];

  constructor(private readonly sheet: Excel.Worksheet) {
    sheet.protection.load("protected");
    this.formats = sheet.getRange().conditionalFormats;
    this.formats.load("items/id,items/type,items/stopIfTrue");
  }

  askRules(): void {
    this.rules = this.formats.items.flatMap((format) => {
      if (format.type !== "Custom") return [];
      const { rule, format: look } = format.custom;
      rule.load("formula");
      look.fill.load("color");
      look.font.load("color");
      const areas = format.getRanges();
      areas.load("address");
      return [{ format, rule, areas }];
    });
  }

  answer(tables: readonly SurveyedTable[]): SurveyedSheet {
    const { id, name, protection } = this.sheet;
    const rules = this.rules.map(({ format, rule, areas }) => lookOf(format, rule.formula, areas.address));
    return {
      id,
      name,
      sheet: this.sheet,
      isProtected: protection.protected,
      tables: tables.filter((table) => table.sheetId === id),
      rules: rules.flatMap((rule) => {
        const own = ownRule(rule.formula);
        return own === null ? [] : [{ ...own, ...rule }];
      }),
      unfinished: rules
        .filter(({ formula }) => UNFINISHED.has(formula.toUpperCase()))
        .map((rule) => ({ issuesColumn: null, headingRow: null, ...rule })),
    };
  }
}

function lookOf(
  format: Excel.ConditionalFormat,
  formula: string,
  address: string,
): Omit<SurveyedRule, keyof OwnRule> {
  const { fill, font } = format.custom.format;
  return {
    format,
    formula,
    address,
    areas: rectsOf(address),
    fill: fill.color,
    font: font.color,
    stopIfTrue: format.stopIfTrue,
  };
}
