import { plainPage, type PageLine, type PageSetup } from "../../grid/pageShapes";
import type { BookSheet } from "../book";
import { readPage } from "../read/page";
import { element, escapeText, parseXml } from "../xml";

/** Page set-up, header and footer: as the file had them where nothing changed, which keeps paper and printer. */
export function writePage({ page, kept }: BookSheet): readonly string[] {
  const { pageSetup = "", headerFooter = "" } = kept;
  const before = parseXml(element("worksheet", {}, pageSetup + headerFooter), "page set-up");
  const old = readPage(before);
  const attributes = before.children.find(({ name }) => name === "pageSetup")?.attributes ?? {};
  return [
    isSameSetup(page, old, attributes) ? pageSetup : writeSetup(page, attributes),
    isSame(page.header, old.header) && isSame(page.footer, old.footer) ? headerFooter : writeLines(page),
  ];
}

type Attributes = Readonly<Record<string, string>>;

function isSameSetup(
  { orientation, scale, fit }: PageSetup,
  old: PageSetup,
  attributes: Attributes,
): boolean {
  if (orientation !== old.orientation || scale !== old.scale) return false;
  const { fitToWidth = "1", fitToHeight = "1" } = attributes;
  return fit === null || (fit.wide === Number(fitToWidth) && fit.tall === Number(fitToHeight));
}

function writeSetup({ orientation, scale, fit }: PageSetup, attributes: Attributes): string {
  return element("pageSetup", {
    ...attributes,
    scale: scale === plainPage.scale ? undefined : scale,
    fitToWidth: fit?.wide ?? attributes.fitToWidth,
    fitToHeight: fit?.tall ?? attributes.fitToHeight,
    orientation: orientation.toLowerCase(),
  });
}

function writeLines({ header, footer }: PageSetup): string {
  const lines = lineElement("oddHeader", header) + lineElement("oddFooter", footer);
  return lines === "" ? "" : element("headerFooter", {}, lines);
}

function lineElement(name: string, { left, center, right }: PageLine): string {
  const parts = [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ] as const;
  const text = parts.map(([code, part]) => (part === "" ? "" : code + part)).join("");
  return text === "" ? "" : element(name, {}, escapeText(text));
}

function isSame(a: PageLine, b: PageLine): boolean {
  return a.left === b.left && a.center === b.center && a.right === b.right;
}
