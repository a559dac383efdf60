import { NO_ISSUES, severityMarks } from "../../review";

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
