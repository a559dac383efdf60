import type { Explanation } from "../../../policy";
import css from "./Trace.module.css";

/** How an answer came about: the steps that decided it, each with its paragraph, its facts and its result. */
export function Trace({ explanation }: { readonly explanation: Explanation }) {
  return (
    <ol className={css.steps}>
      {explanation.steps.map((step, index) => (
        <li key={index} className={css.step}>
          <p className={css.text}>
            {step.text}
            <strong className={css.result}> → {step.result}</strong>
          </p>
          <p className={css.meta}>
            {step.paragraph}
            {step.interpretation && <span className={css.ours}> · our interpretation</span>}
          </p>
          {step.facts.length > 0 && (
            <p className={css.meta}>
              {step.facts.map(({ heading, value }) => `${heading}: ${value}`).join("; ")}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
