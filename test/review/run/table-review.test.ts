import fc from "fast-check";
import { columnsOf, reviewCase, type CellValue } from "../../../src/policy";
import {
  DUPLICATE_ROW,
  finish,
  issueTexts,
  matchHeadings,
  patchRows,
  startReview,
  type ReviewInput,
} from "../../../src/review";
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

describe("rows of one case with several funds", () => {
  const earlier = openFund;
  const later = { ...openFund, tas: "097-2021/2022-0100" };
  const pathOf = (rows: readonly (typeof openFund)[], ordinal: number) =>
    review([tableOf("bpc-case", rows)]).reviewedRow(ordinal)?.review.answers.path;

  it("know that the case holds funds that cancel later (C15-Legacy.7.5.3)", () => {
    expect(pathOf([earlier, later], 0)).toEqual({ status: "known", value: "Alternate funds return" });
    expect(pathOf([earlier, later], 1)).toMatchObject({ status: "unknown" });
  });

  it("know it in whatever order they stand", () => {
    expect(pathOf([later, earlier], 1)).toEqual({ status: "known", value: "Alternate funds return" });
  });

  it("do not overrule what the cell says", () => {
    const told = { ...earlier, laterFundsOnCase: "No" };
    expect(pathOf([told, later], 0)).toMatchObject({ status: "unknown" });
  });

  it("do not change rows of another case, or of the same year", () => {
    expect(pathOf([earlier, { ...later, caseId: "B1-D-XYZ" }], 0)).toMatchObject({ status: "unknown" });
    expect(pathOf([earlier, { ...earlier, tas: "097-2021-0300" }], 0)).toMatchObject({ status: "unknown" });
  });

  it("go by the statutory year where one is given", () => {
    const extended = { ...later, cancellingFy: 2030 };
    expect(pathOf([{ ...later, availabilityEndFy: "" }, extended], 0)).toEqual({
      status: "known",
      value: "Alternate funds return",
    });
  });

  it("do not count a fund whose year is not known", () => {
    expect(pathOf([earlier, { ...openFund, tas: "097X8242" }], 0)).toMatchObject({ status: "unknown" });
  });

  it("know each other across the tables of a run", () => {
    const result = review([tableOf("bpc-case", [earlier]), tableOf("bpc-case", [later], { name: "FY22" })]);
    expect(result.reviewedRow(0)?.review.answers.path).toMatchObject({ value: "Alternate funds return" });
  });
});

describe("the cancelling year of a fund", () => {
  it("is decided by the type of case, the symbol and the two years alone", () => {
    const cell = fc.constantFrom(
      "",
      "097-2020/2021-0100",
      "97X8242",
      "097X0100",
      2021,
      2026,
      2030,
      "FMS",
      "TBD",
      "#N/A",
    );
    const keys = columnsOf("bpc-case").map((column) => column.key);
    const deciding = ["caseType", "tas", "availabilityEndFy", "cancellingFy"];
    fc.assert(
      fc.property(fc.record(Object.fromEntries(keys.map((key) => [key, cell]))), (facts) => {
        const few = Object.fromEntries(deciding.map((key) => [key, facts[key] ?? null]));
        const year = (row: Record<string, CellValue>) => reviewCase("bpc-case", row, asOf).answers.cancellingFy;
        expect(year(few)).toEqual(year(facts));
      }),
    );
  });
});

describe("duplicate rows", () => {
  const duplicates = (kind: "stock-sale" | "bpc-case", rows: Parameters<typeof tableOf>[1]): boolean[] =>
    codesOf(review([tableOf(kind, rows)])).map((codes) => codes.includes(DUPLICATE_ROW));

  it("have the same Case and Line, however these are spelt", () => {
    const other = { ...goodSale, caseId: " bn-b-uaa", priceQuoted: 5 };
    expect(duplicates("stock-sale", [goodSale, { ...goodSale, lineId: "002" }, other])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("are not rows that do not name their line", () => {
    const { lineId: _line, ...noLine } = goodSale;
    expect(duplicates("stock-sale", [noLine, noLine])).toEqual([false, false]);
  });

  it("of a BPC case have the same fund, whichever way the symbol is written", () => {
    const rows = [
      openFund,
      { ...openFund, tas: "97 20/21 0100" },
      { ...openFund, tas: "097-2021/2022-0100" },
    ];
    expect(duplicates("bpc-case", rows)).toEqual([true, true, false]);
  });

  it("of a BPC case without symbol have the same year and program", () => {
    const year = { caseId: "B", program: "7F", availabilityEndFy: "FY2021" };
    const rows = [
      year,
      { ...year, availabilityEndFy: 2021 },
      { ...year, program: "7M" },
      { caseId: "B" },
      { caseId: "B" },
    ];
    expect(duplicates("bpc-case", rows)).toEqual([true, true, false, false, false]);
  });

  it("are told by the Trust Fund's symbol only together with the year", () => {
    const fund = { caseId: "B", tas: "97X8242", availabilityEndFy: 2021 };
    expect(duplicates("bpc-case", [fund, { ...fund, availabilityEndFy: 2022 }, fund])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("stand in one table: another table may well hold the same rows", () => {
    const result = review([
      tableOf("stock-sale", [goodSale]),
      tableOf("stock-sale", [goodSale], { name: "Copy" }),
    ]);
    expect(codesOf(result)).toEqual([[], []]);
  });

  it("are a warning that cites nothing and names the columns the table has", () => {
    const record = review([tableOf("bpc-case", [openFund, openFund])], { checksOff: [] });
    const finding = record.reviewedRow(0)?.findings.find(({ code }) => code === DUPLICATE_ROW);
    expect(finding).toMatchObject({ severity: "warning", citations: [], columns: ["caseId", "tas"] });
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

describe("a review in slices", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    ...openFund,
    caseId: `B${i % 50}`,
    fundsOnCase: i,
  }));
  const input: ReviewInput = { tables: [tableOf("bpc-case", rows)], context: asOf };

  it("goes on where it stopped, and comes to the same as at once", () => {
    const job = startReview(input);
    let slices = 0;
    const seen: number[] = [];
    while (!job.run(() => true)) {
      slices++;
      seen.push(job.done);
    }
    expect(slices).toBeGreaterThan(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(job).toMatchObject({ state: "finished", done: 1000, total: 1000 });
    expect(codesOf(job.result())).toEqual(codesOf(finish(startReview(input))));
  });

  it("never does more than 64 rows without asking", () => {
    const job = startReview(input);
    let last = 0;
    job.run(() => {
      expect(job.done - last).toBeLessThanOrEqual(64);
      last = job.done;
      return false;
    });
  });

  it("stops for good when cancelled, without a result", () => {
    const job = startReview(input);
    job.run(() => true);
    job.cancel();
    expect(job.run(() => false)).toBe(true);
    expect(job.state).toBe("cancelled");
    expect(() => job.result()).toThrow("cancelled");
  });

  it("has no result while it runs", () => {
    expect(() => startReview(input).result()).toThrow("running");
  });

  it("cannot be cancelled once finished", () => {
    const job = startReview(input);
    job.run(() => false);
    job.cancel();
    expect(job.state).toBe("finished");
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

describe("the pane and SAMM.ISSUES", () => {
  it("say the same of every row of any table", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "Yes",
        "No",
        "",
        null,
        "TBD",
        "#N/A",
        "097-2020/2021-0100",
        "2026-07-31",
        "Buy back",
        "FMS",
        "Open",
      ),
      fc.integer({ min: 0, max: 50_000 }),
      fc.boolean(),
    );
    for (const kind of ["stock-sale", "return-or-buy-back", "bpc-case"] as const) {
      const headings = columnsOf(kind).map((column) => column.heading);
      const match = matchHeadings(kind, headings);
      const row = fc.tuple(fc.constantFrom("A", "B"), ...headings.slice(1).map(() => cell));
      fc.assert(
        fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
          const result = review([{ ...tableOf(kind, []), match, rows }]);
          const texts = issueTexts({ kind, headings, rows, context: asOf });
          expect(texts).toEqual(rows.map((_, ordinal) => result.issueText(ordinal)));
        }),
        { numRuns: 40 },
      );
    }
  });
});
