import { openDuties } from "../../../../policy";
import type { CaseData } from "../../../operations/load-case";
import { Section } from "../../../parts/section/Section";
import { Definitions } from "../Definitions";
import { Duties } from "../Duties";
import { Timeline } from "./Timeline";
import { timeline } from "./timeline";
import { YearStrip } from "./YearStrip";
import css from "./BpcView.module.css";

/** A fund of a BPC case: where it stands in its life, what is done, and what is to be done. */
export function BpcView({ data }: { readonly data: CaseData }) {
  const { facts, review, context, kind } = data;
  const moments = timeline(facts, review, context);
  return (
    <>
      <Section title="Life of the funds">
        <Definitions data={data} keys={["phase", "path"]} />
        {moments.length === 0 ? (
          <p className={css.text}>
            No date can be worked out: neither a Treasury symbol nor a fiscal year decides it.
          </p>
        ) : (
          <>
            <YearStrip review={review} context={context} />
            <Timeline moments={moments} />
          </>
        )}
      </Section>
      <Section title="Open duties">
        <Duties duties={openDuties(kind, facts, context)} />
      </Section>
      <Section title="Money">
        <Definitions
          data={data}
          keys={[
            "reduction",
            "drawdown",
            "cancelledFundsOnCase",
            "newObligations",
            "liquidation",
            "proposedUseAllowed",
            "invoiceRoute",
          ]}
        />
      </Section>
    </>
  );
}
