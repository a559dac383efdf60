import { formatCodes } from "./number-format";

/**
 * True when a number format shows a number as a percentage. A `%` that is quoted, escaped, used as padding
 * or part of a bracketed code is only text.
 */
export function isPercentFormat(format: string): boolean {
  return formatCodes(format).includes("%");
}

/**
 * The percentage that a cell with a percent format shows, exactly: 0.125 is `12.5%`. The number is first
 * brought to Excel's 15 significant digits and the point then moved in its decimal text, so 0.07 is `7%`
 * and not `7.000000000000001%`.
 */
export function percentCellText(value: number): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 3;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(Math.max(point, 1), "0");
  const whole = padded.slice(0, Math.max(point, 1)).replace(/^0+(?=\d)/, "");
  const fraction = padded.slice(Math.max(point, 1)).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}%`;
}
