/** Heading of the issues column. */
export const ISSUES_HEADING = "SAMM issues";

/** True for `SAMM issues`, `SAMM issues 2`: only with texts of ours below it is it ours. */
export function isIssuesHeading(heading: unknown): boolean {
  return typeof heading === "string" && /^SAMM issues(?: \d+)?$/i.test(heading);
}
