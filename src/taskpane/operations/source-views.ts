import { kindTitle } from "../../policy";
import { correctionsOf, detectKind, isIssuesHeading, matchHeadings, type Settings } from "../../review";
import type { Source } from "../../excel";
import type { SourceView } from "../session/state";

/** What the headings of a source say, with the analyst's corrections. */
export function viewOf(source: Source, settings: Settings): SourceView {
  const guess = detectKind(source.headings);
  const correction = correctionsOf(settings, source.name);
  const kind = correction?.kind ?? (guess.result === "kind" ? guess.kind : null);
  const match = kind === null ? null : matchHeadings(kind, source.headings, correction?.columns);
  return {
    source,
    guess,
    kind,
    kindTitle: kind === null ? "" : kindTitle(kind),
    match:
      match === null
        ? null
        : // An issues column of ours stands in a flagged table; it is no column of the analyst's.
          { ...match, unmatched: match.unmatched.filter(({ heading }) => !isIssuesHeading(heading)) },
    corrected: correction !== undefined,
  };
}

/** True for a source that a review would take: its kind is known. */
export function isReviewable(view: SourceView): boolean {
  return view.match !== null;
}
