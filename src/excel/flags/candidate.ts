import type { FlagMark } from "../../review";
import { intersection, type Rect } from "../cells/address";
import type { SurveyedRule, SurveyedSheet, SurveyedTable } from "./survey";

/** Where an issues column of ours may be, with why we think so. Its cells decide. */
export interface Candidate {
  readonly sheet: SurveyedSheet;
  /** The table it is in or stands beside; null beside a plain range. */
  readonly table: SurveyedTable | null;
  /** Heading and cells below; null when only rules are left of it. */
  readonly column: Rect | null;
  readonly rules: readonly SurveyedRule[];
  readonly mark: FlagMark | null;
}

/** Rules of one table or range. */
interface RuleGroup {
  readonly sheet: SurveyedSheet;
  readonly table: SurveyedTable | null;
  readonly rules: SurveyedRule[];
  readonly issuesColumn: number | null;
  readonly headingRow: number | null;
}

/** Candidates by the conditional formats on the sheets: they know where the column is, whatever moved. */
export function candidatesByRules(
  sheets: readonly SurveyedSheet[],
  marks: readonly FlagMark[],
): readonly Candidate[] {
  const groups = sheets.flatMap(groupRules);
  const left = new Set(marks);
  const take = (mark: FlagMark | undefined): FlagMark | null => {
    if (mark !== undefined) left.delete(mark);
    return mark ?? null;
  };
  const exact = groups.map((group) => take([...left].find((mark) => isMarkOf(mark, group))));
  // What was renamed since: its mark names something that is no longer there.
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const names = new Set(sheets.map(({ name }) => name));
  const isStale = (mark: FlagMark): boolean =>
    mark.kind === "range" ? !names.has(mark.sheet) : !tables.has(mark.table);
  return groups.map((group, index) => ({
    ...group,
    column: columnOf(group),
    mark: exact[index] ?? take([...left].find((mark) => isStale(mark) && isLike(mark, group))),
  }));
}

function isMarkOf(mark: FlagMark, { sheet, table }: RuleGroup): boolean {
  // A table's name is the workbook's only one of that name, whatever its sheet is called now.
  return table === null ? mark.kind === "range" && mark.sheet === sheet.name : mark.table === table.name;
}

function isLike(mark: FlagMark, { table }: RuleGroup): boolean {
  return table === null ? mark.kind === "range" : table.columns.includes(mark.heading);
}

function groupRules(sheet: SurveyedSheet): readonly RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const rule of sheet.rules) {
    const { issuesColumn, headingRow } = rule;
    const table =
      sheet.tables.find(({ body }) => rule.areas.some((area) => intersection(area, body))) ?? null;
    const key = [table?.id ?? headingRow, issuesColumn].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sheet, table, rules: [rule], issuesColumn, headingRow });
    else group.rules.push(rule);
  }
  return [...groups.values()];
}

/** Heading and cells of the column the rules look at: as long as the table, or as the rules reach. */
function columnOf({ table, rules, issuesColumn, headingRow }: RuleGroup): Rect | null {
  if (issuesColumn === null) return null;
  if (table !== null) return columnBeside(table, issuesColumn);
  const ends = rules.flatMap(({ areas }) => areas.map((area) => area.row + area.rows));
  if (headingRow === null || ends.length === 0) return null;
  const rows = Math.max(1, Math.max(...ends) - headingRow);
  return { row: headingRow, column: issuesColumn, rows, columns: 1 };
}

/** The cells of a sheet column at the height of a table, totals row included. */
export function columnBeside({ range }: SurveyedTable, column: number): Rect {
  return { ...range, column, columns: 1 };
}
