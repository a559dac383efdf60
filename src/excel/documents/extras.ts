import type { SheetLayout } from "../../review";
import { rangeOn } from "../cells/address";
import { codeOf } from "../host/trouble-of";

/** Rows a chart is high, and columns it is wide. */
const CHART_ROWS = 14;

/** What not every Excel can do. A sheet without it says the same in its cells. */
interface Extra {
  /** Said when it is left out. */
  readonly without: string;
  /** Puts its requests into the batch under way; false when there is nothing to do. */
  readonly request: (sheet: Excel.Worksheet, layout: SheetLayout, marking: string) => boolean;
  /** Takes away what was made of it before Excel refused the rest. */
  readonly undo?: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;
}

const EXTRAS: readonly Extra[] = [
  {
    without: "This Excel draws no charts for an add-in: their numbers stand in the tables.",
    request: (sheet, { charts, widths }) => {
      charts.forEach(({ title, labels, values }, index) => {
        const chart = sheet.charts.add("BarClustered", rangeOn(sheet, values), "Columns");
        chart.title.text = title;
        chart.legend.visible = false;
        chart.series.getItemAt(0).setXAxisValues(rangeOn(sheet, labels));
        const row = index * (CHART_ROWS + 1);
        // Right of everything, so that it covers no cell that says something.
        chart.setPosition(
          rangeOn(sheet, { row, column: widths.length + 1, rows: 1, columns: 1 }),
          rangeOn(sheet, { row: row + CHART_ROWS, column: widths.length + 8, rows: 1, columns: 1 }),
        );
      });
      return charts.length > 0;
    },
    undo: deleteCharts,
  },
  {
    without: "This Excel takes no page setup from an add-in: choose landscape, one page wide, to print it.",
    request: (sheet, layout, marking) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      const longest = [...layout.blocks].sort((a, b) => b.area.rows - a.area.rows)[0];
      if (longest !== undefined)
        pageLayout.setPrintTitleRows(rangeOn(sheet, { ...longest.area, rows: 1 }).getEntireRow());
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.centerHeader = marking.replaceAll("&", "&&");
      defaultForAllPages.rightFooter = "Page &P of &N";
      defaultForAllPages.centerFooter = marking.replaceAll("&", "&&");
      return true;
    },
  },
];

/** Errors after which nothing else would work either. */
const FATAL = new Set(["Timeout", "InvalidOrTimedOutSession", "ConnectionFailure", "RequestAborted"]);

/**
 * Charts and page setup, each in a request of its own: where this Excel refuses one, the sheet stands
 * without it.
 *
 * @returns what was left out, as sentences
 */
export async function addExtras(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  marking: string,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { request, undo, without } of EXTRAS) {
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- two, each of which may fail alone
      if (request(sheet, layout, marking)) await context.sync();
    } catch (error) {
      if (FATAL.has(codeOf(error))) throw error;
      left.push(without);

      await undo?.(context, sheet);
    }
  }
  return left;
}

/** Half-made charts would show something else than they say. The sheet is new: all of them are ours. */
async function deleteCharts(context: Excel.RequestContext, { charts }: Excel.Worksheet): Promise<void> {
  try {
    charts.load("items/name");
    await context.sync();
    for (const chart of charts.items) chart.delete();
    await context.sync();
  } catch (error) {
    // An Excel without charts made none.
    if (!NO_CHARTS.has(codeOf(error))) throw error;
  }
}

const NO_CHARTS = new Set(["NotImplemented", "ApiNotFound", "UnsupportedOperation", "UnsupportedFeature"]);
