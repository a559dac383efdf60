import type { Review, ReviewContext } from "../../../../policy";
import { dollars } from "../../../parts/words";
import { dollarsOf } from "../answer-words";

/** The cost-value differential of C9.4.8.5 as a sentence, and by whose number it is judged. */
export function differentialText({ answers }: Review, context: ReviewContext): string {
  const differential = dollarsOf(answers.differential);
  const value = dollarsOf(answers.actualValue);
  if (differential === undefined || value === undefined)
    return "The differential to actual value is not known.";
  const share = value === 0 ? "" : ` (${((differential / value) * 100).toFixed(1)} % of it)`;
  const size = `Price less actual value: ${dollars(differential)}${share}.`;
  const { substantiallyHigher } = answers;
  if (substantiallyHigher?.status === "not-applicable") return size;
  const threshold = context.differentialThresholdPercent;
  if (threshold === undefined)
    return `${size} SAMM gives no number for "substantially higher"; you have set none.`;
  const isHigher = substantiallyHigher?.status === "known" && substantiallyHigher.value === true;
  return `${size} By your threshold of ${threshold} % (SAMM sets none) it is ${isHigher ? "" : "not "}substantially higher.`;
}
