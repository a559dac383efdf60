import { useEffect, useRef } from "react";
import { ActionButton } from "../../../actions/ActionButton";
import { clearFlagsAction } from "../../../actions/clear-flags";
import { flagIssuesAction } from "../../../actions/flag-issues";
import { Disclosure } from "../../../parts/disclosure/Disclosure";
import { Section } from "../../../parts/section/Section";
import { counted } from "../../../parts/words";
import { usePane } from "../../../session/context";
import type { ReviewResult } from "../../../../review";
import type { Reviewed } from "../../../session/state";
import { Dismissals } from "../dismissals/Dismissals";
import { Legend } from "../legend/Legend";
import { SeverityCounts } from "./SeverityCounts";
import { editionTexts, summaryLines } from "./summary";
import css from "./ResultHeader.module.css";

/** Results whose header has been shown: coming back to one moves nothing. */
const met = new WeakSet<ReviewResult>();

/** True while the analyst is typing or choosing something. */
const isInField = (): boolean => document.activeElement?.matches("input, select, textarea") === true;

/** What was checked, when, by which editions, and how it came out. */
export function ResultHeader({ review }: { readonly review: Reviewed }) {
  const busy = usePane((state) => state.busy);
  const kept = usePane((state) => state.stored?.state.dismissals.length ?? 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const { result } = review;
  useEffect(() => {
    if (met.has(result)) return;
    met.add(result);
    // A review begun from the pane ends where its result begins. The sheet keeps its focus, and so does a field.
    if (document.hasFocus() && !isInField()) heading.current?.focus();
  }, [result]);
  const editions = editionTexts(review);
  return (
    <Section title="Findings" headingRef={heading}>
      <SeverityCounts review={review} />
      <div className={css.lines}>
        {summaryLines(review).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {result.parts.notes.map((note) => (
        <p key={note.code} className={css.note}>
          {note.message} It concerns {counted(note.rows, "row")}.
        </p>
      ))}
      <div className={css.actions}>
        <ActionButton action={flagIssuesAction} />
        <ActionButton action={clearFlagsAction} />
      </div>
      {busy !== null && (
        <label className={css.lines}>
          {busy.label}
          <progress
            className={css.meter}
            {...(busy.total === undefined ? {} : { value: busy.done ?? 0, max: busy.total })}
          />
        </label>
      )}
      <div>
        {editions.each.length > 0 && (
          <Disclosure label={editions.line}>
            <div className={css.lines}>
              {editions.each.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </Disclosure>
        )}
        <Disclosure label="What the flags mean">
          <Legend />
        </Disclosure>
        {kept > 0 && (
          <Disclosure label={`Dismissals: ${kept}`}>
            <Dismissals review={review} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
