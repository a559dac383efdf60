import { headingTokens, issueText, matchHeadings } from "../../../src/review";
import type { Source } from "../../../src/excel";
import { findSources } from "../../../src/excel/sources/find";

/** Headings and rows of a small stock sale table. */
export const STOCK: readonly (readonly (string | number | boolean)[])[] = [
  ["Case", "Intent to replace", "Acquisition cost", "Depreciation"],
  ["AA-P-XYZ", "Yes", 1000, 100],
  ["BB-P-XYZ", "No", 2000, 0],
  ["CC-P-XYZ", "", 3000, 50],
];

/** The source of that name in the open workbook. */
export async function sourceNamed(name: string): Promise<Source> {
  const { sources } = await findSources();
  const found = sources.find((source) => source.name === name);
  if (found === undefined)
    throw new Error(`No source ${name} among ${sources.map((one) => one.name).join()}.`);
  return found;
}

/** Issue texts as the review writes them: the first row an error, the second none, the others a warning. */
export function textsFor(source: Source): readonly string[] {
  const tokens = headingTokens(matchHeadings("stock-sale", source.headings));
  const finding = (severity: "error" | "warning", message: string) => ({
    ...{ code: "stock.price-unknown", severity, columns: ["acquisitionCost", "depreciation"], message },
    citations: [{ memo: "24-58", paragraph: "C9.4.8.2" }],
  });
  return Array.from({ length: source.rowCount }, (_, row) => {
    if (row === 1) return issueText("stock-sale", [], tokens);
    const findings = row === 0 ? [finding("error", "=Wrong.\nIt is.")] : [finding("warning", "Look.")];
    return issueText("stock-sale", findings, tokens);
  });
}
