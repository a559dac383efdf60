import { isWholeColumns, isWholeRows } from "../../../grid/a1";
import { bounding, intersection } from "../../../grid/rects";
import type { CellStyle, Rect, StylePatch } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, isMissing, oneOf } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Range } from "./range";
import { FormatProtection } from "./formatProtection";
import { RangeBorderCollection } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";

/** Excel measures widths and heights in points, grids in pixels. */
const pointsPerPixel = 0.75;

/** How the cells of a range look. */
export class RangeFormat extends HostObject {
  readonly type = "RangeFormat";

  constructor(
    host: HostContext,
    readonly range: Range,
  ) {
    super(host);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.host, this);
  }

  get Font(): RangeFont {
    return new RangeFont(this.host, this);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.host, this);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.host, this);
  }

  /** In points; null if the columns differ. */
  get ColumnWidth(): number | null {
    const { layout } = this.host.grid;
    const { column, columns } = this.range.range;
    const widths = layout.columnWidths(this.range.sheetId);
    return same(column, columns, widths, layout.defaultColumnWidth(this.range.sheetId));
  }

  set ColumnWidth(value: unknown) {
    const { column, columns } = this.rect();
    this.host.grid.layout.setColumnWidth(this.range.sheetId, column, columns, pixels(value));
  }

  /** True if no column has a width of its own, null if some have. */
  get UseStandardWidth(): boolean | null {
    const { column, columns } = this.range.range;
    const widths = this.host.grid.layout.columnWidths(this.range.sheetId);
    const own = [...widths.keys()].filter((index) => index >= column && index < column + columns).length;
    if (own === 0) return true;
    return own === columns ? false : null;
  }

  /** False changes nothing: it names no width. */
  set UseStandardWidth(value: unknown) {
    const { column, columns } = this.rect();
    if (booleanArg(value)) this.host.grid.layout.setColumnWidth(this.range.sheetId, column, columns, null);
  }

  /** In points; null if the rows differ. */
  get RowHeight(): number | null {
    const { layout } = this.host.grid;
    const { row, rows } = this.range.range;
    const heights = layout.rowHeights(this.range.sheetId);
    return same(row, rows, heights, layout.defaultRowHeight(this.range.sheetId));
  }

  set RowHeight(value: unknown) {
    const { row, rows } = this.rect();
    this.host.grid.layout.setRowHeight(this.range.sheetId, row, rows, pixels(value));
  }

  AutofitColumns(): void {
    const { column, columns } = this.rect();
    this.host.grid.layout.autofitColumns(this.range.sheetId, column, columns);
  }

  /** Rows go back to the height their content asks for. */
  AutofitRows(): void {
    const { row, rows } = this.rect();
    this.host.grid.layout.setRowHeight(this.range.sheetId, row, rows, null);
  }

  get WrapText(): boolean | null {
    return this.common((style) => style.wrapText ?? false) ?? null;
  }

  set WrapText(value: unknown) {
    this.patch({ wrapText: booleanArg(value) || null });
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => style.horizontal ?? "General") ?? null;
  }

  set HorizontalAlignment(value: unknown) {
    const word = oneOf(value, ["General", "Left", "Center", "Right", "Fill", "Justify"] as const);
    this.patch({ horizontal: word === "General" ? null : word });
  }

  get VerticalAlignment(): string | null {
    return this.common((style) => style.vertical ?? "Bottom") ?? null;
  }

  set VerticalAlignment(value: unknown) {
    const word = oneOf(value, ["Top", "Center", "Bottom", "Justify"] as const);
    this.patch({ vertical: word === "Bottom" ? null : word });
  }

  /** @returns what all cells of the range have in common, undefined if they differ. */
  common<T>(pick: (style: CellStyle) => T): T | undefined {
    const found = new Set(this.styles().map(pick));
    return found.size === 1 ? [...found][0] : undefined;
  }

  patch(patch: StylePatch): void {
    const { sheetId } = this.range;
    this.host.grid.cells.setStyle(sheetId, this.rect(), patch);
  }

  private rect(): Rect {
    this.host.checkUnprotected(this.range.sheetId);
    return this.range.range;
  }

  /** Whole columns and rows are looked at as far as the sheet is used, and one cell beyond. */
  private styles(): CellStyle[] {
    const { sheetId, range } = this.range;
    const { cells } = this.host.grid;
    if (!isWholeColumns(range) && !isWholeRows(range)) return cells.styles(sheetId, range).flat();
    const first = { ...range, rows: 1, columns: 1 };
    const used = cells.usedRange(sheetId, false);
    const shared = used && intersection(used, range);
    if (!shared) return cells.styles(sheetId, first).flat();
    const beyond = bounding(first, { ...shared, rows: shared.rows + 1, columns: shared.columns + 1 });
    return cells.styles(sheetId, intersection(beyond, range) ?? first).flat();
  }
}

function same(
  first: number,
  count: number,
  sizes: ReadonlyMap<number, number>,
  usual: number,
): number | null {
  const set = [...sizes].filter(([index]) => index >= first && index < first + count);
  const found = new Set(set.map(([, size]) => size));
  if (set.length < count) found.add(usual);
  const only = [...found][0];
  return found.size === 1 && only !== undefined ? only * pointsPerPixel : null;
}

function pixels(value: unknown): number {
  if (isMissing(value) || typeof value !== "number" || value < 0) throw new HostError("InvalidArgument");
  return Math.round(value / pointsPerPixel);
}
