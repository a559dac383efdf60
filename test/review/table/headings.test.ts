import { caseKinds, columnsOf } from "../../../src/policy";
import { headingKey, matchHeadings } from "../../../src/review";

describe("a heading as it is compared", () => {
  it.each([
    ["Agreement date", "agreementdate"],
    ["  AGREEMENT   Date: ", "agreementdate"],
    ["agreement_date", "agreementdate"],
    ["Agreement\ndate", "agreementdate"],
    ["Agreement\u00a0date", "agreementdate"],
    ["Ｃａｓｅ", "case"],
    ["Depreciation %", "depreciationpercent"],
    ["Depreciation", "depreciation"],
    ["Partner’s decision", "partnersdecision"],
    ["", ""],
    [" — ", ""],
    [null, ""],
    [2026, "2026"],
    [true, "true"],
  ])("%j is %j", (heading, key) => {
    expect(headingKey(heading)).toBe(key);
  });
});

describe("matching headings to columns", () => {
  it.each(caseKinds)("finds every column of a %s by key, by heading and by each alias", (kind) => {
    for (const column of columnsOf(kind)) {
      for (const name of [column.key, column.heading, ...column.aliases]) {
        expect([name, matchHeadings(kind, [name]).keys]).toEqual([name, [column.key]]);
      }
    }
  });

  it.each(caseKinds)("has no name that two columns of a %s would claim", (kind) => {
    const claims = columnsOf(kind).flatMap((column) =>
      [...new Set([column.key, column.heading, ...column.aliases].map(headingKey))].map((name) => name),
    );
    expect(claims.filter((name, index) => claims.indexOf(name) !== index)).toEqual([]);
  });

  it("tells depreciation in dollars from depreciation in percent", () => {
    expect(matchHeadings("stock-sale", ["Depreciation %", "DEPRECIATION"]).keys).toEqual([
      "depreciationPercent",
      "depreciation",
    ]);
  });

  it("says which headings mean nothing and which columns are missing", () => {
    const match = matchHeadings("stock-sale", ["Case", "", "Remarks", "Line", null]);
    expect(match.unmatched).toEqual([{ index: 2, heading: "Remarks" }]);
    expect(match.missing).toHaveLength(columnsOf("stock-sale").length - 2);
    expect(match.missing.map((column) => column.key)).toContain("depreciation");
  });

  it("reads the first of several headings that mean one column, and says so", () => {
    const match = matchHeadings("stock-sale", ["Line", "Case", "Case ID", "FMS case"]);
    expect(match.keys).toEqual(["lineId", "caseId", null, null]);
    expect(match.duplicates).toEqual([{ key: "caseId", used: 1, ignored: [2, 3] }]);
    expect(match.unmatched).toEqual([]);
  });

  it("keeps the heading cells exactly, for the formats that look for them", () => {
    const match = matchHeadings("stock-sale", [" Case ", 2026]);
    expect(match.rawHeadings).toEqual([" Case ", "2026"]);
    expect(match.headings).toEqual(["Case", "2026"]);
  });
});

describe("corrections by hand", () => {
  it("override what the words say", () => {
    const match = matchHeadings("stock-sale", ["Case", "Worth"], { worth: "acquisitionCost" });
    expect(match.keys).toEqual(["caseId", "acquisitionCost"]);
    expect(match.unmatched).toEqual([]);
  });

  it("take a column away from the heading that merely sounds like it", () => {
    const match = matchHeadings("stock-sale", ["Acquisition cost", "Worth"], { worth: "acquisitionCost" });
    expect(match.keys).toEqual([null, "acquisitionCost"]);
    expect(match.duplicates).toEqual([]);
    expect(match.unmatched).toEqual([{ index: 0, heading: "Acquisition cost" }]);
  });

  it("may leave a heading out, which is then neither read nor reported", () => {
    const match = matchHeadings("stock-sale", ["Case", "Depreciation"], { depreciation: null });
    expect(match.keys).toEqual(["caseId", null]);
    expect(match.unmatched).toEqual([]);
    expect(match.missing.map((column) => column.key)).toContain("depreciation");
  });

  it("that name no column of the kind are reported and not followed", () => {
    const match = matchHeadings("stock-sale", ["Case", "Worth"], { worth: "tas" });
    expect(match.keys).toEqual(["caseId", null]);
    expect(match.badCorrections).toEqual(["worth"]);
  });

  it("are not found in what every object inherits", () => {
    expect(matchHeadings("stock-sale", ["constructor", "toString"]).keys).toEqual([null, null]);
  });
});
