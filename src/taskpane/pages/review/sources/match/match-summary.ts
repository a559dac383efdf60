import type { HeadingMatch } from "../../../../../review";
import { counted } from "../../../../parts/words";

/** How the headings of a table were understood, in one line. */
export function matchSummary({ keys, unmatched, duplicates, missing }: HeadingMatch): string {
  const found = keys.filter((key) => key !== null).length;
  const notes = [
    unmatched.length > 0 && `${unmatched.length} not read`,
    duplicates.length > 0 && `${duplicates.length} twice`,
    missing.length > 0 && `${missing.length} missing`,
  ].filter(Boolean);
  return [`${counted(found, "column")} found`, ...notes].join(", ");
}
