import { reviewCase } from "../../../src/policy";
import { patchRows } from "../../../src/review";
import { asOf, codesOf, goodSale, openFund, review, tableOf } from "../sample";

describe("a review", () => {
  it("finds what the policy finds, row by row", () => {
    const rows = [goodSale, { ...goodSale, lineId: "002", priceQuoted: 599 }, { caseId: "X", lineId: "1" }];
    const result = review([tableOf("stock-sale", rows)]);
    expect(codesOf(result)).toEqual(
      rows.map((facts) => reviewCase("stock-sale", facts, asOf).findings.map(({ code }) => code)),
    );
    expect(codesOf(result)[0]).toEqual([]);
    expect(codesOf(result)[1]).toEqual(["stock.price-mismatch"]);
  });

  it("counts rows, blank rows, cases and findings by severity", () => {
    const rows = [
      goodSale,
      {},
      { ...goodSale, lineId: "002", priceQuoted: 599 },
      { caseId: "bn-b-uaa ", lineId: "3" },
    ];
    const { parts } = review([tableOf("stock-sale", rows)]);
    expect(parts).toMatchObject({ rowsChecked: 3, blankRows: 1, caseCount: 1 });
    expect(parts.counts.error).toBe(1);
    const total = parts.counts.error + parts.counts.warning + parts.counts.unknown + parts.counts.info;
    expect(total).toBe(parts.columns.row.length);
  });

  it("says where each finding stands", () => {
    const rows = [goodSale, {}, { ...goodSale, lineId: "002", priceQuoted: 599 }];
    const record = review([
      tableOf("stock-sale", [goodSale]),
      tableOf("stock-sale", rows, { name: "Two" }),
    ]).record(0);
    expect(record).toMatchObject({
      index: 0,
      ordinal: 3,
      rowIndex: 2,
      caseId: "BN-B-UAA",
      lineId: "002",
      agency: "Army",
    });
    expect(record.table.name).toBe("Two");
    expect(record.finding.message).toContain("599.00");
  });

  it("leaves out checks that are switched off", () => {
    const rows = [{ ...goodSale, priceQuoted: 599 }];
    const result = review([tableOf("stock-sale", rows)], { checksOff: ["stock.price-mismatch"] });
    expect(codesOf(result)).toEqual([[]]);
    expect(result.issueText(0)).toBe("No issues");
  });

  it("names the editions of the kinds it reviewed, and no others", () => {
    const sections = review([tableOf("bpc-case", [openFund])]).parts.editions.map(
      (edition) => edition.section,
    );
    expect(new Set(sections)).toEqual(new Set(["C15-Legacy.7"]));
  });

  it("says once in its header that no threshold is set, and says it in each row's own text", () => {
    const dear = {
      ...goodSale,
      intentToReplace: "Yes",
      identicalMeetsRequirement: "Yes",
      identicalObtainable: "Yes",
    };
    const rows = ["001", "002"].map((lineId) => ({
      ...dear,
      lineId,
      identicalCost: 5000,
      priceQuoted: 4600,
    }));
    const result = review([tableOf("stock-sale", rows)]);
    expect(codesOf(result)).toEqual([[], []]);
    expect(result.parts.notes).toEqual([
      {
        code: "stock.differential-threshold-undefined",
        rows: 2,
        message: expect.stringContaining("C9.4.8.5"),
      },
    ]);
    expect(result.issueText(0)).toMatch(/^ℹ Acquisition cost: Info\./);
  });

  it("reads an agency spelt in several ways as one", () => {
    const rows = ["Army", "ARMY", " army"].map((implementingAgency, i) => ({
      ...goodSale,
      lineId: i + 1,
      implementingAgency,
    }));
    expect(review([tableOf("stock-sale", rows)]).parts.agencies).toEqual(["Army"]);
  });

  it("of an empty table and of no table comes to nothing", () => {
    expect(review([tableOf("bpc-case", [])]).findingCount).toBe(0);
    expect(review([]).parts).toMatchObject({ rowsChecked: 0, caseCount: 0, notes: [], editions: [] });
  });
});

describe("money on rows that are not decided", () => {
  const undecided = (
    kind: "stock-sale" | "bpc-case" | "return-or-buy-back",
    rows: Parameters<typeof tableOf>[1],
  ) => review([tableOf(kind, rows)]).parts.undecided;

  it("is none where every row is decided", () => {
    expect(undecided("stock-sale", [goodSale])).toEqual({ rows: 0, dollars: 0, rowsWithoutAmount: 0 });
  });

  it("of a stock sale is the price, else the price quoted, else the acquisition cost", () => {
    const { intentToReplace: _intent, ...open } = goodSale;
    const priced = { ...goodSale, fundSource: "Mixed", nationalFunds: "", grantFunds: "", depositAccount: 7 };
    expect(undecided("stock-sale", [{ ...open, priceQuoted: 1234.56 }]).dollars).toBe(1234.56);
    expect(undecided("stock-sale", [{ ...open, priceQuoted: "" }]).dollars).toBe(1000);
    expect(undecided("stock-sale", [priced]).dollars).toBe(600);
  });

  it("of a BPC case is the funds on the case, else its value", () => {
    const { tas: _tas, ...noYear } = openFund;
    expect(undecided("bpc-case", [noYear]).dollars).toBe(5000);
    expect(undecided("bpc-case", [{ ...noYear, fundsOnCase: "", caseValue: 9 }]).dollars).toBe(9);
  });

  it("counts apart the rows that name no amount", () => {
    const rows = [
      { caseId: "A", channel: "WWRS return" },
      { caseId: "B", channel: "Buy back", buyBackAmount: 70 },
    ];
    expect(undecided("return-or-buy-back", rows)).toEqual({ rows: 2, dollars: 70, rowsWithoutAmount: 1 });
  });

  it("counts a row with an unreadable cell as not decided", () => {
    expect(undecided("stock-sale", [{ ...goodSale, depreciation: "TBD" }])).toMatchObject({ rows: 1 });
  });

  it("is exact however much there is", () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      caseId: `C${i}`,
      fundsOnCase: 9_999_999_999_999.99,
    }));
    const sum = review([tableOf("bpc-case", rows)]).parts.undecided;
    expect(sum.dollars).toBeCloseTo(1_999_999_999_999_998, 0);
  });
});

describe("re-checking changed rows", () => {
  it("reads only the rows given anew and keeps the table as it was", () => {
    const table = tableOf("stock-sale", [goodSale, { ...goodSale, lineId: "002", priceQuoted: 599 }]);
    const mended = table.rows[1]!.map((cell) => (cell === 599 ? 600 : cell));
    const patched = patchRows(table, [
      { rowIndex: 1, cells: mended },
      { rowIndex: 99, cells: [] },
    ]);
    expect(codesOf(review([patched]))).toEqual([[], []]);
    expect(codesOf(review([table]))).toEqual([[], ["stock.price-mismatch"]]);
    expect(patched.rows).toHaveLength(2);
  });
});
