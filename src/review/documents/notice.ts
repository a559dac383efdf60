import {
  moneyText,
  PARAGRAPH_OF_METHOD,
  openReview,
  type Answer,
  type Method,
  type ReviewContext,
} from "../../policy";
import { columnNames } from "../table/column-names";
import type { Facts } from "../table/rows";
import { known } from "./triage-groups";

/** The text of a notice, or why there is none to give. */
export type Notice = { readonly text: string } | { readonly because: string };

/**
 * The text of the notice that C9.4.8.5 asks for: price and actual value of an article sold from DoD stock,
 * with their difference, for the purchaser to know before any binding agreement. There is none while either
 * value is not known, and none without a replacement (C9.4.8.1 then makes the price the actual value).
 */
export function differentialNotice(facts: Facts, context: ReviewContext, marking = ""): Notice {
  const { answers } = openReview("stock-sale", facts, context);
  const method = known(answers.method);
  const price = cents(answers.price);
  const actual = cents(answers.actualValue);
  if (method === "No replacement") {
    return {
      because:
        "Sold without intent to replace: the price is the actual value, so there is no differential (C9.4.8.1).",
    };
  }
  if (!isMethod(method) || price === undefined || actual === undefined) {
    return {
      because: `There is no notice to give yet. ${obstacle([answers.method, answers.price, answers.actualValue])}`,
    };
  }
  if (price <= actual) {
    return { because: "The price is not above the actual value: C9.4.8.5 asks for no notice." };
  }
  const text = lines(facts, method, price, actual).join("\n");
  return { text: marking === "" ? text : `${marking}\n\n${text}\n\n${marking}` };
}

function lines(facts: Facts, method: Method, price: number, actual: number): readonly string[] {
  const name = (key: string): string => (facts[key] === null ? "________" : String(facts[key]));
  return [
    "Notice of cost-value differential (SAMM C9.4.8.5)",
    "",
    `Case ${name("caseId")}, line ${name("lineId")}: ${name("article")}`,
    `Purchaser: ${name("partner")}`,
    `Implementing agency: ${name("implementingAgency")}`,
    "",
    `Price of the article: $${moneyText(price)} (replacement cost less depreciation, ${PARAGRAPH_OF_METHOD[method]})`,
    `Actual value of the article: $${moneyText(actual)} (acquisition cost less depreciation)`,
    `Difference: $${moneyText(price - actual)}${share(price, actual)}`,
    "",
    "The article comes from DoD stock and is to be replaced. Its price therefore rests on what the replacement costs the U.S. Government, to keep the effect on DoD readiness small, and is above the value of the article itself. The purchaser may find greater value by obtaining the article in another way.",
    "",
    "The purchaser is asked to state, before any binding agreement is entered into, whether it wishes to proceed despite this difference.",
    "",
    "[ ] The purchaser has understood the difference and wishes to proceed.",
    "[ ] The purchaser does not wish to proceed.",
    "",
    "Name and date: ________________________",
  ];
}

function share(price: number, actual: number): string {
  if (actual === 0) return ", with an actual value of zero";
  return `, ${(((price - actual) / actual) * 100).toFixed(1)} % of the actual value`;
}

function isMethod(value: unknown): value is Method {
  return typeof value === "string" && Object.hasOwn(PARAGRAPH_OF_METHOD, value);
}

function cents(answer: Answer | undefined): number | undefined {
  const dollars = known(answer);
  return typeof dollars === "number" ? Math.round(dollars * 100) : undefined;
}

/** What stands in the way, from the first answer that is not known. */
function obstacle(answers: readonly (Answer | undefined)[]): string {
  const names = columnNames("stock-sale").byKey;
  const headings = (keys: readonly string[]): string =>
    keys.map((key) => names.get(key)?.heading ?? key).join(", ");
  const answer = answers.find((one) => one?.status !== "known");
  switch (answer?.status) {
    case "unknown":
      return `Needs ${headings(answer.missing)}.`;
    case "invalid":
      return `Cannot use ${headings(answer.columns)}.`;
    case "not-applicable":
    case "review":
      return answer.because;
    case "not-in-force":
      return `C9.4.8.5 is in force for agreements from ${answer.from}.`;
    default:
      return "";
  }
}
