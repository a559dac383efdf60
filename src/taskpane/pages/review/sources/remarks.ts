import type { Source, SourceRemark } from "../../../../excel";

const TEXTS: Readonly<Record<SourceRemark, string>> = {
  filtered: "A filter hides rows: hidden rows are reviewed too. Take the filter off before you flag.",
  "merged-cells": "It has merged cells: a merged cell counts in its first row and column only.",
  "protected-sheet": "Its sheet is protected: it can be reviewed, not flagged.",
  "hidden-sheet": "Its sheet is hidden.",
  "no-heading-row": "It shows no heading row: it can be reviewed, not flagged.",
};

/** What the analyst should know of a source before a run. An empty table says so too. */
export function remarkTexts({ remarks, rowCount }: Source): readonly string[] {
  const empty = rowCount === 0 ? ["It has no rows yet: fill one, then run the review."] : [];
  return [...empty, ...remarks.map((remark) => TEXTS[remark])];
}
