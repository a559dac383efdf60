import type { CaseData } from "../../operations/load-case";
import { answerWords, specOf } from "./answer-words";
import css from "./Definitions.module.css";

/** A longer answer stands under its name, not beside it. */
const LONG = 30;

interface Props {
  readonly data: CaseData;
  readonly keys: readonly string[];
}

/** Some answers of the row, each with its name. One that is not asked of such a row is left out. */
export function Definitions({ data, keys }: Props) {
  const shown = keys.flatMap((key) => {
    const spec = specOf(data.kind, key);
    const answer = data.review.answers[key];
    if (spec === undefined || answer === undefined || answer.status === "not-applicable") return [];
    if (answer.status === "known" && Array.isArray(answer.value) && answer.value.length === 0) return [];
    return [{ key, heading: spec.heading, text: answerWords(data.kind, spec, answer) }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className={css.list}>
      {shown.map(({ key, heading, text }) => (
        <div key={key} className={text.length > LONG ? css.stacked : css.pair}>
          <dt className={css.name}>{heading}</dt>
          <dd className={css.value}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
