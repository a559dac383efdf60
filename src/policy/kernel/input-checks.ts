import type { InputCode } from "./bad";
import type { Clash, InputProblem } from "./facts";
import type { Check, Findings, Message } from "./finding";
import { word } from "./wording";

/** Severity of what cannot be read: an error, and it cites nothing, for no paragraph speaks of it. */
type InputCheck = Pick<Check<never>, "code" | "title" | "severities">;

const TITLES: Readonly<Record<InputCode, string>> = {
  "input.cell-error": "The cell holds an Excel error",
  "input.not-a-number": "Not a number",
  "input.negative-amount": "Amount below zero",
  "input.too-large": "Amount or percentage too large",
  "input.fraction-of-a-cent": "Amount with a fraction of a cent",
  "input.ambiguous-percent": "Percentage between 0 and 1 without a % sign",
  "input.not-yes-or-no": "Neither Yes nor No",
  "input.not-a-date": "Not a date",
  "input.not-a-fiscal-year": "Not a fiscal year",
  "input.unrecognised-choice": "Not one of the words of this column",
  "input.tas": "Not a Treasury Account Symbol",
  "input.contradiction": "Cells contradict each other",
  "input.date-order": "Dates in an impossible order",
};

export const inputChecks: readonly InputCheck[] = Object.entries(TITLES).map(([code, title]) => ({
  code,
  title,
  severities: ["error"],
}));

const CLASHES: Readonly<Record<Clash, string>> = {
  "depreciation-above-cost": "Depreciation is above the acquisition cost.",
  "depreciation-disagrees": "Depreciation in dollars and in percent disagree.",
  "no-intent-with-replacement-method": "No intent to replace, yet a replacement method is asked for.",
  "funds-disagree": "Fund source and amounts disagree.",
  "functioning-yet-needs-repair": "Fully functioning, yet needs repair.",
  "fms-yet-not-aeca": "Sold under FMS, yet not provided under the AECA.",
  "tas-disagrees": "TAS and last fiscal year of availability disagree.",
  "no-year-with-fy": "The TAS is no-year (X), yet a fiscal year is given beside it.",
  "cancels-before-expiry": "The cancelling year is before the last year of availability.",
  "before-implementation": "An act is dated before the case was implemented.",
};

const MESSAGES: Readonly<Record<string, string>> = {
  "input.cell-error": "The cell holds an Excel error. Mend its formula.",
  "input.not-a-number": "This is not an amount in dollars. Enter digits only, such as 1234.56.",
  "input.negative-amount": "The amount is below zero. Enter it without a sign.",
  "input.too-large": "The number is too large: amounts go up to 9,999,999,999,999.99, percentages to 100.",
  "input.fraction-of-a-cent": "The amount has a fraction of a cent. Round it to the cent on purpose.",
  "input.ambiguous-percent": "Is this a fraction or a percentage? Enter it with a % sign, such as 12.5%.",
  "input.not-yes-or-no": "Enter Yes or No.",
  "input.not-a-date":
    "This is not a date that exists. Use a date cell, or text such as 2026-07-31 or 7/31/2026.",
  "input.not-a-fiscal-year": "This is not a fiscal year. Enter 2021 or FY2021 (1976 to 2099).",
  "input.unrecognised-choice": "This is not one of the words of the column. Pick one from its list.",
  "input.tas":
    "This Treasury Account Symbol cannot be read in one way only. Write it like 097-2020/2021-0100.",
};

const contradiction: Message = (data) =>
  `${word(data, "clash")} All of them count as unreadable until one is mended.`;

/** The date of implementation stands; what is dated before it cannot be used. */
const dateOrder: Message = (data) =>
  `${word(data, "clash")} The act counts as unreadable until one of the dates is mended.`;

/** Messages on what cannot be read. */
export const inputMessages: Readonly<Record<string, Message>> = {
  ...Object.fromEntries(Object.entries(MESSAGES).map(([code, text]) => [code, () => text])),
  "input.contradiction": contradiction,
  "input.date-order": dateOrder,
};

/** Reports the cells of a row that cannot be read or that contradict each other. */
export function reportProblems(problems: readonly InputProblem[], found: Findings): void {
  for (const { code, columns, clash } of problems)
    found.add({ code, paragraphs: [] }, "error", columns, clash && { data: { clash: CLASHES[clash] } });
}
