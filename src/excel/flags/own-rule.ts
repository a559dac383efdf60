import { severityMarks } from "../../review";
import { columnIndex } from "../cells/address";

/** What a conditional format of ours says about where the issues are. */
export interface OwnRule {
  /** Column of the issues, counted from 0; null when it was deleted. */
  readonly issuesColumn: number | null;
  /** Row of the headings, counted from 0; null when it was deleted. */
  readonly headingRow: number | null;
}

const SIGNS = severityMarks.map(({ sign }) => sign).join("|");
/** The form of `flagRules`: sign, heading above, and the row's text in a fixed column. */
const FORM = new RegExp(
  `^=ISNUMBER\\(FIND\\("(?:${SIGNS}) "&(.+)&":",(?:\\$([A-Z]{1,3})\\$?\\d+|#REF!)\\)\\)$`,
  "i",
);

/**
 * Recognises a conditional format of ours by its formula, however cells were moved since; null for any other.
 * Excel keeps the references in it right, so it is the surest sign of where the issues column is.
 */
export function ownRule(formula: string): OwnRule | null {
  const match = FORM.exec(formula);
  if (match === null) return null;
  const [, heading = "", letters] = match;
  const row = /[A-Z]{1,3}\$(\d+)/i.exec(heading)?.[1];
  return {
    issuesColumn: letters === undefined ? null : columnIndex(letters),
    headingRow: row === undefined ? null : Number(row) - 1,
  };
}
