import { Button } from "@fluentui/react-components";
import { Section } from "../../../parts/section/Section";
import { usePane } from "../../../session/context";
import { SourceItem } from "./SourceItem";
import { useSources } from "./useSources";
import css from "./Sources.module.css";

/** The tables a review would take. */
export function Sources() {
  const { status, views, left, date1904, trouble } = usePane((state) => state.sources);
  const { choose, openStart, lookAgain } = useSources();
  return (
    <Section
      title="Case tables"
      aside={
        <Button
          size="small"
          appearance="subtle"
          title="Looks for tables again, and at the selection"
          onClick={lookAgain}
        >
          Look again
        </Button>
      }
    >
      {status === "loading" && <p className={css.note}>Looking for case tables in this workbook…</p>}
      {status === "trouble" && (
        <p className={css.note} role="alert">
          {trouble}
        </p>
      )}
      {status === "ready" && views.length === 0 && (
        <p className={css.note}>
          No table was found in this workbook.{" "}
          <button type="button" className={css.link} onClick={openStart}>
            Insert a ready table
          </button>
          , or select a cell of a range with headings.
        </p>
      )}
      {date1904 && (
        <p className={css.note}>
          This workbook counts dates from 1904. The review reads its dates so; SAMM formulas cannot see it and
          take each date cell for a day four years and a day earlier. For formulas, write dates as text such
          as 2026-07-31.
        </p>
      )}
      <ul className={css.list}>
        {views.map((view) => (
          <SourceItem
            key={view.source.id}
            view={view}
            chosen={!left.has(view.source.id)}
            onChoose={(chosen) => choose(view.source.id, chosen)}
          />
        ))}
      </ul>
    </Section>
  );
}
