import type { Chart } from "../../grid/pageShapes";
import { element, escapeText } from "../xml";
import { officeLinks } from "./names";

const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
export const chartNamespace = `${drawingml}/chart`;
const drawingNamespace = `${drawingml}/spreadsheetDrawing`;

/** The cells that a reference of a chart names, as its part keeps them for who does not calculate. */
export interface ChartCells {
  readonly values: readonly (string | number | boolean)[];
  readonly numberFormat: string;
}

/** Reads the cells of a reference (`=Sheet1!$A$1:$A$3`); `null` leaves them out. */
export type ReadCells = (reference: string) => ChartCells | null;

const flag = (name: string, val: string | number): string => element(`c:${name}`, { val });

/** Not a cell of any sheet, but an axis: two per chart. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/**
 * The part of a chart, by hand: `exceljs` writes none, and what does (`xlsx-chart`, `office-chart`) makes whole
 * files of its own. It holds what this page knows of a chart and nothing more, so that it can be read back whole.
 */
export function chartXml(chart: Chart, read: ReadCells): string {
  const { title, showLegend, type } = chart;
  const isBar = type === "BarClustered";
  const series = chart.series.map((one, index) =>
    element(
      "c:ser",
      {},
      flag("idx", index) +
        flag("order", index) +
        (one.name === undefined ? "" : element("c:tx", {}, texts(one.name, read))) +
        flag("invertIfNegative", 0) +
        (one.categories === undefined ? "" : element("c:cat", {}, texts(one.categories, read))) +
        element("c:val", {}, numbers(one.values, read)),
    ),
  );
  const bars = element(
    "c:barChart",
    {},
    flag("barDir", isBar ? "bar" : "col") +
      flag("grouping", "clustered") +
      flag("varyColors", 0) +
      series.join("") +
      flag("gapWidth", 100) +
      flag("axId", CATEGORY_AXIS) +
      flag("axId", VALUE_AXIS),
  );
  const inside =
    titleXml(title) +
    flag("autoTitleDeleted", title === "" ? 1 : 0) +
    element("c:plotArea", {}, "<c:layout/>" + bars + categoryAxis(isBar) + valueAxis(isBar)) +
    (showLegend ? element("c:legend", {}, flag("legendPos", "r") + flag("overlay", 0)) : "") +
    flag("plotVisOnly", 1) +
    flag("dispBlanksAs", "gap");
  return element(
    "c:chartSpace",
    { "xmlns:c": chartNamespace, "xmlns:a": `${drawingml}/main`, "xmlns:r": officeLinks },
    flag("roundedCorners", 0) + element("c:chart", {}, inside),
  );
}

function titleXml(title: string): string {
  if (title === "") return "";
  const run = `<a:r><a:rPr lang="en-US"/><a:t>${escapeText(title)}</a:t></a:r>`;
  const rich = `<a:bodyPr/><a:lstStyle/><a:p>${run}</a:p>`;
  return element("c:title", {}, element("c:tx", {}, element("c:rich", {}, rich)) + flag("overlay", 0));
}

function axis(own: number, other: number, side: string, gridlines: string): string {
  return (
    flag("axId", own) +
    element("c:scaling", {}, flag("orientation", "minMax")) +
    flag("delete", 0) +
    flag("axPos", side) +
    gridlines +
    element("c:numFmt", { formatCode: "General", sourceLinked: 1 }) +
    flag("majorTickMark", "none") +
    flag("minorTickMark", "none") +
    flag("tickLblPos", "nextTo") +
    flag("crossAx", other) +
    flag("crosses", "autoZero")
  );
}

function categoryAxis(isBar: boolean): string {
  const labels = flag("auto", 1) + flag("lblAlgn", "ctr") + flag("lblOffset", 100) + flag("noMultiLvlLbl", 0);
  return element("c:catAx", {}, axis(CATEGORY_AXIS, VALUE_AXIS, isBar ? "l" : "b", "") + labels);
}

function valueAxis(isBar: boolean): string {
  const scale = axis(VALUE_AXIS, CATEGORY_AXIS, isBar ? "b" : "l", "<c:majorGridlines/>");
  return element("c:valAx", {}, scale + flag("crossBetween", "between"));
}

function texts(reference: string, read: ReadCells): string {
  const cells = read(reference);
  const cache =
    cells === null
      ? ""
      : element(
          "c:strCache",
          {},
          points(cells.values, () => true),
        );
  return element("c:strRef", {}, reach(reference) + cache);
}

function numbers(reference: string, read: ReadCells): string {
  const cells = read(reference);
  if (cells === null) return element("c:numRef", {}, reach(reference));
  const format = element("c:formatCode", {}, escapeText(cells.numberFormat));
  const isNumber = (value: unknown): boolean => typeof value === "number";
  return element(
    "c:numRef",
    {},
    reach(reference) + element("c:numCache", {}, format + points(cells.values, isNumber)),
  );
}

const reach = (reference: string): string => element("c:f", {}, escapeText(reference.slice(1)));

function points(
  values: readonly (string | number | boolean)[],
  isShown: (value: string | number | boolean) => boolean,
): string {
  const shown = values.map((value, idx) =>
    isShown(value) ? element("c:pt", { idx }, element("c:v", {}, escapeText(String(value)))) : "",
  );
  return flag("ptCount", values.length) + shown.join("");
}

/** The part that places charts on a sheet. */
export function drawingXml(charts: readonly { readonly chart: Chart; readonly link: string }[]): string {
  const anchors = charts.map(({ chart: { name, area }, link }, index) => {
    const frame =
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: index + 2, name }) + "<xdr:cNvGraphicFramePr/>",
      ) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      element(
        "a:graphic",
        {},
        element("a:graphicData", { uri: chartNamespace }, element("c:chart", { "r:id": link })),
      );
    return element(
      "xdr:twoCellAnchor",
      {},
      corner("xdr:from", area.row, area.column) +
        corner("xdr:to", area.row + area.rows, area.column + area.columns) +
        element("xdr:graphicFrame", { macro: "" }, frame) +
        "<xdr:clientData/>",
    );
  });
  const namespaces = {
    "xmlns:xdr": drawingNamespace,
    "xmlns:a": `${drawingml}/main`,
    "xmlns:c": chartNamespace,
    "xmlns:r": officeLinks,
  };
  return element("xdr:wsDr", namespaces, anchors.join(""));
}

function corner(name: string, row: number, column: number): string {
  return element(
    name,
    {},
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
  );
}
