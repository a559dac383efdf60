import { ActionButton } from "../../../actions/ActionButton";
import { clearFlagsAction } from "../../../actions/clear-flags";
import { flagIssuesAction } from "../../../actions/flag-issues";
import { Section } from "../../../parts/section/Section";
import type { Reviewed } from "../../../session/state";
import { SeverityCounts } from "./SeverityCounts";
import { StaleBanner } from "./StaleBanner";
import { editionsText, summaryLines } from "./summary";
import css from "./ResultHeader.module.css";

/** What was checked, when, by which editions, and how it came out. */
export function ResultHeader({ review }: { readonly review: Reviewed }) {
  return (
    <>
      <StaleBanner />
      <Section title="Findings">
        <SeverityCounts review={review} />
        <div className={css.lines}>
          {summaryLines(review).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{editionsText(review)}</p>
        </div>
        {review.result.parts.notes.map((note) => (
          <p key={note.code} className={css.note}>
            {note.message}
          </p>
        ))}
        <div className={css.actions}>
          <ActionButton action={flagIssuesAction} />
          <ActionButton action={clearFlagsAction} />
        </div>
      </Section>
    </>
  );
}
