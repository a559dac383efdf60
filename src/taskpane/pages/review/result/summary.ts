import { counted, dollars, listed } from "../../../parts/words";
import type { Reviewed } from "../../../session/state";

/** What was checked and how far it could be decided, a sentence a line. */
export function summaryLines({ result, asOf, date, time, dismissals }: Reviewed): readonly string[] {
  const { rowsChecked, blankRows, caseCount, undecided } = result.parts;
  const blank = blankRows === 0 ? "" : `, ${counted(blankRows, "blank row")} passed over`;
  const lines = [
    `${counted(rowsChecked, "row")}, ${counted(caseCount, "case")} checked${blank}.`,
    `As of ${asOf}; checked on ${date} at ${time}.`,
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

/** By which memoranda, and that what came after them is not in it. */
export function editionLines({ result }: Reviewed): readonly string[] {
  const inForce = result.parts.editions.filter((edition) => edition.to === undefined);
  const names = inForce.map(({ memo, section, from }) => `${section} (DSCA ${memo}, from ${from})`);
  return names.length === 0 ? [] : [`By ${listed(names)}. Later editions are not included.`];
}
