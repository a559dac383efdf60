import { explain } from "../../src/policy";
import bpc from "./cases/explanations-bpc.json";
import returns from "./cases/explanations-returns.json";
import stock from "./cases/explanations-stock.json";
import { lines, reviewed, type WorkedExplanation } from "./support/worked";

/** Explanations line by line: the answer, the steps that decided it, what it rests on and what would change it. */
describe.each([
  ["a stock sale", stock],
  ["a return or buy back", returns],
  ["a fund of a BPC case", bpc],
] as unknown as readonly [string, readonly WorkedExplanation[]][])("Explained of %s", (_, worked) => {
  test.each(worked)("$answer: $when", (each) => {
    const explanation = explain(...reviewed(each), each.answer);
    expect(lines(explanation)).toEqual(each.says);
    expect(explanation.answerKey).toBe(each.answer);
  });
});
