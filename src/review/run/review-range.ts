import type { CaseKind, ReviewContext } from "../../policy";
import { headingTokens } from "../issues/heading-token";
import { issueText } from "../issues/issue-text";
import { matchHeadings } from "../table/headings";
import type { PlannedTable } from "./input";
import { finish, startJob } from "./job";
import { prepareReviewer, visitRows, type RowReview } from "./review-rows";

/** A range as a function gets it: headings, and rows below them. */
export interface RangeInput {
  readonly kind: CaseKind;
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
  readonly context: ReviewContext;
}

/**
 * Reviews the rows of a range at once, with the reading, the relations between rows and the checks that the
 * pane uses. Gives what `of` makes of each row; blank rows give `blank`.
 */
export function reviewRange<T>(
  input: RangeInput,
  blank: T,
  of: (reviewed: RowReview, table: PlannedTable) => T,
): T[] {
  const match = matchHeadings(input.kind, input.headings);
  const table = { name: "", sheet: "", match, rows: input.rows, firstRow: 0, firstColumn: 0 };
  const results: T[] = [];
  const run = startJob(
    input.rows.length,
    (function* () {
      const reviewer = yield* prepareReviewer({ tables: [table], context: input.context });
      yield* visitRows(reviewer, (reviewed, planned) => {
        results.push(reviewed === null ? blank : of(reviewed, planned));
      });
    })(),
  );
  finish(run);
  return results;
}

/** One issue text a row of a range; "" for a blank row. What `SAMM.ISSUES` shows and the pane flags. */
export function issueTexts(input: RangeInput): string[] {
  const { kind, headings } = input;
  const tokens = headingTokens(matchHeadings(kind, headings));
  return reviewRange(input, "", ({ findings }) => issueText(kind, findings, tokens));
}
