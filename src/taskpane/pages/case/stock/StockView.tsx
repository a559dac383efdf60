import type { CaseData } from "../../../operations/load-case";
import { Section } from "../../../parts/section/Section";
import { answerWords, dollarsOf, specOf } from "../answer-words";
import { Definitions } from "../Definitions";
import { differentialText } from "./differential-text";
import { priceBars } from "./price-bars";
import { PriceBars } from "./PriceBars";
import css from "./StockView.module.css";

/** A sale from stock: its price against actual value, the differential, and where the proceeds go. */
export function StockView({ data }: { readonly data: CaseData }) {
  const { facts, review, context } = data;
  const bars = priceBars(facts, review);
  const price = review.answers.price;
  const spec = specOf(data.kind, "price");
  return (
    <>
      <Section title="Price">
        {price !== undefined && spec !== undefined && price.status !== "known" && (
          <p className={css.text}>{answerWords(data.kind, spec, price)}</p>
        )}
        {bars.length > 0 && <PriceBars bars={bars} actualValue={dollarsOf(review.answers.actualValue)} />}
        {bars.length > 0 && <p className={css.text}>The dashed line is actual value.</p>}
        <p className={css.text}>{differentialText(review, context)}</p>
        <Definitions data={data} keys={["method", "depreciationApplied", "noticeGiven"]} />
      </Section>
      <Section title="Where the proceeds go">
        <Definitions data={data} keys={["proceedsSdaf", "proceedsTreasury", "proceedsProcurement"]} />
      </Section>
    </>
  );
}
