import type { CellStyle, SheetLayout } from "../../review";
import { rangeOn } from "../cells/address";
import { heightRuns } from "./row-heights";

/** Areas that get their look in one request. */
const BATCH = 100;

const NAVY = "#1F3864";
const PALE = "#E7ECF4";
const LINE = "#8497B0";

type Look = (range: Excel.Range) => void;

const top: Look = ({ format }) => {
  format.verticalAlignment = "Top";
};
const formatted =
  (numberFormat: string, alignment?: "Left" | "Right"): Look =>
  (range) => {
    top(range);
    // One format for every cell of the range.
    range.numberFormat = numberFormat as unknown as string[][];
    if (alignment !== undefined) range.format.horizontalAlignment = alignment;
  };
const wrapped: Look = (range) => {
  top(range);
  range.format.wrapText = true;
};

/** How each style looks. Never by colour alone: gaps say MISSING, totals say so. */
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 16;
    format.font.color = NAVY;
  },
  marking: ({ format }) => {
    format.font.bold = true;
  },
  heading: ({ format }) => {
    format.font.bold = true;
    format.font.size = 13;
    format.font.color = NAVY;
  },
  label: (range) => {
    wrapped(range);
    range.format.font.color = "#44546A";
  },
  value: formatted("General", "Left"),
  moneyValue: formatted("#,##0.00", "Left"),
  columnHeading: (range) => {
    const { format } = range;
    format.font.bold = true;
    format.fill.color = PALE;
    format.wrapText = true;
    format.verticalAlignment = "Bottom";
    format.borders.getItem("EdgeBottom").color = LINE;
  },
  note: ({ format }) => {
    format.font.italic = true;
  },
  gap: ({ format }) => {
    format.font.bold = true;
    format.fill.color = "#FFEB9C";
    format.font.color = "#5C4400";
  },
  total: ({ format }) => {
    format.font.bold = true;
    format.borders.getItem("EdgeTop").color = LINE;
  },
  text: formatted("General", "Left"),
  wrapped,
  money: formatted("#,##0.00_)", "Right"),
  date: formatted("yyyy-mm-dd", "Left"),
  integer: formatted("0_)", "Right"),
};

/** Gives the cells their number formats, fonts and widths. */
export async function applyLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<void> {
  sheet.showGridlines = false;
  layout.widths.forEach((characters, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    range.format.columnWidth = points(characters);
  });
  for (let first = 0; first < layout.styles.length; first += BATCH) {
    for (const { style, area } of layout.styles.slice(first, first + BATCH))
      LOOKS[style](rangeOn(sheet, area));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a hundred areas is the point
    await context.sync();
  }
  await setHeights(context, sheet, layout);
  sheet.freezePanes.freezeColumns(1);
  await context.sync();
}

/** Where so many rows differ that setting each takes too long, Excel works their heights out. */
const MOST_RUNS = 2000;

async function setHeights(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<void> {
  const runs = heightRuns(layout);
  if (runs.length > MOST_RUNS) {
    for (const { area } of layout.blocks) rangeOn(sheet, area).format.autofitRows();
    return;
  }
  for (let first = 0; first < runs.length; first += BATCH) {
    for (const { row, rows, points: height } of runs.slice(first, first + BATCH))
      rangeOn(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = height;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a hundred runs is the point
    await context.sync();
  }
}

/** Characters as Excel measures columns: 7 pixels each and 5 beside them, 0.75 points a pixel. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
