import { child, childrenNamed, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

/** Elements of a sheet that are lost, and what the user knows them by. */
const lostElements: Readonly<Record<string, string>> = {
  hyperlinks: "hyperlinks (their text is kept)",
  rowBreaks: "page breaks",
  colBreaks: "page breaks",
  scenarios: "scenarios",
  protectedRanges: "ranges that stay editable under protection",
  dataConsolidate: "data consolidation",
  customSheetViews: "custom views",
  picture: "sheet backgrounds",
  oleObjects: "embedded objects",
  controls: "form controls",
  AlternateContent: "form controls and embedded objects",
  legacyDrawingHF: "pictures in headers and footers",
  sortState: "remembered sort orders",
};

/** Kinds of parts a sheet or workbook points to that are lost. */
const lostParts: Readonly<Record<string, string>> = {
  chart: "charts",
  chartEx: "charts",
  chartsheet: "chart sheets",
  dialogsheet: "dialog sheets",
  xlMacrosheet: "macro sheets",
  image: "pictures",
  pivotTable: "pivot tables (their values are kept)",
  pivotCacheDefinition: "pivot tables (their values are kept)",
  queryTable: "data connections",
  connections: "data connections",
  externalLink: "links to other workbooks (their values are kept)",
  vbaProject: "macros",
  slicer: "slicers",
  slicerCache: "slicers",
  timeline: "timelines",
  timelineCache: "timelines",
  oleObject: "embedded objects",
  package: "embedded objects",
  ctrlProp: "form controls",
  model: "the data model",
  powerPivotData: "the data model",
  xmlMaps: "XML maps",
  customProperty: "custom sheet properties",
  attachedToolbars: "toolbars",
  revisionHeaders: "the record of tracked changes",
};

const lostExtensions: readonly (readonly [string, string])[] = [
  ["sparklineGroups", "sparklines"],
  ["conditionalFormattings", "newer parts of data bars and icon sets"],
  ["dataValidations", "drop-downs that point to another sheet in the newer form"],
  ["slicerList", "slicers"],
];

/** Lists what a sheet holds and this page does not keep. */
export function noteWhatIsNotKept(opened: OpenedPackage, root: XmlNode, part: string): void {
  for (const node of root.children) {
    const words = lostElements[node.name];
    if (words !== undefined) opened.drop(words);
  }
  if (child(root, "autoFilter")) opened.drop("filters outside of tables");
  for (const extension of childrenNamed(child(root, "extLst"), "ext").flatMap((each) => each.children)) {
    const words = lostExtensions.find(([name]) => name === extension.name)?.[1];
    if (words !== undefined) opened.drop(words);
  }
  noteLostParts(opened, part);
}

/**
 * Lists the lost parts that one part points to.
 *
 * @param kept parts it points to that are no loss
 * @returns how many it points to that are lost
 */
export function noteLostParts(
  opened: OpenedPackage,
  part: string,
  kept: ReadonlySet<string> = new Set(),
): number {
  let lost = 0;
  for (const { type, target } of opened.relationships(part)) {
    const words = kept.has(target) ? undefined : lostParts[type];
    if (words === undefined) continue;
    opened.drop(words);
    lost += 1;
  }
  return lost;
}
