import type { FlagMark } from "../../review";
import { lastColumn } from "../cells/address";
import { columnBeside, type Candidate } from "./candidate";
import type { SurveyedSheet, SurveyedTable } from "./survey";

/**
 * Candidates of marks that no rule belongs to: somebody took the colours away, or the flagging stopped before
 * they were made. The column is known by table and heading, whatever the table is called now. A plain range
 * has no name to find it by, and may be longer now: its heading is searched for.
 */
export function candidatesByMark(
  sheets: readonly SurveyedSheet[],
  marks: readonly FlagMark[],
): readonly Candidate[] {
  return marks.filter(({ kind }) => kind !== "range").flatMap((mark) => besideTable(sheets, mark));
}

function besideTable(sheets: readonly SurveyedSheet[], mark: FlagMark): readonly Candidate[] {
  const all = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const named = all.filter(({ table }) => table.name === mark.table);
  const inside = all.filter(({ table }) => columnNumber(table, mark) >= 0);
  const places = named.length > 0 ? named : inside;
  return places.map(({ sheet, table }) => {
    const index = columnNumber(table, mark);
    const number = index >= 0 ? table.range.column + index : lastColumn(table.range) + 1;
    return { sheet, table, column: columnBeside(table, number), rules: [], mark };
  });
}

const columnNumber = (table: SurveyedTable, { heading }: FlagMark): number =>
  table.columns.findIndex((name) => name.toLowerCase() === heading.toLowerCase());
