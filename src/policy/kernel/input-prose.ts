import type { Prose } from "./prose";

const ANALYST = "Analyst";
const NOT_POLICY = "The SAMM says nothing of this: it is a check of what stands in the cell.";

const unreadable = (why: string, action: string): Prose => ({
  why,
  samm: NOT_POLICY,
  action,
  actor: ANALYST,
});

/** The long texts of what is found when cells cannot be read. */
export const inputProse: Readonly<Record<string, Prose>> = {
  "input.cell-error": unreadable(
    "An Excel error is neither a value nor blank.",
    "Mend the formula in the cell.",
  ),
  "input.not-a-number": unreadable(
    "Words where an amount belongs cannot be computed with.",
    "Enter the amount in digits.",
  ),
  "input.negative-amount": unreadable(
    "No amount of these tables can be below zero.",
    "Enter the amount without a sign.",
  ),
  "input.too-large": unreadable(
    "Excel keeps 15 digits: above that cents get lost.",
    "Check the amount; it is beyond any case.",
  ),
  "input.fraction-of-a-cent": unreadable(
    "Rounding is a decision and is not taken silently.",
    "Round the amount to the cent.",
  ),
  "input.ambiguous-percent": unreadable(
    "12.5 % is stored as 0.125 when formatted and as 12.5 when not.",
    "Enter it with a % sign.",
  ),
  "input.not-yes-or-no": unreadable("1 and 0, X or a remark are not answers.", "Enter Yes or No."),
  "input.not-a-date": unreadable(
    "Deadlines turn on days: a guess at a date is not one.",
    "Enter a date Excel knows, or 2026-07-31.",
  ),
  "input.not-a-fiscal-year": unreadable("All deadlines hang on the year.", "Enter 2021 or FY2021."),
  "input.unrecognised-choice": unreadable(
    "Only the listed words have a meaning here.",
    "Pick a word from the column's list.",
  ),
  "input.tas": unreadable(
    "A symbol that can be read two ways would date the funds by a guess.",
    "Write it with hyphens: 097-2020/2021-0100.",
  ),
  "input.contradiction": unreadable(
    "When two cells cannot both be right, neither is used.",
    "Find out which is right and correct the other.",
  ),
  "input.date-order": unreadable(
    "An act dated before the case was implemented did not happen then.",
    "Correct one of the two dates.",
  ),
};
