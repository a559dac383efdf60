import { quoteSheet } from "../../grid/a1";
import type { Book } from "../book";
import { formulaToFile } from "../formulas";
import { element, escapeText } from "../xml";
import { SharedStrings } from "./cells";
import { Persons } from "./comments";
import { contentTypes, linkType, main, mainWithLinks } from "./names";
import { PackedPackage } from "./packed";
import { writeSheet } from "./sheet";
import { writeCustomXml, writeWebExtensions } from "./stored";
import { StyleWriter } from "./styles";

const workbookPart = "xl/workbook.xml";
const dynamicArrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/**
 * Writes a workbook as an .xlsx file.
 *
 * @returns the bytes; the same workbook gives the same bytes
 */
export function writeBook(book: Book): Uint8Array {
  const packed = new PackedPackage();
  const texts = new SharedStrings();
  const styles = new StyleWriter();
  const persons = new Persons();
  let tables = 0;
  let charts = 0;
  const found = { dynamicArrays: 0 };
  const context = {
    packed,
    texts,
    styles,
    persons,
    looks: book.looks,
    nextTable: () => (tables += 1),
    nextChart: () => (charts += 1),
    sheets: book.sheets,
    onDynamicArray: () => {
      found.dynamicArrays += 1;
    },
  };
  packed.link("", linkType("officeDocument"), workbookPart);
  const sheets = book.sheets.map((sheet, index) => {
    const part = writeSheet(context, sheet, index + 1, index === book.active);
    return element("sheet", {
      name: sheet.info.name,
      sheetId: index + 1,
      state: sheet.info.visibility === "Visible" ? undefined : lowerFirst(sheet.info.visibility),
      "r:id": packed.link(workbookPart, linkType("worksheet"), part),
    });
  });
  packed.add(workbookPart, contentTypes.workbook, workbookXml(book, sheets));
  packed.add("xl/styles.xml", contentTypes.styles, styles.xml());
  packed.link(workbookPart, linkType("styles"), "xl/styles.xml");
  if (!texts.isEmpty) {
    packed.add("xl/sharedStrings.xml", contentTypes.sharedStrings, texts.xml(main));
    packed.link(workbookPart, linkType("sharedStrings"), "xl/sharedStrings.xml");
  }
  if (found.dynamicArrays > 0) {
    packed.add("xl/metadata.xml", contentTypes.metadata, metadataXml());
    packed.link(workbookPart, linkType("sheetMetadata"), "xl/metadata.xml");
  }
  persons.write(packed, workbookPart);
  writeCustomXml(packed, workbookPart, book.customXml);
  writeWebExtensions(packed, book.webExtensions);
  return packed.bytes();
}

function workbookXml(book: Book, sheets: readonly string[]): string {
  const names = book.names.map(({ name, sheetId, formula, visible, comment }) => {
    const local = sheetId === null ? -1 : book.sheets.findIndex((sheet) => sheet.info.id === sheetId);
    const attributes = {
      name: sheetId === null ? name : name.replace(/^(?=Print_(?:Area|Titles)$)/, "_xlnm."),
      localSheetId: local < 0 ? undefined : local,
      comment: comment === "" ? undefined : comment,
      hidden: visible ? undefined : 1,
    };
    return element("definedName", attributes, escapeText(formulaToFile(formula)));
  });
  const inside = [
    element("workbookPr", { date1904: book.date1904 ? 1 : undefined }),
    element(
      "bookViews",
      {},
      element("workbookView", { activeTab: book.active === 0 ? undefined : book.active }),
    ),
    element("sheets", {}, sheets.join("")),
    names.length === 0 ? "" : element("definedNames", {}, names.join("")),
    // Not fullCalcOnLoad: a recipient without the add-in would see #NAME? instead of the values stored here.
    '<calcPr calcId="191029"/>',
  ];
  return element("workbook", mainWithLinks, inside.join(""));
}

/** Tells Excel that formulas marked with it are dynamic arrays, which spill and resize. */
function metadataXml(): string {
  const type =
    '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
  const extension =
    '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>';
  return element(
    "metadata",
    { xmlns: main, "xmlns:xda": dynamicArrays },
    `<metadataTypes count="1">${type}</metadataTypes>` +
      `<futureMetadata name="XLDAPR" count="1"><bk><extLst>${extension}</extLst></bk></futureMetadata>` +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  );
}

/** The reference of a range on a sheet, as names and list sources spell it. */
export function absoluteReference(sheetName: string, range: string): string {
  return `${quoteSheet(sheetName)}!${range.replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
