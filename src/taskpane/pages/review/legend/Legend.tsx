import type { Severity } from "../../../../policy";
import { flagRules, severityMarks } from "../../../../review";
import css from "./Legend.module.css";

const MEANINGS: Readonly<Record<Severity, string>> = {
  error: "A must of the SAMM is broken, a duty is past its date, or a cell cannot be read.",
  warning: "A should is not followed, a duty is open or due soon, or a value wants a human look.",
  unknown: "The cells given do not decide it.",
  info: "Advice that goes with the case; it colours nothing.",
};

/** The colours that the flags give to cells: those of the conditional formats themselves. */
const COLOURS = new Map(
  flagRules({ headerRow: 0, firstColumn: 0, issuesColumn: 1, headings: [] }).map(
    ({ severity, fill, font }) => [severity, { backgroundColor: fill, color: font }],
  ),
);

/** What the signs and colours of the flags mean. */
export function Legend() {
  return (
    <dl className={css.legend}>
      {severityMarks.map(({ severity, sign, word }) => (
        <div key={severity} className={css.entry}>
          <dt className={css.mark} style={COLOURS.get(severity)}>
            {sign} {word}
          </dt>
          <dd className={css.meaning}>{MEANINGS[severity]}</dd>
        </div>
      ))}
    </dl>
  );
}
