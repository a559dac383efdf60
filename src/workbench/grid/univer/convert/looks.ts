import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderEdge, CellStyle } from "../../shapes";

/** How a cell looks, in Univer's words. `locked` has none there: the workbook alone remembers it. */
export function univerStyle(style: CellStyle, numberFormat: string): IStyleData {
  const data: IStyleData = {};
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold) data.bl = BooleanNumber.TRUE;
  if (style.italic) data.it = BooleanNumber.TRUE;
  if (style.underline) data.ul = { s: BooleanNumber.TRUE };
  if (style.strikethrough) data.st = { s: BooleanNumber.TRUE };
  if (style.wrapText) data.tb = WrapStrategy.WRAP;
  if (style.horizontal !== undefined) data.ht = horizontals[style.horizontal];
  if (style.vertical !== undefined) data.vt = verticals[style.vertical];
  if (style.borders) data.bd = univerBorders(style.borders);
  if (numberFormat !== "General") data.n = { pattern: numberFormat };
  return data;
}

/** What a sheet is written in where a cell says nothing else, as in Excel. */
export const defaultFont = { name: "Calibri", size: 11 } as const;

/** The look of a cell of Univer's, as far as the workbook keeps it. */
export function lookOf(data: Nullable<IStyleData>): { style: CellStyle; numberFormat: string } {
  const style: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  const fill = hex(data?.bg?.rgb);
  const fontColor = hex(data?.cl?.rgb);
  if (fill !== undefined) style.fill = fill;
  if (fontColor !== undefined) style.fontColor = fontColor;
  if (data?.ff && data.ff !== defaultFont.name) style.fontName = data.ff;
  if (data?.fs && data.fs !== defaultFont.size) style.fontSize = data.fs;
  if (data?.bl === BooleanNumber.TRUE) style.bold = true;
  if (data?.it === BooleanNumber.TRUE) style.italic = true;
  if (data?.ul?.s === BooleanNumber.TRUE) style.underline = true;
  if (data?.st?.s === BooleanNumber.TRUE) style.strikethrough = true;
  if (data?.tb === WrapStrategy.WRAP) style.wrapText = true;
  const horizontal = keyOf(horizontals, data?.ht);
  const vertical = keyOf(verticals, data?.vt);
  if (horizontal) style.horizontal = horizontal;
  if (vertical) style.vertical = vertical;
  const borders = bordersOf(data?.bd);
  if (borders) style.borders = borders;
  return { style, numberFormat: data?.n?.pattern ?? "General" };
}

const horizontals = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;

const verticals = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
} as const;

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

const edges = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

function univerBorders(borders: Readonly<Partial<Record<BorderEdge, string>>>): IBorderData {
  const data: IBorderData = {};
  for (const [edge, colour] of Object.entries(borders) as [BorderEdge, string][]) {
    data[edges[edge]] = { s: BorderStyleTypes.THIN, cl: { rgb: colour } };
  }
  return data;
}

function bordersOf(data: Nullable<IBorderData>): Partial<Record<BorderEdge, string>> | undefined {
  const borders: Partial<Record<BorderEdge, string>> = {};
  for (const [edge, key] of Object.entries(edges) as [BorderEdge, (typeof edges)[BorderEdge]][]) {
    const line = data?.[key];
    if (line && line.s !== BorderStyleTypes.NONE) borders[edge] = hex(line.cl.rgb) ?? "#000000";
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** `#RRGGBB` of what Univer calls a colour: hex of three or six digits, or `rgb(1, 2, 3)`. */
function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(colour)?.slice(1);
  if (channels)
    return `#${channels.map((each) => Number(each).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const digits = colour.replace("#", "");
  if (/^[0-9a-f]{3}$/i.test(digits)) return `#${digits.replace(/./g, "$&$&")}`.toUpperCase();
  return /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : undefined;
}
