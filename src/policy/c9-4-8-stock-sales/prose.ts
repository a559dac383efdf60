import type { Prose } from "../kernel/prose";

const IA = "Implementing agency";
const ANALYST = "Analyst";

/** The long texts of this section's checks, by code. */
export const stockProse: Readonly<Record<string, Prose>> = {
  "stock.price-mismatch": {
    why: "A price quoted too low loses public money; one quoted too high overcharges the purchaser.",
    samm: "The price is the cost the applicable paragraph names, less any depreciation of the article sold.",
    interpretation:
      "The quoted price is compared as a line total before surcharges. Where only the depreciation of a serviceable munition makes the difference, the memorandum says should, so it is a warning.",
    action: "Correct the quoted price, or the facts the price rests on.",
    actor: IA,
  },
  "stock.price-unknown": {
    why: "A price offered on missing facts cannot be defended later.",
    samm: "Each paragraph names the cost and the depreciation the price is made of.",
    interpretation:
      "A blank cell is not zero and not No; only cells that could still change the price are asked for.",
    action: "Fill the cells named as missing.",
    actor: IA,
  },
  "stock.zero-price": {
    why: "A fully depreciated article comes to zero, which has drawn auditors' attention before.",
    samm: "Actual value is acquisition cost less any depreciation; no floor is stated.",
    interpretation:
      "Zero is a legitimate result of the rule and is given as such; it is flagged for a human look.",
    action: "Confirm cost and depreciation before the price is offered.",
    actor: IA,
  },
  "stock.negative-price": {
    why: "A negative price would pay the purchaser for taking the article.",
    samm: "The replacement estimate less any depreciation of the article sold; nothing is said of a negative result.",
    interpretation: "The price is left for review: neither negative nor silently zero.",
    alternative:
      "The result could be read as zero. The proceeds and the differential would then be zero and negative.",
    action: "Review the estimate and the depreciation with the pricing authority.",
    actor: IA,
  },
  "stock.munition-depreciated": {
    why: "Depreciating a munition that keeps its value understates its price.",
    samm: "Munitions that are serviceable retain their full value and should not be depreciated by standard depreciation timetables.",
    interpretation:
      "The sentence stands beside the paragraphs on sales with and without intent, so it reaches both. Unserviceable munitions are depreciated as usual.",
    alternative:
      "Read as part of the sale without intent only, a replacement sale would deduct the depreciation entered.",
    action: "Remove the depreciation, or correct the munition's condition.",
    actor: IA,
  },
  "stock.munition-restricted": {
    why: "A correct price does not make a restricted munition releasable.",
    samm: "Provisions that restrict sales of specific categories of munitions, such as C4.5, remain applicable.",
    action: "Check the limits of C4.5 before the sale goes on.",
    actor: IA,
  },
  "stock.intent-not-determined": {
    why: "Without the determination neither price nor destination of the proceeds can be told.",
    samm: "The implementing agency must determine whether the sale is one with intent to replace or not to replace.",
    interpretation:
      "Once the agreement is signed the determination is overdue, so an error; before, the row is merely undecided.",
    action: "Determine the intent and record it with its date.",
    actor: IA,
  },
  "stock.intent-after-agreement": {
    why: "Intent formed afterwards would let the price be chosen in hindsight.",
    samm: "The intent that counts is the one at the time the agreement for sale was entered into.",
    interpretation:
      "A determination dated after the agreement does not show what was intended at that time: the intent is then unknown.",
    alternative:
      "The late record could be taken to document an earlier intent; the price would then follow it.",
    action: "Find the determination made by the agreement date, or correct the date.",
    actor: IA,
  },
  "stock.intent-changed-after-agreement": {
    why: "A later change of mind does not reprice an agreement.",
    samm: "Price and proceeds follow the intent at the time the agreement was entered into.",
    action: "Nothing; keep the later intent for the record.",
    actor: IA,
  },
  "stock.purpose-not-readiness": {
    why: "Replacement pricing charges the purchaser for protecting readiness; without that purpose its ground is missing.",
    samm: "Replacement pricing applies where the article is replaced to address a loss of capability or readiness from the sale.",
    interpretation:
      "A replacement for another purpose falls between the two sales the section knows: review.",
    alternative: "Such a sale could be treated as one without intent to replace, at actual value.",
    action: "Have the pricing authority decide which paragraph applies.",
    actor: IA,
  },
  "stock.method-not-permitted": {
    why: "The three replacement prices are an order, not a menu.",
    samm: "Identical type, model and series; a functional equivalent when the identical one will not meet requirements; last acquisition cost when neither is obtainable.",
    interpretation: "An identical article that cannot be obtained is treated as not meeting the requirement.",
    alternative:
      "With obtainability left out of the second step, an unobtainable identical article would lead straight to last acquisition cost.",
    action: "Price by the permitted method, or correct the facts on requirement and obtainability.",
    actor: IA,
  },
  "stock.non-equivalent-replacement": {
    why: "Charging for a more capable article would make the purchaser pay for modernization.",
    samm: "An article that works in an advanced or fundamentally different way, or for distinct objectives, is no functional equivalent; the price must still comply with C9.4.8.2.1 to .3.",
    interpretation: "Whether an article qualifies is a judgement recorded in the row; it is never guessed.",
    action: "Price by identical article, functional equivalent or last cost; pay the rest from other funds.",
    actor: IA,
  },
  "stock.deposit-account": {
    why: "Proceeds in the wrong account augment an appropriation or are lost to it.",
    samm: "Without intent: national funds to the Special Defense Acquisition Fund, U.S. grant assistance to Treasury as miscellaneous receipts. With intent: the current procurement account.",
    interpretation:
      "Mixed funding is split by source; nothing is said of a sale that must be wholly of one source.",
    action: "Correct the deposit.",
    actor: "Implementing agency and DFAS",
  },
  "stock.funds-do-not-sum": {
    why: "Amounts that do not make up the price leave part of the proceeds without a destination.",
    samm: "Each part of the proceeds goes where its source sends it.",
    interpretation:
      "National and grant funds together must equal the price, so neither alone may be above it; the proceeds are not guessed.",
    action: "Correct the amounts or the price.",
    actor: IA,
  },
  "stock.differential-notice-required": {
    why: "The purchaser may realize greater value by other means and must be able to choose.",
    samm: "When a replacement price is substantially higher than actual value, the agency ensures that the purchaser is fully aware of the differential and clearly desires to proceed, before any binding agreement.",
    interpretation:
      "SAMM sets no number for substantially higher: the threshold is the analyst's own and is named in the finding.",
    alternative:
      "Any price above actual value could be held to need the notice; set the threshold to 0 for that.",
    action: "Make the purchaser aware in writing and record its decision before the agreement is signed.",
    actor: IA,
  },
  "stock.differential-notice-late": {
    why: "A notice after signature no longer lets the purchaser choose.",
    samm: "Awareness and desire to proceed must come prior to entering into any binding FMS agreement.",
    interpretation: "On the day of the agreement is not prior to it.",
    action: "Report the late notice to DSCA; record what was done.",
    actor: IA,
  },
  "stock.differential-consent-missing": {
    why: "Being told is not agreeing.",
    samm: "The purchaser must clearly desire to proceed with the transaction despite the differential.",
    action: "Ask for and record the purchaser's decision.",
    actor: IA,
  },
  "stock.differential-threshold-undefined": {
    why: "Without a threshold nobody can say whether the notice is owed.",
    samm: "Substantially higher, without a number.",
    interpretation:
      "A price at or below actual value is a sure No; above it only a threshold of the analyst's decides.",
    action: "Set a differential threshold in the settings.",
    actor: ANALYST,
  },
  "stock.not-in-force": {
    why: "A rule is not applied to agreements made before it.",
    samm: "The memorandum is effective immediately, June 13, 2024.",
    interpretation: "The agreement date decides; an unsigned agreement is judged by the as-of date.",
    action: "Price by the text in force at the agreement.",
    actor: IA,
  },
  "stock.not-applicable": {
    why: "Other authorities have their own pricing.",
    samm: "The section is on articles sold from DoD stock under AECA section 21.",
    action: "Price under the rules of the row's authority.",
    actor: IA,
  },
};
