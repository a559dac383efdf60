import fc from "fast-check";
import { columnsOf, reviewCase, type CellValue } from "../../../src/policy";
import { DUPLICATE_ROW } from "../../../src/review";
import { asOf, codesOf, goodSale, openFund, review, tableOf } from "../sample";

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
        const year = (row: Record<string, CellValue>) =>
          reviewCase("bpc-case", row, asOf).answers.cancellingFy;
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
