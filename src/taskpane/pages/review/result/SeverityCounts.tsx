import type { Severity } from "../../../../policy";
import { severities } from "../../../../review";
import { SeverityIcon } from "../../../parts/severity/SeverityIcon";
import { severityNouns } from "../../../parts/words";
import type { Reviewed } from "../../../session/state";
import { useSeverityFilter } from "./useSeverityFilter";
import css from "./SeverityCounts.module.css";

/** How many of each severity; each count is also the switch that shows or hides its findings. */
export function SeverityCounts({ review }: { readonly review: Reviewed }) {
  const { isShown, toggle } = useSeverityFilter();
  return (
    <div className={css.counts} role="group" aria-label="Findings shown, by severity">
      {severities.map((severity: Severity) => {
        const count = review.result.parts.counts[severity];
        const [one, many] = severityNouns[severity];
        return (
          <button
            key={severity}
            type="button"
            className={css.count}
            aria-pressed={isShown(severity)}
            onClick={() => toggle(severity)}
          >
            <span className={css.number}>
              <SeverityIcon severity={severity} />
              {count.toLocaleString("en-US")}
            </span>
            <span className={css.word}>{count === 1 ? one : many}</span>
          </button>
        );
      })}
    </div>
  );
}
