import type { Rect } from "./shapes";

/** Plain data of what a sheet has besides its cells: charts, and how it is printed. */

/** Formulas with the leading `=`, each a reference to cells. */
export interface ChartSeries {
  /** The cell its name stands in. */
  readonly name?: string;
  /** What its values are called: the labels of the axis. */
  readonly categories?: string;
  readonly values: string;
}

export const chartTypes = ["BarClustered", "ColumnClustered"] as const;

/** A chart that floats above the cells of a sheet. */
export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly type: (typeof chartTypes)[number];
  /** `""` for none. */
  readonly title: string;
  readonly showLegend: boolean;
  readonly series: readonly ChartSeries[];
  /** The cells it covers, whole; moves with them. */
  readonly area: Rect;
}

export type ChartPatch = Partial<Omit<Chart, "id" | "sheetId">>;

/** How a sheet is printed. Print area and repeated rows are names of the sheet: `Print_Area`, `Print_Titles`. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Percent, 100 by default; not used where `fit` is set. */
  readonly scale: number;
  /** So many pages wide and tall; 0 for as many as it takes. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  /** With Excel's codes, such as `&P` for the page. */
  readonly header: PageLine;
  readonly footer: PageLine;
}

export interface PageLine {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const emptyLine: PageLine = { left: "", center: "", right: "" };

export const plainPage: PageSetup = {
  orientation: "Portrait",
  scale: 100,
  fit: null,
  header: emptyLine,
  footer: emptyLine,
};
