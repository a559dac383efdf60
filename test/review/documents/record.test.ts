import { columnsOf } from "../../../src/policy";
import { defaultSettings, dismiss, layOut, type Settings } from "../../../src/review";
import { asOf, goodSale, openFund, review, tableOf } from "../sample";
import { blockOf, columnOf, headerOf, recordOf, type Row } from "./documents";

const sales: readonly Row[] = [
  { ...goodSale, priceQuoted: 599 },
  { ...goodSale, lineId: "002", implementingAgency: "Navy", depreciation: "TBD" },
  { ...goodSale, caseId: "XX-P-ABC", intentToReplace: "", priceQuoted: 250.5 },
];
const funds: readonly Row[] = [
  openFund,
  { ...openFund, tas: "097-2021/2022-0100", fundsOnCase: 700 },
  { ...openFund, caseId: "B1-D-XYZ", fundsOnCase: 0.01 },
  { ...openFund, caseId: "B1-D-RET", balancesReturnedDate: "2026-07-01" },
  { ...openFund, caseId: "B1-D-LTR", balancesReturnedDate: "2026-08-01", fundsOnCase: 9 },
  { ...openFund, caseId: "B1-D-OLD", tas: "097-2018/2019-0100", fundsOnCase: 44 },
  { ...openFund, caseId: "B1-D-UNK", tas: "", fundsOnCase: 31 },
  { ...openFund, caseId: "B1-D-FMS", caseType: "FMS", fundsOnCase: 1e6 },
];
const result = review([
  tableOf("stock-sale", sales, { name: "Sales", firstRow: 4 }),
  tableOf("bpc-case", funds, { name: "Funds" }),
]);
const settings: Settings = { ...defaultSettings, preparedBy: "A. Analyst", marking: "CUI", checksOff: [] };
const list = [
  dismiss(result, 0, { reason: "being fixed", note: "with IA", by: "A. Analyst", on: "2026-07-15" }),
];
const { document, layout } = recordOf(result, list, settings);

describe("the header of a review record", () => {
  it("says what was checked, when, by whom, by which settings and policy editions", () => {
    expect(headerOf(document, "Made on")).toBe("2026-07-15 09:00 -04:00");
    expect(headerOf(document, "Made with")).toBe("SAMM for Excel 1.2.3");
    expect(headerOf(document, "Prepared by")).toBe("A. Analyst");
    expect(headerOf(document, "Reviewed by")).toBe("not given");
    expect(headerOf(document, "As-of date")).toBe("2026-07-15");
    expect(document.header.find(([name]) => name.startsWith("Differential threshold"))?.[1]).toBe("not set");
    const editions = document.header
      .filter(([name]) => name === "Policy edition")
      .map(([, text]) => String(text));
    expect(editions.some((text) => text.startsWith("C9.4.8 by DSCA 24-58"))).toBe(true);
    expect(editions.some((text) => text.startsWith("C6.4.9"))).toBe(false);
  });

  it("names each table with its rows and a fingerprint of its inputs", () => {
    const tables = document.header.filter(([name]) => name === "Table").map(([, text]) => String(text));
    expect(tables[0]).toMatch(/^Sales on Sheet1: Stock sale, 3 rows, inputs [0-9a-f]{16}$/);
    expect(tables[1]).toMatch(/^Funds on Sheet1: BPC case, 8 rows, inputs [0-9a-f]{16}$/);
  });

  it("has the pane's totals, dismissed findings included", () => {
    const { counts, undecided } = result.parts;
    expect(headerOf(document, "✖ Error")).toBe(counts.error);
    expect(headerOf(document, "Of these dismissed")).toBe(1);
    expect(headerOf(document, "Rows checked")).toBe(11);
    expect(headerOf(document, "Dollars on rows not decided")).toBe(undecided.dollars);
  });

  it("bears the marking first and last", () => {
    expect(layout.cells[0]?.[0]).toBe("CUI");
    expect(layout.cells[layout.cells.length - 1]?.[0]).toBe("CUI");
  });

  it("says that a fingerprint is no signature", () => {
    expect(document.notes.join(" ")).toContain("not a signature");
  });
});

describe("the tables of a review record", () => {
  it("hold every finding, with where it stands and whether it was dismissed", () => {
    const block = blockOf(document, "findings");
    expect(block.rows).toHaveLength(result.findingCount);
    expect(columnOf(block, "State").filter((state) => state === "Dismissed")).toHaveLength(1);
    expect(columnOf(block, "Sheet row")[0]).toBe(5);
    expect(columnOf(block, "Severity")[0]).toBe("✖ Error");
    expect(columnOf(block, "Paragraph")[0]).toMatch(/^SAMM C9\.4\.8/);
  });

  it("hold the due date of a finding as a date", () => {
    const block = blockOf(document, "findings");
    const at = columnOf(block, "Check").indexOf("bpc.value-review");
    expect(columnOf(block, "Due")[at]).toBe(46112);
    expect(block.columns.find((column) => column.heading === "Due")?.style).toBe("date");
  });

  it("hold the undecided rows, with dollars and with what is missing or cannot be read", () => {
    const block = blockOf(document, "undecided");
    const rows = new Map(block.rows.map((row) => [`${row[0]} ${row[1] ?? ""}`.trim(), row]));
    expect(rows.get("BN-B-UAA 002")?.slice(5)).toEqual([600, "Stock sale", "Cannot use Depreciation."]);
    expect(rows.get("XX-P-ABC 001")?.slice(5)).toEqual([250.5, "Stock sale", "Needs Intent to replace."]);
    expect(rows.get("B1-D-UNK")?.slice(5)).toEqual([31, "BPC case", "Needs Last FY of availability."]);
    expect(rows.size).toBe(3);
    const sum = columnOf(block, "Dollars").reduce<number>((total, dollars) => total + Number(dollars), 0);
    expect(sum).toBeCloseTo(result.parts.undecided.dollars, 9);
  });

  it("add up by agency to the totals", () => {
    const block = blockOf(document, "agencies");
    expect(columnOf(block, "Implementing agency")).toEqual(["Army", "Navy"]);
    const sum = (heading: string) => columnOf(block, heading).reduce<number>((a, b) => a + Number(b), 0);
    expect(sum("Rows")).toBe(11);
    expect(sum("Error")).toBe(result.parts.counts.error);
    expect(sum("Info")).toBe(result.parts.counts.info);
    expect(sum("Not decided")).toBe(result.parts.undecided.rows);
    expect(sum("Dollars not decided")).toBeCloseTo(result.parts.undecided.dollars, 9);
  });

  it("hold the dismissals with reason, note, name and date", () => {
    const [row] = blockOf(document, "dismissals").rows;
    expect(row).toEqual(expect.arrayContaining(["being fixed", "with IA", "A. Analyst", 46218, "Holds"]));
  });

  it("say which dismissals no longer hold, and which findings are gone", () => {
    const reopened = { ...list[0]!, fingerprint: "0".repeat(64) };
    const gone = { ...list[0]!, code: "stock.zero-price" };
    const block = blockOf(recordOf(result, [reopened, gone]).document, "dismissals");
    expect(columnOf(block, "Standing")).toEqual([
      "Open again: facts or rule changed",
      "Finding no longer there",
    ]);
  });

  it("say so where there is nothing", () => {
    const { document: calm } = recordOf(review([tableOf("stock-sale", [goodSale])]));
    const said = layOut(calm).cells.map((row) => row[0]);
    expect(said).toContain("Nothing was found.");
    expect(said).toContain("Every row was decided.");
    expect(said).toContain("No finding was dismissed.");
  });
});

describe("money at risk by cancelling year", () => {
  const block = blockOf(document, "at-risk");

  it("is the funds on cases that are not yet cancelled or returned, each fund in its own year", () => {
    expect(block.rows).toEqual([
      ["FY 2026", 3, 5000 + 0.01 + 9],
      ["FY 2027", 1, 700],
      ["Year not decided", 1, 31],
    ]);
  });

  it("agrees with an independent sum over the rows", () => {
    const legacy = funds.filter((row) => row.caseType !== "FMS");
    const left = legacy.filter(
      (row) => row.balancesReturnedDate !== "2026-07-01" && row.tas !== "097-2018/2019-0100",
    );
    const sum = left.reduce((total, row) => total + Number(row.fundsOnCase), 0);
    const told = columnOf(block, "Dollars").reduce<number>((total, dollars) => total + Number(dollars), 0);
    expect(told).toBeCloseTo(sum, 9);
  });

  it("counts funds on September 30 of the cancelling year, and no longer on October 1 (C15-Legacy.7.1.1)", () => {
    const on = (day: string) =>
      blockOf(
        recordOf(review([tableOf("bpc-case", [openFund])], { context: { asOf: day } })).document,
        "at-risk",
      ).rows;
    expect(on("2026-09-30")).toEqual([["FY 2026", 1, 5000]]);
    expect(on("2026-10-01")).toEqual([]);
  });

  it("is drawn as a chart, and so are the findings by severity", () => {
    expect(layout.charts.map((chart) => chart.title)).toEqual([
      "Findings by severity",
      "Money at risk by cancelling year, dollars",
    ]);
    const [, money] = layout.charts;
    const cells = Array.from({ length: 3 }, (_, i) => [
      layout.cells[money!.labels.row + i]?.[money!.labels.column],
      layout.cells[money!.values.row + i]?.[money!.values.column],
    ]);
    expect(cells).toEqual([
      ["FY 2026", 5009.01],
      ["FY 2027", 700],
      ["Year not decided", 31],
    ]);
  });
});

describe("the layout of a document", () => {
  it("is one rectangle of cells", () => {
    expect(new Set(layout.cells.map((row) => row.length)).size).toBe(1);
    expect(layout.widths).toHaveLength(layout.cells[0]!.length);
  });

  it("says where each block stands: its headings in the first row", () => {
    for (const { id, area } of layout.blocks) {
      const block = blockOf(document, id);
      const head = layout.cells[area.row]?.slice(area.column, area.column + area.columns);
      expect(head).toEqual(block.columns.map((column) => column.heading));
      expect(layout.cells[area.row + 1]?.slice(0, area.columns)).toEqual(block.rows[0]);
      expect(area.rows).toBe(block.rows.length + 1);
    }
  });

  it("marks only cells that are there", () => {
    for (const { area } of layout.styles) {
      expect(area.row + area.rows).toBeLessThanOrEqual(layout.cells.length);
      expect(area.column + area.columns).toBeLessThanOrEqual(layout.cells[0]!.length);
    }
  });

  it("knows every kind of table", () => {
    for (const kind of ["stock-sale", "return-or-buy-back", "bpc-case"] as const) {
      const facts = Object.fromEntries(columnsOf(kind).map(({ key }) => [key, "#N/A"]));
      const made = recordOf(review([tableOf(kind, [facts])], { context: asOf }));
      expect(made.layout.cells.length).toBeGreaterThan(20);
    }
  });
});
