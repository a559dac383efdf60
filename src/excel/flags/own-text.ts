import { NO_ISSUES, severityMarks } from "../../review";

/** Heading of the issues column. */
export const ISSUES_HEADING = "SAMM issues";

/** What a row reads whose findings were all dismissed begins like this. */
const ALL_DISMISSED = "No open issues.";

/**
 * True for what a cell of an issues column can hold that was written by us: nothing, or a text as the review
 * writes it. Anything else in such a column is the analyst's and stays.
 */
export function isOwnText(content: unknown): boolean {
  return content === "" || isOwnWords(content);
}

/** The same without empty cells. */
export function isOwnWords(content: unknown): boolean {
  if (typeof content !== "string") return false;
  if (content === NO_ISSUES || content.startsWith(ALL_DISMISSED)) return true;
  return severityMarks.some(({ sign }) => content.startsWith(`${sign} `) || content.startsWith(`${sign}:`));
}

/** True for `SAMM issues`, `SAMM issues 2`: only with such cells below it is it ours. */
export function isIssuesHeading(heading: unknown): boolean {
  return typeof heading === "string" && /^SAMM issues(?: \d+)?$/i.test(heading);
}

/** The first of `SAMM issues`, `SAMM issues 2` ... that no heading of the table is. */
export function freeHeading(wanted: string, taken: readonly unknown[]): string {
  const names = new Set(taken.map((heading) => String(heading).trim().toLowerCase()));
  let heading = wanted;
  for (let number = 2; names.has(heading.toLowerCase()); number++) heading = `${wanted} ${number}`;
  return heading;
}
