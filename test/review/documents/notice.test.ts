import type { CellValue } from "../../../src/policy";
import { differentialNotice, planRows, readRow } from "../../../src/review";
import { asOf } from "../sample";

const facts = (row: Readonly<Record<string, CellValue>>) => {
  const keys = Object.keys(row);
  return readRow(planRows("stock-sale", keys), Object.values(row))!;
};
const sale = {
  caseId: "BN-B-UAA",
  lineId: "001",
  article: "Missile",
  partner: "Bandaria",
  intentToReplace: "Yes",
  identicalMeetsRequirement: "Yes",
  identicalObtainable: "Yes",
  identicalCost: 2000,
  acquisitionCost: 1000,
  depreciation: 100,
  munition: "No",
};
const notice = (change: Readonly<Record<string, CellValue>> = {}, marking = "") =>
  differentialNotice(facts({ ...sale, ...change }), asOf, marking);

describe("the notice of a cost-value differential (C9.4.8.5)", () => {
  it("gives both values, their difference and the paragraph of the price", () => {
    const { text } = notice() as { text: string };
    expect(text).toContain("Case BN-B-UAA, line 001: Missile");
    expect(text).toContain("Purchaser: Bandaria");
    expect(text).toContain(
      "Price of the article: $1,900.00 (replacement cost less depreciation, C9.4.8.2.1)",
    );
    expect(text).toContain("Actual value of the article: $900.00");
    expect(text).toContain("Difference: $1,000.00, 111.1 % of the actual value");
    expect(text).toContain("before any binding agreement");
  });

  it("leaves a line to fill in where the row has a blank", () => {
    expect(notice({ article: "" })).toMatchObject({ text: expect.stringContaining("line 001: ________") });
  });

  it("does not divide by an actual value of zero", () => {
    expect(notice({ depreciation: 1000 })).toMatchObject({
      text: expect.stringContaining("Difference: $1,000.00, with an actual value of zero"),
    });
  });

  it("bears the marking first and last", () => {
    const { text } = notice({}, "CUI") as { text: string };
    expect(text.startsWith("CUI\n\n")).toBe(true);
    expect(text.endsWith("\n\nCUI")).toBe(true);
  });

  it.each([
    [{ intentToReplace: "No" }, "C9.4.8.1"],
    [{ intentToReplace: "" }, "Needs Intent to replace."],
    [{ depreciation: "" }, "Needs Depreciation."],
    [{ depreciation: "TBD" }, "Cannot use Depreciation."],
    [{ identicalCost: "" }, "Needs Identical replacement cost."],
    [{ identicalCost: 1000 }, "not above the actual value"],
    [{ identicalCost: 50 }, "below the depreciation"],
    [{ agreementDate: "2024-06-12" }, "2024-06-13"],
    [{ authority: "EDA" }, "no notice to give"],
  ])("is not made for %j, and says why", (change, because) => {
    expect(notice(change)).toMatchObject({ because: expect.stringContaining(because) });
  });
});
