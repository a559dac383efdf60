import { counted, dollars, listed } from "../../../parts/words";
import type { Reviewed } from "../../../session/state";

/** What was checked and how far it could be decided, a sentence a line. */
export function summaryLines({ result, asOf, date, time, dismissals }: Reviewed): readonly string[] {
  const { rowsChecked, blankRows, caseCount, undecided } = result.parts;
  const blank = blankRows === 0 ? "" : `, ${counted(blankRows, "blank row")} passed over`;
  const when = date === asOf ? `at ${time}` : `on ${date} at ${time}`;
  const lines = [
    `${counted(rowsChecked, "row")}, ${counted(caseCount, "case")} checked as of ${asOf}, ${when}${blank}.`,
  ];
  if (undecided.rows > 0) {
    const unnamed = undecided.rowsWithoutAmount;
    const aside = unnamed === 0 ? "" : ` (${counted(unnamed, "row")} of them without an amount)`;
    lines.push(`${dollars(undecided.dollars)} on ${counted(undecided.rows, "row")} not decided${aside}.`);
  }
  if (dismissals.count > 0)
    lines.push(`${counted(dismissals.count, "finding")} dismissed; the counts include them.`);
  if (dismissals.reopened.length > 0) {
    lines.push(`${counted(dismissals.reopened.length, "dismissal")} no longer hold: facts or rule changed.`);
  }
  return lines;
}

/** By which memoranda, and that what came after them is not in it: in a line, and each with its day. */
export function editionTexts({ result }: Reviewed): {
  readonly line: string;
  readonly each: readonly string[];
} {
  const inForce = result.parts.editions.filter((edition) => edition.to === undefined);
  return {
    line: `By DSCA ${listed(inForce.map(({ memo }) => memo))}, and nothing later`,
    each: inForce.map(({ memo, section, from }) => `SAMM ${section}: DSCA ${memo}, in force from ${from}.`),
  };
}
