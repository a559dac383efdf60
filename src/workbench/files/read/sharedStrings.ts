import { childrenNamed, decodeCellText, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

/** The texts that cells refer to by number. */
export function readSharedStrings(opened: OpenedPackage, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  return childrenNamed(opened.xml(part), "si").map((item) => cellText(item, opened));
}

/** Text of a string item; parts of one text in several fonts are joined, phonetic help is left out. */
export function cellText(item: XmlNode, opened: OpenedPackage): string {
  let text = "";
  for (const part of item.children) {
    if (part.name === "t") text += part.text;
    if (part.name !== "r") continue;
    if (childrenNamed(part, "rPr").length > 0) opened.drop("several fonts within one cell");
    for (const run of childrenNamed(part, "t")) text += run.text;
  }
  return decodeCellText(text);
}
