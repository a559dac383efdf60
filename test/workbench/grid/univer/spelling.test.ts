import {
  excelFormula,
  realHeading,
  univerFormula,
  univerHeading,
} from "../../../../src/workbench/grid/univer/convert/spelling";

describe("formulas between Excel's spelling and Univer's", () => {
  it.each([
    "=SUM(A1:B2)",
    "=Cases[@Price]",
    "=Cases[@[Case]:[Purchaser''s decision]]",
    "=Cases[[#Headers],[Case]:[Case value (this fund)]]",
    "=SUM(Cases[Depreciation %])",
    "=Cases[@]",
    '="[(x)]"&Cases[@[Amount (this fund)]]',
    "='Sheet (1)'!A1+Cases[@[a'[b']]]",
    "=Cases[@['#1]]",
  ])("%s comes back as it was", (formula) => {
    expect(excelFormula(univerFormula(formula, undefined))).toBe(formula);
  });

  it("gives Univer what its reader understands", () => {
    const formula = univerFormula("=Cases[@[Purchaser''s decision (x)]]+[@Price]", "Cases");
    expect(formula).toBe(
      "=Cases[[#This Row],[Purchaser\u02BCs decision \u27EEx\u27EF]]+Cases[[#This Row],[Price]]",
    );
  });

  it("names headings the same way", () => {
    const heading = "Purchaser's decision (this fund) #1";
    expect(univerFormula("=T[Purchaser''s decision (this fund) '#1]", undefined)).toBe(
      `=T[${univerHeading(heading)}]`,
    );
    expect(realHeading(univerHeading(heading))).toBe(heading);
  });
});
