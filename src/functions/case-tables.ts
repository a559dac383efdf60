/**
 * SAMM functions over a whole table of cases, or one row of it: each is the policy core's review of the rows,
 * as the pane does it, shown as values. Excel's own types end here: arguments are `unknown` until read.
 */
import { issueTexts, reviewRange } from "../review";
import { answerNamed, answerParameter, answerShower } from "./edge/answers";
import { badInput, excelError } from "./edge/errors";
import { explanationTable } from "./edge/explanation";
import { oneRow } from "./edge/messages";
import { nextDutyShower, partParameter } from "./edge/next-duty";
import { readSettings } from "./edge/settings";
import { readTable } from "./edge/table";

/**
 * Gives, for each row of a table of cases, its open findings as one text: worst first, each with its SAMM paragraph. "No issues" when there is none; a blank row stays blank.
 * @customfunction ISSUES
 * @helpurl https://localhost:3000/help/ISSUES.html
 * @param headings The row of headings of the table.
 * @param rows The rows below it, or one row, as wide as the headings.
 * @param asOf The day the review speaks of: a cell with a date.
 * @param [kind] Stock sale, Return or buy back, or BPC case. Left out: found from the headings.
 * @param [thresholdPercent] From how many percent above actual value you call a price substantially higher. SAMM sets no number.
 * @returns One text a row.
 */
export function issues(
  headings: unknown[][],
  rows: unknown[][],
  asOf: unknown[][],
  kind?: unknown[][],
  thresholdPercent?: unknown[][],
): unknown[][] {
  const table = readTable({ headings, rows, asOf, kind, thresholdPercent });
  if ("code" in table) return [[excelError(table)]];
  return issueTexts(table).map((text) => [text]);
}

/**
 * Gives one answer of the review for each row of a table of cases, such as price, closureDue or eligibility. A blank row stays blank.
 * @customfunction ANSWER
 * @helpurl https://localhost:3000/help/ANSWER.html
 * @param answer The answer wanted: its key or heading, as the help page lists them for each kind.
 * @param headings The row of headings of the table.
 * @param rows The rows below it, or one row, as wide as the headings.
 * @param asOf The day the review speaks of: a cell with a date.
 * @param [kind] Stock sale, Return or buy back, or BPC case. Left out: found from the headings.
 * @param [thresholdPercent] From how many percent above actual value you call a price substantially higher. SAMM sets no number.
 * @returns One value a row: dollars, a date serial, a word, a year, or TRUE/FALSE.
 */
export function answer(
  answer: unknown[][],
  headings: unknown[][],
  rows: unknown[][],
  asOf: unknown[][],
  kind?: unknown[][],
  thresholdPercent?: unknown[][],
): unknown[][] {
  const table = readTable({ headings, rows, asOf, kind, thresholdPercent });
  if ("code" in table) return [[excelError(table)]];
  const settings = readSettings([answerParameter], [answer], ["answer"]);
  if ("code" in settings) return [[excelError(settings)]];
  const wanted = answerNamed(table.kind, settings[0] ?? "");
  if ("code" in wanted) return [[excelError(wanted)]];
  const show = answerShower(table.kind, wanted);
  return reviewRange<unknown[]>(table, [""], (row) => [show(row)]);
}

/**
 * Gives the next open duty of each row of a table of cases: its date, the action and who does it. A row without one says None; a blank row stays blank.
 * @customfunction NEXTACTION
 * @helpurl https://localhost:3000/help/NEXTACTION.html
 * @param headings The row of headings of the table.
 * @param rows The rows below it, or one row, as wide as the headings.
 * @param asOf The day the review speaks of: a cell with a date.
 * @param [kind] Stock sale, Return or buy back, or BPC case. Left out: found from the headings.
 * @param [part] Date, Action or Actor. Left out: the three side by side.
 * @returns One value a row, or three side by side.
 */
export function nextAction(
  headings: unknown[][],
  rows: unknown[][],
  asOf: unknown[][],
  kind?: unknown[][],
  part?: unknown[][],
): unknown[][] {
  const table = readTable({ headings, rows, asOf, kind });
  if ("code" in table) return [[excelError(table)]];
  const settings = readSettings([partParameter], [part]);
  if ("code" in settings) return [[excelError(settings)]];
  const show = nextDutyShower(table, settings[0]);
  return reviewRange<unknown[]>(table, settings[0] === null ? ["", "", ""] : [""], show);
}

/**
 * Explains the answers of one row of a table of cases: each step with its SAMM paragraph, the facts it used and its result, then what is missing and what would change the answer.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3000/help/EXPLAIN.html
 * @param headings The row of headings of the table.
 * @param row One row of it, as wide as the headings.
 * @param asOf The day the review speaks of: a cell with a date.
 * @param [kind] Stock sale, Return or buy back, or BPC case. Left out: found from the headings.
 * @param [thresholdPercent] From how many percent above actual value you call a price substantially higher. SAMM sets no number.
 * @returns A table of five columns: step, paragraph, rule, facts used, result.
 */
export function explainRow(
  headings: unknown[][],
  row: unknown[][],
  asOf: unknown[][],
  kind?: unknown[][],
  thresholdPercent?: unknown[][],
): unknown[][] {
  const table = readTable({ headings, rows: row, asOf, kind, thresholdPercent });
  if ("code" in table) return [[excelError(table)]];
  if (table.rows.length > 1) return [[excelError(badInput(oneRow(table.rows.length)))]];
  return (
    reviewRange<unknown[][]>(table, [[""]], (reviewed) => explanationTable(table, reviewed))[0] ?? [[""]]
  );
}
