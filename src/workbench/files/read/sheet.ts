import type { Freeze, SheetInfo } from "../../grid/shapes";
import { readRange } from "../a1";
import { emptySheet, type BookColumn, type BookSheet } from "../book";
import { child, childrenNamed, isOn, serialise, type XmlNode } from "../xml";
import { CellReader } from "./cells";
import type { ColourReader } from "./colours";
import { readNotes, readThreads } from "./comments";
import { readCharts } from "./charts";
import type { OpenedPackage } from "./opened";
import { readPage } from "./page";
import { readConditionalFormats, readValidations } from "./rules";
import type { Styles } from "./styles";
import { readTable } from "./tables";
import { noteWhatIsNotKept } from "./unkept";

export interface SheetContext {
  readonly opened: OpenedPackage;
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly colour: ColourReader;
  readonly persons: ReadonlyMap<string, string>;
}

/** Elements that name no cells and no other part: kept word by word. */
const keptElements = [
  "sheetFormatPr",
  "sheetProtection",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];

/** Reads a worksheet part and all that belongs to it. */
export function readSheet(context: SheetContext, part: string, info: SheetInfo): BookSheet {
  const { opened, styles, colour } = context;
  const sheet = emptySheet(info);
  const root = opened.xml(part, new CellReader(sheet, context.texts, opened));
  const view = childrenNamed(child(root, "sheetViews"), "sheetView")[0];
  const protection = child(root, "sheetProtection");
  sheet.info = {
    ...info,
    protected: protection !== undefined && isOn(protection.attributes.sheet),
    tabColor: colour(child(child(root, "sheetPr"), "tabColor")) ?? "",
    showGridlines: isOn(view?.attributes.showGridLines, true),
  };
  sheet.freeze = readFreeze(view, opened);
  sheet.zoom = Number(view?.attributes.zoomScale ?? 100);
  sheet.columns = childrenNamed(child(root, "cols"), "col").map(readColumn);
  sheet.merges = childrenNamed(child(root, "mergeCells"), "mergeCell").map((node) =>
    readRange(node.attributes.ref ?? ""),
  );
  sheet.conditionalFormats = readConditionalFormats(info.id, root, styles.differences, opened);
  sheet.validations = readValidations(info.id, root);
  sheet.tables = opened.linked(part, "table").map((table) => readTable(opened, table, info.id));
  sheet.comments = opened
    .linked(part, "threadedComment")
    .flatMap((each) => readThreads(opened, each, info.id, context.persons));
  sheet.notes = opened.linked(part, "comments").flatMap((each) => readNotes(opened, each, sheet.comments));
  for (const name of keptElements) {
    const node = child(root, name);
    if (node) sheet.kept[name] = serialise(node);
  }
  sheet.page = readPage(root);
  sheet.charts = readCharts(opened, part, info.id);
  noteWhatIsNotKept(opened, root, part);
  return sheet;
}

function readColumn(node: XmlNode): BookColumn {
  const { min = "1", max = min, width, hidden, customWidth, style } = node.attributes;
  const column: BookColumn = {
    first: Number(min) - 1,
    last: Number(max) - 1,
    hidden: isOn(hidden),
    look: Number(style ?? 0),
  };
  if (width !== undefined && isOn(customWidth, true)) column.width = Math.round(Number(width) * 7);
  return column;
}

function readFreeze(view: XmlNode | undefined, opened: OpenedPackage): Freeze {
  const pane = child(view, "pane");
  if (!pane) return { rows: 0, columns: 0 };
  const { state, xSplit, ySplit } = pane.attributes;
  if (state === "frozen" || state === "frozenSplit") {
    return { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
  }
  opened.drop("split windows");
  return { rows: 0, columns: 0 };
}
