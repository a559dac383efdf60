import type { BorderEdge, CellStyle } from "../../grid/shapes";
import type { Look } from "../book";
import { builtInNumber } from "../numberFormats";
import { element } from "../xml";
import { main } from "./names";

const defaultFont = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

/** A list of distinct XML pieces; each gets the index of its first coming. */
class Distinct {
  readonly items: string[];
  readonly #index = new Map<string, number>();

  constructor(...first: string[]) {
    this.items = [];
    first.forEach((item) => this.index(item));
  }

  index(item: string): number {
    const known = this.#index.get(item);
    if (known !== undefined) return known;
    this.#index.set(item, this.items.length);
    return this.items.push(item) - 1;
  }

  element(name: string): string {
    return this.items.length === 0 ? "" : element(name, { count: this.items.length }, this.items.join(""));
  }
}

/** Collects looks while sheets are written, then gives the styles part. */
export class StyleWriter {
  readonly #fonts = new Distinct(defaultFont);
  readonly #fills = new Distinct(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Distinct("<border><left/><right/><top/><bottom/><diagonal/></border>");
  readonly #cells = new Distinct('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #differences = new Distinct();
  readonly #formats = new Map<string, number>();

  /** @returns the number by which a cell names this look. */
  look({ style, numberFormat }: Look): number {
    const numFmtId = this.#formatNumber(numberFormat);
    const fontId = this.#fonts.index(font(style, true));
    const fillId = style.fill === undefined ? 0 : this.#fills.index(solidFill(style.fill));
    const borderId = style.borders ? this.#borders.index(border(style.borders)) : 0;
    const inside = alignment(style) + (style.locked === false ? '<protection locked="0"/>' : "");
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId === 0 ? undefined : 1,
      applyFont: fontId === 0 ? undefined : 1,
      applyFill: fillId === 0 ? undefined : 1,
      applyBorder: borderId === 0 ? undefined : 1,
      applyAlignment: alignment(style) === "" ? undefined : 1,
      applyProtection: style.locked === false ? 1 : undefined,
    };
    return this.#cells.index(element("xf", attributes, inside));
  }

  /** @returns the number by which a conditional format names what it paints. */
  difference(style: CellStyle): number {
    const fill =
      style.fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`;
    const inside = font(style, false) + fill + (style.borders ? border(style.borders) : "");
    return this.#differences.index(element("dxf", {}, inside));
  }

  xml(): string {
    const formats = [...this.#formats].map(([formatCode, numFmtId]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    const inside = [
      formats.length === 0 ? "" : element("numFmts", { count: formats.length }, formats.join("")),
      this.#fonts.element("fonts"),
      this.#fills.element("fills"),
      this.#borders.element("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#cells.element("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#differences.element("dxfs"),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    ];
    return element("styleSheet", { xmlns: main }, inside.join(""));
  }

  #formatNumber(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.#formats.get(code) ?? 164 + this.#formats.size;
    this.#formats.set(code, known);
    return known;
  }
}

function font(style: CellStyle, whole: boolean): string {
  const { bold, italic, strikethrough, underline, fontColor, fontSize, fontName } = style;
  const inside = [
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    strikethrough ? "<strike/>" : "",
    underline ? "<u/>" : "",
    whole || fontSize !== undefined ? `<sz val="${fontSize ?? 11}"/>` : "",
    fontColor === undefined ? "" : `<color rgb="${argb(fontColor)}"/>`,
    whole || fontName !== undefined ? element("name", { val: fontName ?? "Calibri" }) : "",
    whole ? '<family val="2"/>' : "",
  ].join("");
  return inside === "" ? "" : `<font>${inside}</font>`;
}

function solidFill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function border(borders: Partial<Record<BorderEdge, string>>): string {
  const edge = (name: string, colour: string | undefined): string =>
    colour === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="${argb(colour)}"/></${name}>`;
  return `<border>${edge("left", borders.EdgeLeft)}${edge("right", borders.EdgeRight)}${edge("top", borders.EdgeTop)}${edge("bottom", borders.EdgeBottom)}</border>`;
}

function alignment({ horizontal, vertical, wrapText }: CellStyle): string {
  if (horizontal === undefined && vertical === undefined && !wrapText) return "";
  return element("alignment", {
    horizontal: horizontal?.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    wrapText: wrapText ? 1 : undefined,
  });
}

function argb(colour: string): string {
  return `FF${colour.replace("#", "").toUpperCase()}`;
}
