import { ISSUES_HEADING, isIssuesHeading } from "../issues/issues-heading";
import { isTaken } from "../table/free-heading";

/** What Excel takes as a heading. */
const LONGEST_HEADING = 255;

/** Why a typed heading cannot be that of a new column, as a sentence; "" where it can. */
export function headingProblem(typed: string, headings: readonly string[]): string {
  const heading = typed.trim();
  if (heading === "") return "Type a name for the column.";
  if (heading.length > LONGEST_HEADING) return `A name has at most ${LONGEST_HEADING} characters.`;
  if (isTaken(heading, headings)) return `The table has a column "${heading}" already: type another name.`;
  if (isIssuesHeading(heading)) return `"${ISSUES_HEADING}" is the column of the flags: type another name.`;
  return "";
}
