import { reviewCase, ruleSummaries } from "../../src/policy";
import bpc from "./cases/findings-bpc.json";
import input from "./cases/findings-input.json";
import none from "./cases/findings-none.json";
import returns from "./cases/findings-returns.json";
import stock from "./cases/findings-stock.json";
import { reviewed, sentence, type WorkedFinding } from "./support/worked";

const FINDINGS = [
  ["a stock sale", stock],
  ["a return or buy back", returns],
  ["a fund of a BPC case", bpc],
  ["cells that cannot be used", input],
] as unknown as readonly [string, readonly WorkedFinding[]][];

/** Every check with all it says: which cells, which paragraphs, how grave, by when, who, and the message. */
describe.each(FINDINGS)("What is found of %s", (_, worked) => {
  test.each(worked)("$code: $when", (each) => {
    const { findings } = reviewCase(...reviewed(each));
    expect(findings.filter(({ code }) => code === each.code).map(sentence)).toEqual([each.says]);
  });
});

/** The other side of the boundary: what comes close, and is none. */
describe("What is not found", () => {
  test.each(none as unknown as readonly Omit<WorkedFinding, "says">[])("$code: $when", (each) => {
    expect(reviewCase(...reviewed(each)).findings.map(({ code }) => code)).not.toContain(each.code);
  });
});

test("Every check is worked out here, in each severity it can have", () => {
  const shown = new Set(
    FINDINGS.flatMap(([, worked]) => worked.map(({ code, says }) => `${code} ${says.split(" ")[0] ?? ""}`)),
  );
  const promised = ruleSummaries().flatMap(({ code, severities }) =>
    severities.map((each) => `${code} ${each}`),
  );
  expect(promised.filter((each) => !shown.has(each))).toEqual([]);
  expect([...shown].filter((each) => !promised.includes(each))).toEqual([]);
});
