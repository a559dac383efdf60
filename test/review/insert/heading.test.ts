import { caseKinds } from "../../../src/policy";
import { functionNamed, headingProblem, isInputHeading, parametersOf } from "../../../src/review";

function specOf(name: string) {
  const spec = functionNamed(name);
  if (spec === undefined) throw new Error(`No function ${name}.`);
  return spec;
}

describe("the heading of the new column", () => {
  it("is none by which a review would read it as an input", () => {
    const columns = [
      "STOCKMETHOD",
      "STOCKPRICE",
      "STOCKPROCEEDS",
      "STOCKNOTICE",
      "RETURNCHECK",
      "BUYBACKCHECK",
    ]
      .concat(["BUYBACKTRANSPORT", "BUYBACKRECONCILE", "BUYBACKRECORD", "BPCDEADLINE", "BPCPHASE", "BPCUSE"])
      .concat(["BPCREDUCTION", "BPCINVOICE", "BPCCREDIT", "TAS", "ISSUES"]);
    expect(columns.map((name) => specOf(name).heading).filter(isInputHeading)).toEqual([]);
    const answers = caseKinds.flatMap((kind) =>
      parametersOf(specOf("ANSWER"), kind).flatMap(({ name, words }) => (name === "answer" ? words : [])),
    );
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.map(({ label }) => label).filter(isInputHeading)).toEqual([]);
    expect(["Depreciation", "depreciation amount", "TAS"].every(isInputHeading)).toBe(true);
  });

  it.each([
    ["Stock price", ""],
    ["=1+1", ""],
    ["  ", "Type a name for the column."],
    ["case ", 'The table has a column "case" already: type another name.'],
    ["SAMM issues 2", '"SAMM issues" is the column of the flags: type another name.'],
    ["x".repeat(256), "A name has at most 255 characters."],
  ])("%s: %s", (typed, problem) => {
    expect(headingProblem(typed, ["Case", "Line"])).toBe(problem);
  });
});
