import type { Message } from "../kernel/finding";
import { dollars, headings, word } from "../kernel/wording";
import { stockSaleColumns } from "./columns";

/** What each finding on a stock sale says. SAMM's words and our reading are kept apart. */
export const stockMessages: Readonly<Record<string, Message>> = {
  "stock.price-mismatch": (d, severity) =>
    `Quoted ${dollars(d, "quoted")}; SAMM gives ${dollars(d, "price")}, a difference of ${dollars(d, "difference")}.` +
    (severity === "warning" ? " Only the depreciation of a serviceable munition makes the difference." : ""),
  "stock.price-unknown": (d) =>
    `The price cannot be worked out yet. Needs: ${headings(d, "missing", stockSaleColumns)}.`,
  "stock.zero-price": () =>
    "The price comes to $0.00. SAMM sets no floor; have a person confirm cost and depreciation before it is offered.",
  "stock.negative-price": () =>
    "The replacement cost is below the depreciation of the article sold. SAMM names no negative price. " +
    "Our reading: a person must review it; no price is given.",
  "stock.munition-depreciated": (d) =>
    `${d.percent === undefined ? dollars(d, "entered") : `${word(d, "percent")} %`} of depreciation is entered for a serviceable munition. SAMM: it retains its full value; ` +
    "the price leaves the depreciation out.",
  "stock.munition-restricted": () =>
    "SAMM provisions that restrict sales of this munition, such as C4.5, remain applicable.",
  "stock.intent-not-determined": (_, severity) =>
    "The implementing agency must determine whether the sale is with or without intent to replace" +
    (severity === "error" ? "; the agreement is signed and no determination is recorded." : "."),
  "stock.intent-after-agreement": () =>
    "The intent is dated after the agreement. SAMM prices by the intent at the time the agreement was entered into, " +
    "which is not recorded; the price is unknown.",
  "stock.intent-changed-after-agreement": () =>
    "A later intent is recorded. SAMM prices by the intent at the time of the agreement; the later one is ignored.",
  "stock.purpose-not-readiness": () =>
    "SAMM prices replacements that address a loss of capability or readiness. This one does not: no price rule fits, review.",
  "stock.method-not-permitted": (d) =>
    `Method asked for: ${word(d, "requested")}. ` +
    (d.permitted === undefined
      ? "It is not permitted on these facts, whatever those still open turn out to be."
      : `Permitted on these facts: ${word(d, "permitted")} (${word(d, "paragraph")}); the price follows it.`),
  "stock.non-equivalent-replacement": () =>
    "The desired article is not a functional equivalent. The price must still comply with C9.4.8.2.1-.3 and never uses its cost.",
  "stock.deposit-account": (d) =>
    `Recorded to ${word(d, "account")}; these proceeds must go to ${word(d, "expected")}.`,
  "stock.funds-do-not-sum": (d) =>
    `National and grant funds do not make up the price of ${dollars(d, "price")}; where the proceeds go cannot be decided.`,
  "stock.differential-notice-required": (d) =>
    `Price ${dollars(d, "price")}, actual value ${dollars(d, "actual")}: substantially higher by your threshold of ` +
    `${word(d, "threshold")} % (SAMM sets none). The purchaser must be made fully aware before any binding agreement; no notice is on record.`,
  "stock.differential-notice-late": (d) =>
    `Notice or decision is not before the agreement, though the price (${dollars(d, "price")}) is substantially higher than ` +
    `actual value (${dollars(d, "actual")}) by your threshold of ${word(d, "threshold")} %.`,
  "stock.differential-consent-missing": (d) =>
    d.refused === true
      ? "The purchaser does not wish to proceed despite the differential; SAMM requires that it clearly desires to."
      : "Notice was given; whether the purchaser clearly desires to proceed is not recorded.",
  "stock.differential-threshold-undefined": (d) =>
    `Price ${dollars(d, "price")} is above actual value ${dollars(d, "actual")}. SAMM gives no number for "substantially higher": ` +
    "set your own threshold to have the notice checked.",
  "stock.not-in-force": () =>
    "The agreement is dated before June 13, 2024, when C9.4.8 came into force; the earlier SAMM text has no such section.",
  "stock.not-applicable": () =>
    "C9.4.8 prices articles sold from DoD stock under AECA section 21; this row is not such a sale.",
};
