/**
 * What a table is remembered by in the workbook: its name. A plain range, which has none but its address, is
 * remembered by the first cell of its headings, for it ends elsewhere with every row added: `Sheet1!A3`.
 */
export function lastingName(name: string): string {
  return name.includes("!") ? name.replace(/:[A-Z]+[0-9]+$/, "") : name;
}
