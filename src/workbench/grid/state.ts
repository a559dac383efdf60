import { cellName, columnName, rangeName } from "./a1";
import { moveFormula } from "./formulaTokens";
import type { Grid } from "./grid";
import { canonicalAreas } from "./rects";
import type { Chart, PageSetup } from "./pageShapes";
import type {
  CellStyle,
  CellValue,
  Comment,
  ConditionalFormat,
  ConditionalRule,
  DefinedName,
  Freeze,
  Rect,
  Reply,
  SheetInfo,
  TableInfo,
  Validation,
} from "./shapes";

/** One cell that holds or shows anything; keys at their default are left out. */
export interface CellState {
  value?: CellValue;
  formula?: string;
  numberFormat?: string;
  style?: CellStyle;
}

/** An item of a sheet by address instead of by id. */
type Placed<T extends { readonly ranges: readonly Rect[] }> = Omit<T, "id" | "sheetId" | "ranges"> & {
  readonly ranges: string;
};
type TableState = Omit<TableInfo, "id" | "sheetId" | "range" | "columns"> & {
  readonly range: string;
  readonly columns: readonly string[];
};
type ReplyState = Omit<Reply, "id" | "created">;
type CommentState = Omit<Comment, "id" | "created" | "sheetId" | "replies"> & {
  readonly sheet: string;
  readonly replies: readonly ReplyState[];
};

export interface SheetState extends Omit<SheetInfo, "id"> {
  readonly cells: Readonly<Record<string, CellState>>;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly rowHeights: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly freeze: Freeze;
  readonly page: PageSetup;
  readonly charts: readonly (Omit<Chart, "id" | "sheetId" | "area"> & { readonly area: string })[];
  readonly tables: readonly TableState[];
  readonly conditionalFormats: readonly Placed<ConditionalFormat>[];
  readonly validations: readonly Placed<Validation>[];
}

export interface GridState {
  readonly sheets: readonly SheetState[];
  readonly comments: readonly CommentState[];
  readonly names: readonly (Omit<DefinedName, "sheetId"> & { readonly sheet: string | null })[];
  readonly customXml: readonly { readonly namespace: string; readonly xml: string }[];
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * A deep, plain picture of all that is kept of a workbook, for comparing before and after. Ids and the
 * times of comments are left out, so that a workbook equals its saved and reopened copy; so are the
 * selection and the active sheet. Formats of whole columns show only within the used range.
 */
export function exportState(grid: Grid): GridState {
  const sheetName = (id: string): string => grid.sheets.get(id).name;
  return {
    sheets: grid.sheets.list().map((sheet) => sheetState(grid, sheet)),
    comments: grid.comments.list().map(({ id: _id, created: _created, sheetId, replies, ...rest }) => ({
      ...rest,
      sheet: sheetName(sheetId),
      replies: replies.map(({ author, content }) => ({ author, content })),
    })),
    names: grid.names.list().map(({ sheetId, ...rest }) => ({
      ...rest,
      sheet: sheetId === null ? null : sheetName(sheetId),
    })),
    customXml: grid.customXml.list().map(({ namespace, xml }) => ({ namespace, xml })),
    settings: Object.fromEntries([...grid.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function sheetState(grid: Grid, { id, ...info }: SheetInfo): SheetState {
  return {
    ...info,
    cells: cellStates(grid, id),
    columnWidths: Object.fromEntries(
      [...grid.layout.columnWidths(id)].map(([column, width]) => [columnName(column), width]),
    ),
    rowHeights: Object.fromEntries([...grid.layout.rowHeights(id)].map(([row, height]) => [row + 1, height])),
    hiddenColumns: [...grid.layout.hiddenColumns(id)].sort((a, b) => a - b),
    hiddenRows: [...grid.layout.hiddenRows(id)].sort((a, b) => a - b),
    merges: grid.layout.merges(id).map(rangeName).sort(),
    freeze: grid.view.freeze(id),
    page: grid.layout.page(id),
    charts: grid.charts
      .list(id)
      .map(({ id: _id, sheetId: _sheetId, area, ...rest }) => ({ ...rest, area: rangeName(area) })),
    tables: grid.tables
      .list()
      .filter((table) => table.sheetId === id)
      .map(({ id: _id, sheetId: _sheetId, range, columns, ...rest }) => ({
        ...rest,
        range: rangeName(range),
        columns: columns.map(({ name }) => name),
      })),
    conditionalFormats: grid.conditionalFormats.list(id).map(({ id: _id, sheetId: _sheetId, ...rest }) => ({
      ...rest,
      ...{ rule: ruleState(rest), ranges: rangeNames(rest.ranges) },
    })),
    validations: grid.validations
      .list(id)
      .map(({ sheetId: _sheetId, ranges, ...rest }) => ({ ...rest, ranges: rangeNames(ranges) })),
  };
}

/** However the areas are cut, the same cells give the same text. */
function rangeNames(ranges: readonly Rect[]): string {
  return canonicalAreas(ranges).map(rangeName).join(" ");
}

/** The rule with its formulas written for the first cell that `rangeNames` gives. */
function ruleState({ rule, ranges }: Pick<ConditionalFormat, "rule" | "ranges">): ConditionalRule {
  const [first] = ranges;
  const [canonical] = canonicalAreas(ranges);
  if (!first || !canonical) return rule;
  const move = (formula: string): string =>
    moveFormula(formula, canonical.row - first.row, canonical.column - first.column, "wrap");
  if (rule.type === "Custom") return { ...rule, formula: move(rule.formula) };
  if (rule.type !== "CellValue") return rule;
  const formula2 = rule.formula2 === undefined ? {} : { formula2: move(rule.formula2) };
  return { ...rule, formula1: move(rule.formula1), ...formula2 };
}

function cellStates(grid: Grid, sheetId: string): Record<string, CellState> {
  const used = grid.cells.usedRange(sheetId, false);
  const states: Record<string, CellState> = {};
  if (!used) return states;
  const values = grid.cells.values(sheetId, used);
  const formulas = grid.cells.formulas(sheetId, used);
  const formats = grid.cells.numberFormats(sheetId, used);
  const styles = grid.cells.styles(sheetId, used);
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const state: CellState = {};
      const formula = formulas[r]?.[c];
      const format = formats[r]?.[c] ?? "General";
      const style = styles[r]?.[c] ?? {};
      if (value !== "") state.value = value;
      // Text such as "=x" reads the same in both blocks: it has no formula.
      if (typeof formula === "string" && formula !== value && formula.startsWith("="))
        state.formula = formula;
      if (format !== "General") state.numberFormat = format;
      if (Object.keys(style).length > 0) state.style = style;
      if (Object.keys(state).length > 0) states[cellName(used.row + r, used.column + c)] = state;
    }),
  );
  return states;
}
