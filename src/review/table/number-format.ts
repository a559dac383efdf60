/** A number format without what is only text in it: quoted, escaped, padding, or a bracketed code. */
export function formatCodes(format: string): string {
  return format
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gs, "")
    .replace(/\[[^\]]*\]?/g, "");
}

/** True when a number format shows a number as a day. */
export function isDateFormat(format: string): boolean {
  return /[dy]/i.test(formatCodes(format));
}

/** True when a number format shows digits, and neither a day, a time nor a percentage: an amount's. */
export function isAmountFormat(format: string): boolean {
  const codes = formatCodes(format);
  return /[0#?]/.test(codes) && !/[%dyhse]/i.test(codes);
}
