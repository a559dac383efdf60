import type { BorderEdge, CellStyle } from "../../grid/shapes";
import type { Look } from "../book";
import { child, childrenNamed, isOn, type XmlNode } from "../xml";
import { builtInFormats } from "../numberFormats";
import type { ColourReader } from "./colours";
import type { OpenedPackage } from "./opened";

type Editable = { -readonly [K in keyof CellStyle]: CellStyle[K] };

export interface Styles {
  /** By the index a cell refers to. */
  readonly looks: Look[];
  /** What conditional formats paint, by index. */
  readonly differences: CellStyle[];
}

/** Reads the styles part into looks. What a look cannot hold is noted as not kept. */
export function readStyles(opened: OpenedPackage, part: string | undefined, colour: ColourReader): Styles {
  if (part === undefined) return { looks: [{ style: {}, numberFormat: "General" }], differences: [] };
  const root = opened.xml(part);
  const formats = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map((node) => [
      Number(node.attributes.numFmtId),
      node.attributes.formatCode ?? "General",
    ]),
  );
  const formatOf = (id: number): string => formats.get(id) ?? builtInFormats.get(id) ?? "General";
  const fontNodes = childrenNamed(child(root, "fonts"), "font");
  const base = fontNodes[0] ? readFont(fontNodes[0], colour) : {};
  const fonts = fontNodes.map((node) => withoutDefaults(readFont(node, colour), base));
  const fills = childrenNamed(child(root, "fills"), "fill").map((node) =>
    readFill(node, colour, opened, false),
  );
  const borders = childrenNamed(child(root, "borders"), "border").map((node) =>
    readBorder(node, colour, opened),
  );
  const looks = childrenNamed(child(root, "cellXfs"), "xf").map((node): Look => {
    const { numFmtId, fontId, fillId, borderId } = node.attributes;
    return {
      numberFormat: formatOf(Number(numFmtId ?? 0)),
      style: {
        ...fonts[Number(fontId ?? 0)],
        ...fills[Number(fillId ?? 0)],
        ...borders[Number(borderId ?? 0)],
        ...readAlignment(child(node, "alignment"), opened),
        ...(isOn(child(node, "protection")?.attributes.locked, true) ? {} : { locked: false }),
      },
    };
  });
  const differences = childrenNamed(child(root, "dxfs"), "dxf").map((node): CellStyle => ({
    ...readFont(child(node, "font"), colour),
    ...readFill(child(node, "fill"), colour, opened, true),
    ...readBorder(child(node, "border"), colour, opened),
  }));
  return { looks: looks.length > 0 ? looks : [{ style: {}, numberFormat: "General" }], differences };
}

function readFont(node: XmlNode | undefined, colour: ColourReader): CellStyle {
  if (!node) return {};
  const style: Editable = {};
  const name = child(node, "name")?.attributes.val;
  const size = Number(child(node, "sz")?.attributes.val);
  const paint = colour(child(node, "color"));
  if (name !== undefined) style.fontName = name;
  if (Number.isFinite(size) && size > 0) style.fontSize = size;
  if (paint !== undefined) style.fontColor = paint;
  for (const [tag, key] of fontSwitches) {
    const mark = child(node, tag);
    if (mark && mark.attributes.val !== "none" && isOn(mark.attributes.val ?? "1", true)) style[key] = true;
    else if (mark && tag === "u" && mark.attributes.val !== "none") style[key] = true;
  }
  return style;
}

const fontSwitches = [
  ["b", "bold"],
  ["i", "italic"],
  ["u", "underline"],
  ["strike", "strikethrough"],
] as const;

/** Font name, size and automatic black of the workbook's default are no style of a cell's own. */
function withoutDefaults(font: CellStyle, base: CellStyle): CellStyle {
  return Object.fromEntries(
    Object.entries(font).filter(([key, value]) => base[key as keyof CellStyle] !== value),
  );
}

function readFill(
  node: XmlNode | undefined,
  colour: ColourReader,
  opened: OpenedPackage,
  inRule: boolean,
): CellStyle {
  if (child(node, "gradientFill")) opened.drop("gradient fills");
  const pattern = child(node, "patternFill");
  const type = pattern?.attributes.patternType ?? (inRule ? "solid" : "none");
  if (!pattern || type === "none" || type === "gray125") return {};
  if (type !== "solid") opened.drop("fill patterns other than solid (the colour is kept)");
  const front = colour(child(pattern, "fgColor"));
  const back = colour(child(pattern, "bgColor"));
  const fill = inRule ? (back ?? front) : (front ?? back);
  return fill === undefined ? {} : { fill };
}

const edges: readonly (readonly [string, BorderEdge])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

function readBorder(node: XmlNode | undefined, colour: ColourReader, opened: OpenedPackage): CellStyle {
  const borders: Partial<Record<BorderEdge, string>> = {};
  for (const [tag, edge] of edges) {
    const line = child(node, tag);
    const style = line?.attributes.style;
    if (style === undefined || style === "none") continue;
    if (style !== "thin") opened.drop("border lines other than thin (they become thin)");
    borders[edge] = colour(child(line, "color")) ?? "#000000";
  }
  if (child(node, "diagonal")?.attributes.style !== undefined) opened.drop("diagonal borders");
  return Object.keys(borders).length > 0 ? { borders } : {};
}

const horizontals = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
} as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify" } as const;

function readAlignment(node: XmlNode | undefined, opened: OpenedPackage): CellStyle {
  if (!node) return {};
  const { horizontal = "", vertical = "", wrapText, indent, textRotation, shrinkToFit } = node.attributes;
  const style: Editable = {};
  if (horizontal in horizontals) style.horizontal = horizontals[horizontal as keyof typeof horizontals];
  if (vertical in verticals) style.vertical = verticals[vertical as keyof typeof verticals];
  if (isOn(wrapText)) style.wrapText = true;
  if (Number(indent ?? 0) > 0 || Number(textRotation ?? 0) !== 0 || isOn(shrinkToFit)) {
    opened.drop("text rotation, indents and shrink-to-fit");
  }
  return style;
}
