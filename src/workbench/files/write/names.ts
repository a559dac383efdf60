/** The addresses and content types of the file format, each used by one writer or two. */

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Attributes of a root element that names other parts by id. */
export const mainWithLinks = { xmlns: main, "xmlns:r": officeLinks };

/** Type of a link to a part, by the last word of its address. */
export const linkType = (word: string): string => `${officeLinks}/${word}`;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  table: `${spreadsheet}.table+xml`,
  comments: `${spreadsheet}.comments+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  person: "application/vnd.ms-excel.person+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  webExtensionPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
} as const;
