/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { strFromU8, unzipSync } from "fflate";
import { layOut, type DocumentValue, type SheetLayout } from "../../../src/review";
import { workbook, type DocumentInput } from "../../../src/excel";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { child, childrenNamed, deepText, parseXml, type XmlNode } from "../../../src/workbench/files/xml";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState } from "../../../src/workbench/grid/state";
import { opened, saved } from "../support/files";
import { Desk, idOf, put, values } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const ROWS: readonly (readonly DocumentValue[])[] = [
  ["Red & <late>", 3, 1234567.5],
  ["Amber", 2, 0],
  ["Green", 0, 0.1],
];

function record(marking = "CUI & more", madeOn = "2026-07-15 09:00 -04:00"): DocumentInput {
  const layout = layOut({
    sheetName: "SAMM review record",
    title: "Review record",
    marking,
    header: [["Made on", madeOn]],
    notes: ["Each row is one severity."],
    blocks: [
      {
        id: "severities",
        title: "Findings",
        columns: [
          { heading: "Severity", style: "text", width: 20 },
          { heading: "Findings", style: "integer", width: 10 },
          { heading: "Dollars", style: "money", width: 18 },
        ],
        rows: ROWS,
        gaps: [],
        empty: "No findings.",
      },
    ],
    charts: [
      { title: "Findings by severity", blockId: "severities", column: 1 },
      { title: "Dollars & cents <by severity>", blockId: "severities", column: 2 },
    ],
  });
  return { kind: "review-record", layout, sheetName: "SAMM review record", madeOn, marking };
}

const SHEET = "SAMM review record";

/** The part of a saved workbook, as the program that opens it reads it. */
function part(grid: MemoryGrid, name: string): XmlNode {
  const bytes = unzipSync(saved(grid))[name];
  if (bytes === undefined) throw new Error(`No part ${name}.`);
  return parseXml(strFromU8(bytes), name);
}

const below = (node: XmlNode, ...names: readonly string[]): XmlNode => {
  const found = names.reduce<XmlNode | undefined>((at, name) => child(at, name), node);
  if (found === undefined) throw new Error(`No ${names.join("/")}.`);
  return found;
};

/** Rows of the block in the sheet, from 1. */
function rowsOf({ blocks }: SheetLayout): readonly [first: number, last: number] {
  const { row, rows } = blocks[0]!.area;
  return [row + 2, row + rows];
}

describe("the charts of a record", () => {
  it("are parts of the saved file that show the cells of the record's own sheet", async () => {
    const grid = desk.fresh();
    const outcome = await workbook.writeDocument(record());
    expect(outcome).toEqual({ result: "written", sheet: SHEET, without: [] });
    const [first, last] = rowsOf(record().layout);
    const charts = [1, 2].map((number) => part(grid, `xl/charts/chart${number}.xml`));
    const series = charts.map((chart) => {
      const bars = below(chart, "chart", "plotArea", "barChart");
      expect(below(bars, "barDir").attributes.val).toBe("bar");
      expect(childrenNamed(bars, "ser")).toHaveLength(1);
      expect(child(below(chart, "chart"), "legend")).toBeUndefined();
      const one = below(bars, "ser");
      return [
        deepText(below(chart, "chart", "title")),
        below(one, "cat", "strRef", "f").text,
        below(one, "val", "numRef", "f").text,
      ];
    });
    expect(series).toEqual([
      ["Findings by severity", `'${SHEET}'!$A$${first}:$A$${last}`, `'${SHEET}'!$B$${first}:$B$${last}`],
      [
        "Dollars & cents <by severity>",
        `'${SHEET}'!$A$${first}:$A$${last}`,
        `'${SHEET}'!$C$${first}:$C$${last}`,
      ],
    ]);
    // The cells named are those of the record: their values are in the chart's part, and in the sheet.
    const shown = (name: string, cache: string): string[] =>
      childrenNamed(
        below(charts[1]!, "chart", "plotArea", "barChart", "ser", name, `${cache}Ref`, `${cache}Cache`),
        "pt",
      ).map(deepText);
    expect(shown("cat", "str")).toEqual(ROWS.map(([label]) => String(label)));
    expect(shown("val", "num")).toEqual(ROWS.map(([, , dollars]) => String(dollars)));
    expect(values(grid, SHEET, `A${first}:C${last}`)).toEqual(ROWS);
  });

  it("stand beside the cells, one below the other, and cover none", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const drawing = part(grid, "xl/drawings/drawing2.xml");
    const at = (anchor: XmlNode, corner: string): readonly number[] =>
      ["col", "row"].map((name) => Number(below(anchor, corner, name).text));
    const [upper, lower] = childrenNamed(drawing, "twoCellAnchor");
    const columns = record().layout.widths.length;
    expect(at(upper!, "from")).toEqual([columns + 1, 0]);
    expect(at(lower!, "from")[1]).toBeGreaterThanOrEqual(at(upper!, "to")[1]!);
    const sheet = part(grid, "xl/worksheets/sheet2.xml");
    expect(childrenNamed(sheet, "drawing")).toHaveLength(1);
    const used = grid.cells.usedRange(idOf(grid, SHEET), true)!;
    expect(used.column + used.columns).toBeLessThanOrEqual(columns);
  });

  it("are there again in the opened file, and in the copy that is saved of it", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const bytes = saved(grid);
    expect(readBook(bytes).unkept).toEqual([]);
    const again = opened(bytes);
    expect(exportState(again)).toEqual(exportState(grid));
    expect(again.charts.list(idOf(again, SHEET))).toHaveLength(2);
    expect(saved(again)).toEqual(bytes);
  });

  it("follow their cells: a renamed sheet, rows that come in, a record written anew", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const [first, last] = rowsOf(record().layout);
    const seen = (): readonly string[] =>
      grid.sheets
        .list()
        .flatMap(({ id }) => grid.charts.list(id).map(({ series }) => series[0]?.values ?? ""));
    grid.sheets.update(idOf(grid, SHEET), { name: "July's" });
    grid.user.insert("July's", "1:2");
    expect(seen()).toEqual([
      `='July''s'!$B$${first + 2}:$B$${last + 2}`,
      `='July''s'!$C$${first + 2}:$C$${last + 2}`,
    ]);
    grid.user.delete("July's", "1:2");
    const outcome = await workbook.writeDocument({ ...record("", "later"), earlier: "replace" });
    expect(outcome).toMatchObject({ result: "written", sheet: "July's", without: [] });
    // Without the line of the marking above.
    expect(seen()).toEqual([
      `='July''s'!$B$${first - 1}:$B$${last - 1}`,
      `='July''s'!$C$${first - 1}:$C$${last - 1}`,
    ]);
  });

  it("made elsewhere are on the list of what a copy will be without", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const parts = unzipSync(saved(grid));
    const chart = strFromU8(parts["xl/charts/chart1.xml"]!);
    const { zipSync, strToU8 } = await import("fflate");
    parts["xl/charts/chart1.xml"] = strToU8(
      chart.replace('<c:varyColors val="0"/>', '<c:varyColors val="1"/>'),
    );
    const book = readBook(zipSync(parts));
    expect(book.unkept).toEqual(["charts"]);
    expect(book.sheets[1]?.charts).toHaveLength(1);
  });
});

describe("the page set-up of a record", () => {
  it("is in the saved sheet: landscape, one page wide, headings repeated, marking and page number", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const sheet = part(grid, "xl/worksheets/sheet2.xml");
    expect(below(sheet, "pageSetup").attributes).toEqual({
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(below(sheet, "sheetPr", "pageSetUpPr").attributes).toEqual({ fitToPage: "1" });
    expect(below(sheet, "headerFooter", "oddHeader").text).toBe("&CCUI && more");
    expect(below(sheet, "headerFooter", "oddFooter").text).toBe("&CCUI && more&RPage &P of &N");
    const heading = record().layout.blocks[0]!.area.row + 1;
    const names = childrenNamed(below(part(grid, "xl/workbook.xml"), "definedNames"), "definedName");
    expect(names.map(({ attributes, text }) => [attributes.name, attributes.localSheetId, text])).toEqual([
      ["_xlnm.Print_Titles", "1", `'${SHEET}'!$${heading}:$${heading}`],
    ]);
  });

  it("comes back from the file, and other sheets keep theirs", async () => {
    const grid = desk.fresh();
    await workbook.writeDocument(record());
    const again = opened(saved(grid));
    expect(again.layout.page(idOf(again, SHEET))).toEqual({
      orientation: "Landscape",
      scale: 100,
      fit: { wide: 1, tall: 0 },
      header: { left: "", center: "CUI && more", right: "" },
      footer: { left: "", center: "CUI && more", right: "Page &P of &N" },
    });
    expect(again.layout.page(idOf(again, "Sheet1"))).toEqual(grid.layout.page(idOf(grid, "Sheet1")));
    expect(again.names.list()).toEqual([{ ...grid.names.list()[0], sheetId: idOf(again, SHEET) }]);
  });
});

describe("an Excel that cannot do it", () => {
  const lacks: readonly (readonly [string, RegExp])[] = [
    ["Worksheet.charts", /draws no charts/],
    ["ChartCollection.add", /draws no charts/],
    ["ChartSeries.setXAxisValues", /draws no charts/],
    ["Worksheet.pageLayout", /takes no page setup/],
    ["PageLayout.setPrintTitleRows", /takes no page setup/],
  ];

  it.each(lacks)(
    "without %s has the cells all the same, and says so without an error",
    async (member, said) => {
      const grid = desk.fresh();
      put(grid, "Sheet1", "A1", [["mine"]]);
      await workbook.writeDocument(record());
      const whole = desk
        .current()
        .cells.values(idOf(grid, SHEET), { row: 0, column: 0, rows: 20, columns: 3 });
      const other = desk.fresh();
      desk.host.faults.lack(member);
      const outcome = await workbook.writeDocument(record());
      expect(outcome).toMatchObject({ result: "written", sheet: SHEET });
      expect(outcome.result === "written" ? outcome.without : []).toEqual([expect.stringMatching(said)]);
      expect(other.cells.values(idOf(other, SHEET), { row: 0, column: 0, rows: 20, columns: 3 })).toEqual(
        whole,
      );
      expect(other.charts.list(idOf(other, SHEET))).toHaveLength(said.source.includes("charts") ? 0 : 2);
    },
  );
});
