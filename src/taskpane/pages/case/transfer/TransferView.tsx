import { openDuties } from "../../../../policy";
import type { CaseData } from "../../../operations/load-case";
import { Section } from "../../../parts/section/Section";
import { answerWords, specOf, textOf } from "../answer-words";
import { Definitions } from "../Definitions";
import { Duties } from "../Duties";
import { GateList } from "./GateList";
import { gatesOf } from "./gates";
import { RecordElements } from "./RecordElements";
import css from "./TransferView.module.css";

/** A return or a buy back: its gates, what is to be done, and the record to be kept. */
export function TransferView({ data }: { readonly data: CaseData }) {
  const { facts, review, context, kind } = data;
  const gates = gatesOf(facts, context);
  const isBuyBack =
    review.answers.recordGaps !== undefined && review.answers.recordGaps.status !== "not-applicable";
  return (
    <>
      <Section title="Gates">
        <p className={css.verdict}>{verdict(data)}</p>
        {gates.length === 0 ? (
          <p className={css.text}>
            The channel is not given: return or buy back decides which gates there are.
          </p>
        ) : (
          <GateList gates={gates} />
        )}
        <p className={css.text}>
          Passing the stated gates is not approval: whether DoD accepts the article is decided elsewhere.
        </p>
        <Definitions data={data} keys={["limits", "payee", "transport", "newFmsCase", "reconcile"]} />
      </Section>
      <Section title="Open duties">
        <Duties duties={openDuties(kind, facts, context)} />
      </Section>
      {isBuyBack && (
        <Section title="Central record (C6.4.9.2.2)">
          <RecordElements data={data} />
        </Section>
      )}
    </>
  );
}

/** Never "approved": the row passes the gates that the paragraph states, or does not. */
function verdict({ review, kind }: CaseData): string {
  const { eligibility } = review.answers;
  const word = textOf(eligibility);
  if (word === "Eligible") return "Passes the stated gates.";
  if (word === "Not eligible") return "Does not pass the stated gates.";
  const spec = specOf(kind, "eligibility");
  return eligibility === undefined || spec === undefined ? "" : answerWords(kind, spec, eligibility);
}
