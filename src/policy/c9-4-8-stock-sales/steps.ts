import type { StepText } from "../kernel/section";

/** What each step of an explanation does, with its paragraph. `reading` marks our interpretation. */
export const stockSteps: Readonly<Record<string, StepText>> = {
  "stock.applies": {
    paragraph: "C9.4.8",
    text: "Sold from DoD stock under AECA section 21 (both taken as so when blank)",
  },
  "stock.in-force": {
    paragraph: "24-58",
    text: "Agreement on or after June 13, 2024 (unsigned: the as-of date)",
  },
  "stock.intent": { paragraph: "C9.4.8", text: "Intent to replace at the time of the agreement" },
  "stock.purpose": {
    paragraph: "C9.4.8.2",
    text: "Replacement addresses a loss of capability or readiness",
    reading: true,
  },
  "stock.method.none": { paragraph: "C9.4.8.1", text: "Without intent to replace: actual value" },
  "stock.method.identical": {
    paragraph: "C9.4.8.2.1",
    text: "Identical type, model and series meets the requirement and can be obtained",
    reading: true,
  },
  "stock.method.equivalent": {
    paragraph: "C9.4.8.2.2",
    text: "A functional equivalent can be obtained and the C9.4.8.4 judgement is recorded",
  },
  "stock.method.last-cost": {
    paragraph: "C9.4.8.2.3",
    text: "Neither can be obtained: last acquisition cost",
  },
  "stock.munition": {
    paragraph: "C9.4.8.6",
    text: "Serviceable munition: retains its full value, no depreciation",
  },
  "stock.depreciation": { paragraph: "C9.4.8.1", text: "Depreciation of the article sold" },
  "stock.actual-value": { paragraph: "C9.4.8.1", text: "Actual value: acquisition cost less depreciation" },
  "stock.price": { paragraph: "C9.4.8.2", text: "Price: the cost of the method less depreciation" },
  "stock.differential": { paragraph: "C9.4.8.5", text: "Price less actual value" },
  "stock.not-higher": { paragraph: "C9.4.8.5", text: "At or below actual value: not substantially higher" },
  "stock.substantially-higher": {
    paragraph: "C9.4.8.5",
    text: "Above actual value by more than your threshold (SAMM sets none)",
    reading: true,
  },
  "stock.notice": {
    paragraph: "C9.4.8.5",
    text: "Purchaser fully aware, and wishing to proceed, before the agreement",
  },
  "stock.proceeds.procurement": {
    paragraph: "C9.4.8.3",
    text: "With intent to replace: all to the current procurement account",
  },
  "stock.proceeds.source": {
    paragraph: "C9.4.8.1.1",
    text: "Without intent: national funds to the SDAF, grant assistance to Treasury",
  },
};
