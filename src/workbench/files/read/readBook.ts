import type { DefinedName, SheetInfo, SheetVisibility } from "../../grid/shapes";
import type { Book } from "../book";
import { FileFault } from "../fault";
import { formulaFromFile } from "../formulas";
import { child, childrenNamed, isOn, type XmlNode } from "../xml";
import { unpack } from "../zip";
import { colourReader } from "./colours";
import { readPersons } from "./comments";
import { OpenedPackage } from "./opened";
import { readSharedStrings } from "./sharedStrings";
import { readSheet, type SheetContext } from "./sheet";
import { readCustomXml, readWebExtensions } from "./stored";
import { readStyles } from "./styles";
import { noteLostParts } from "./unkept";

/**
 * Opens an .xlsx (or .xlsm) file.
 *
 * @param bytes the file as it is on disk
 * @returns the workbook, with a list of what was in the file and is not in it
 * @throws FileFault with a sentence for the user; never anything else, whatever the bytes are
 */
export function readBook(bytes: Uint8Array): Book {
  try {
    return read(new OpenedPackage(unpack(bytes)));
  } catch (problem) {
    if (problem instanceof FileFault) throw problem;
    const why = problem instanceof Error ? problem.message : String(problem);
    throw new FileFault(`The workbook is damaged (${why}). It was not opened.`);
  }
}

function read(opened: OpenedPackage): Book {
  const [part] = opened.linked("", "officeDocument");
  if (!part?.endsWith(".xml")) {
    throw new FileFault("The file is not an Excel workbook (.xlsx). It was not opened.");
  }
  const root = opened.xml(part);
  if (root.name !== "workbook") {
    throw new FileFault("The file is an Office document, but not a workbook. It was not opened.");
  }
  const colour = colourReader(opened, part);
  const context: SheetContext = {
    opened,
    colour,
    styles: readStyles(opened, opened.linked(part, "styles")[0], colour),
    texts: readSharedStrings(opened, opened.linked(part, "sharedStrings")[0]),
    persons: readPersons(opened, part),
  };
  const sheets = worksheetsOf(opened, part, root);
  if (sheets.length === 0) throw new FileFault("The workbook has no worksheet. It was not opened.");
  noteLostParts(opened, part);
  if (child(root, "workbookProtection")) opened.drop("protection of the workbook's structure");
  const date1904 = isOn(child(root, "workbookPr")?.attributes.date1904);
  const activeTab = Number(
    childrenNamed(child(root, "bookViews"), "workbookView")[0]?.attributes.activeTab ?? 0,
  );
  const book: Book = {
    date1904,
    looks: context.styles.looks,
    sheets: sheets.map((sheet) => readSheet(context, sheet.part, sheet.info)),
    active: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.tab === activeTab),
    ),
    names: readNames(root, sheets),
    customXml: readCustomXml(opened, part),
    webExtensions: readWebExtensions(opened),
    unkept: [],
  };
  book.unkept = opened.unkept;
  return book;
}

interface FoundSheet {
  readonly part: string;
  readonly info: SheetInfo;
  /** Its place among all tabs, those of charts too. */
  readonly tab: number;
}

function worksheetsOf(opened: OpenedPackage, workbookPart: string, root: XmlNode): FoundSheet[] {
  const parts = new Map(
    opened
      .relationships(workbookPart)
      .filter((each) => each.type === "worksheet" && opened.has(each.target))
      .map((each) => [each.id, each.target]),
  );
  return childrenNamed(child(root, "sheets"), "sheet").flatMap((node, tab) => {
    const part = parts.get(node.linked.id ?? "");
    if (part === undefined) return [];
    const info: SheetInfo = {
      id: `sheet-${node.attributes.sheetId ?? String(tab + 1)}`,
      name: node.attributes.name ?? `Sheet${tab + 1}`,
      visibility: visibilityOf(node.attributes.state),
      protected: false,
      tabColor: "",
      showGridlines: true,
    };
    return [{ part, tab, info }];
  });
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

function readNames(root: XmlNode, sheets: readonly FoundSheet[]): DefinedName[] {
  return childrenNamed(child(root, "definedNames"), "definedName").flatMap((node) => {
    const { name: spelled = "", localSheetId, hidden, comment } = node.attributes;
    // What a sheet prints are names too; the others of Excel's own come from filters.
    const name = spelled.replace(/^_xlnm\.(?=Print_(?:Area|Titles)$)/, "");
    if (name.startsWith("_xlnm.")) return [];
    const owner =
      localSheetId === undefined ? null : sheets.find((sheet) => sheet.tab === Number(localSheetId));
    if (owner === undefined) return [];
    return [
      {
        name,
        sheetId: owner?.info.id ?? null,
        formula: formulaFromFile(node.text),
        visible: !isOn(hidden),
        comment: comment ?? "",
      },
    ];
  });
}
