import { useMemo } from "react";
import { answersOf, explain } from "../../../policy";
import type { CaseData } from "../../operations/load-case";
import { Disclosure } from "../../parts/disclosure/Disclosure";
import { Trace } from "../../parts/trace/Trace";
import { answerWords, headingOf } from "./answer-words";
import css from "./Answers.module.css";

/** Every answer that concerns the row; each unfolds to how it came about, and what would change it. */
export function Answers({ data }: { readonly data: CaseData }) {
  const { kind, review } = data;
  const asked = answersOf(kind).flatMap((spec) => {
    const answer = review.answers[spec.key];
    return answer === undefined || answer.status === "not-applicable" ? [] : [{ spec, answer }];
  });
  if (asked.length === 0) return <p className={css.text}>No question of the SAMM concerns this row.</p>;
  return (
    <div>
      {asked.map(({ spec, answer }) => (
        <Disclosure
          key={spec.key}
          label={
            <>
              {spec.heading}: <strong className={css.answer}>{answerWords(kind, spec, answer)}</strong>
            </>
          }
        >
          <Why data={data} answerKey={spec.key} />
        </Disclosure>
      ))}
    </div>
  );
}

function Why({ data, answerKey }: { readonly data: CaseData; readonly answerKey: string }) {
  const { kind, facts, context } = data;
  const explanation = useMemo(
    () => explain(kind, facts, context, answerKey),
    [kind, facts, context, answerKey],
  );
  const { missing, wouldChange, edition } = explanation;
  return (
    <div className={css.why}>
      <Trace explanation={explanation} />
      {missing.length > 0 && (
        <p className={css.text}>Missing: {missing.map((key) => headingOf(kind, key)).join(", ")}.</p>
      )}
      {wouldChange.length > 0 && (
        <section aria-label="What would change the answer">
          <h3 className={css.title}>What would change it</h3>
          <ul className={css.list}>
            {wouldChange.map(({ column, heading, to, answer }) => (
              <li key={`${column} ${to}`}>
                {heading} = {to}: {answer}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={css.text}>
        By {edition.section}, DSCA {edition.memo}, {/* The first day of an earlier text is not known. */}
        {edition.to === undefined ? `from ${edition.from}` : `the text until ${edition.to}`}.
      </p>
    </div>
  );
}
