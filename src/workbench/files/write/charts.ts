import { parseRange, splitSheet } from "../../grid/a1";
import type { BookSheet, Look } from "../book";
import { element } from "../xml";
import { chartXml, drawingXml, type ReadCells } from "./chartXml";
import { contentTypes, linkType } from "./names";
import type { PackedPackage } from "./packed";

export interface ChartContext {
  readonly packed: PackedPackage;
  readonly sheets: readonly BookSheet[];
  readonly looks: readonly Look[];
  readonly nextChart: () => number;
}

/**
 * Writes the charts of a sheet.
 *
 * @returns what the sheet must name, empty where it has none
 */
export function writeCharts(context: ChartContext, part: string, number: number, sheet: BookSheet): string {
  if (sheet.charts.length === 0) return "";
  const { packed } = context;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const charts = sheet.charts.map((chart) => {
    const name = `xl/charts/chart${context.nextChart()}.xml`;
    packed.add(name, contentTypes.chart, chartXml(chart, readCells(context)));
    return { chart, link: packed.link(drawing, linkType("chart"), name) };
  });
  packed.add(drawing, contentTypes.drawing, drawingXml(charts));
  return element("drawing", { "r:id": packed.link(part, linkType("drawing"), drawing) });
}

/** The most cells of which a chart keeps the values. */
const MOST_CELLS = 10_000;

function readCells({ sheets, looks }: ChartContext): ReadCells {
  return (reference) => {
    const { sheet: name, rest } = splitSheet(reference.slice(1));
    const sheet = sheets.find(({ info }) => info.name.toLowerCase() === name?.toLowerCase());
    const range = parseRange(rest);
    if (!sheet || !range || range.rows * range.columns > MOST_CELLS) return null;
    const cells = Array.from({ length: range.rows * range.columns }, (_, index) => {
      const row = range.row + Math.floor(index / range.columns);
      return sheet.cells.get(row)?.get(range.column + (index % range.columns));
    });
    return {
      values: cells.map((cell) => cell?.value ?? ""),
      numberFormat: looks[cells[0]?.look ?? 0]?.numberFormat ?? "General",
    };
  };
}
