/** The text of a heading cell exactly, as a formula joins it: numbers as text, TRUE and FALSE in capitals. */
export function rawHeadingText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : "";
}

/** The text of a heading cell as a person sees it: outer spaces off. */
export function headingText(cell: unknown): string {
  return rawHeadingText(cell).trim();
}

/**
 * A heading as it is compared: case, spaces, accents of width and punctuation ignored. A percent sign is
 * the word, or `Depreciation %` could not be told from `Depreciation`.
 *
 * @example headingKey("Agreement  date:") // "agreementdate"
 * @example headingKey("Depreciation %") // "depreciationpercent"
 */
export function headingKey(heading: unknown): string {
  return headingText(heading)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/%/g, "percent")
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
