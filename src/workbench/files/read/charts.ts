import type { Chart, ChartSeries } from "../../grid/pageShapes";
import type { Rect } from "../../grid/shapes";
import { child, childrenNamed, deepText, parseXml, serialise, type XmlNode } from "../xml";
import { chartXml } from "../write/chartXml";
import type { OpenedPackage } from "./opened";
import { noteLostParts } from "./unkept";

/**
 * The charts of a sheet that can be kept whole: those that this page would write the same way. Any other
 * has looks that would be lost, and goes on the list of what is not kept, as pictures and shapes do.
 */
export function readCharts(opened: OpenedPackage, part: string, sheetId: string): Chart[] {
  return opened.linked(part, "drawing").flatMap((drawing) => {
    const anchors = opened.xml(drawing).children;
    const parts = new Map(opened.relationships(drawing).map(({ id, target }) => [id, target]));
    const kept = new Set<string>();
    const charts = anchors.flatMap((anchor, index): Chart[] => {
      const frame = child(anchor, "graphicFrame");
      const link = child(child(child(frame, "graphic"), "graphicData"), "chart")?.linked.id ?? "";
      const target = parts.get(link);
      const area = readArea(anchor);
      if (target === undefined || area === null || !opened.has(target)) return [];
      const name = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes.name ?? "";
      const chart = readChart(opened.xml(target), {
        id: `${sheetId}-chart-${index + 1}`,
        sheetId,
        name,
        area,
      });
      if (chart === null) return [];
      kept.add(target);
      return [chart];
    });
    const lost = noteLostParts(opened, drawing, kept);
    if (lost === 0 && anchors.length > charts.length) opened.drop("shapes");
    return charts;
  });
}

/** The cells an anchor covers; `null` where its corners lie within cells. */
function readArea(anchor: XmlNode): Rect | null {
  const numbers = ["from", "to"].flatMap((corner) =>
    ["row", "col", "rowOff", "colOff"].map((name) => Number(child(child(anchor, corner), name)?.text ?? "")),
  );
  const [row = 0, column = 0, down, right, end = 0, after = 0, below, beside] = numbers;
  if (anchor.name !== "twoCellAnchor" || numbers.some((number) => !Number.isInteger(number))) return null;
  if (down !== 0 || right !== 0 || below !== 0 || beside !== 0 || end <= row || after <= column) return null;
  return { row, column, rows: end - row, columns: after - column };
}

function readChart(space: XmlNode, place: Pick<Chart, "id" | "sheetId" | "name" | "area">): Chart | null {
  const root = child(space, "chart");
  const bars = child(child(root, "plotArea"), "barChart");
  const title = child(root, "title");
  const chart: Chart = {
    ...place,
    type: child(bars, "barDir")?.attributes.val === "bar" ? "BarClustered" : "ColumnClustered",
    title: title ? deepText(title) : "",
    showLegend: child(root, "legend") !== undefined,
    series: childrenNamed(bars, "ser").map(readSeries),
  };
  const again = parseXml(
    chartXml(chart, () => null),
    "chart",
  );
  return serialise(again) === serialise(withoutCaches(space)) ? chart : null;
}

function readSeries(node: XmlNode): ChartSeries {
  const name = reference(child(node, "tx"));
  const categories = reference(child(node, "cat"));
  return {
    ...(name === null ? {} : { name }),
    ...(categories === null ? {} : { categories }),
    values: reference(child(node, "val")) ?? "",
  };
}

function reference(node: XmlNode | undefined): string | null {
  const reach = child(child(node, "strRef") ?? child(node, "numRef"), "f");
  return reach ? `=${reach.text}` : null;
}

function withoutCaches(node: XmlNode): XmlNode {
  const children = node.children.filter(({ name }) => !/^(?:str|num)Cache$/.test(name)).map(withoutCaches);
  return { ...node, children };
}
