import { answersOf, caseKinds, columnsOf, kindTitle, policyEditions, ruleSummaries } from "../../src/policy";
import contract from "./cases/contract.json";

/**
 * What workbooks, saved dismissals and other programs refer to: keys, headings, words and codes stand as they are
 * written down in contract.json. A change here is a change of the contract, to be made knowingly.
 */
describe("The contract", () => {
  test.each(caseKinds)("of a %s: its columns, in sheet order", (kind) => {
    expect(columnsOf(kind)).toEqual(contract.columns[kind]);
  });

  test.each(caseKinds)("of a %s: its answers and what it is called", (kind) => {
    expect(answersOf(kind)).toEqual(contract.answers[kind]);
    expect(kindTitle(kind)).toBe(contract.titles[kind]);
  });

  test("of the checks: code, severities, paragraphs, rules of the memorandum, cells, since when", () => {
    const checks = ruleSummaries().map((check) => ({
      ...check,
      citations: check.citations.map(({ memo, paragraph }) => `${memo} ${paragraph}`),
    }));
    expect(checks).toEqual(contract.checks);
  });

  test("of the editions: each section's text with its dates", () => {
    expect(policyEditions).toEqual(contract.editions);
  });
});
