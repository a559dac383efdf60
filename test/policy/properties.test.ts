import fc from "fast-check";
import {
  caseKinds,
  columnsOf,
  explain,
  answersOf,
  openDuties,
  reviewCase,
  type Answer,
  type CellValue,
} from "../../src/policy";
import { asOfDate, cellOf, rowOf } from "./support/rows";
import { isWhole, runs } from "./support/share";

const known = (answer: Answer | undefined): unknown =>
  answer?.status === "known" ? answer.value : undefined;
const contradictory = (findings: readonly { code: string }[]): boolean =>
  findings.some(({ code }) => code === "input.contradiction" || code === "input.date-order");

describe.each(caseKinds)("Of any %s", (kind) => {
  const columns = columnsOf(kind);

  test("the review never throws, whatever the cells hold", () => {
    const anything = fc.record(Object.fromEntries(columns.map(({ key }) => [key, fc.anything()])));
    fc.assert(
      fc.property(anything, fc.anything(), (facts, asOf) => {
        const { answers, findings } = reviewCase(kind, facts as Record<string, CellValue>, {
          asOf: asOf as CellValue,
        });
        expect(answersOf(kind).map(({ key }) => answers[key])).not.toContain(undefined);
        expect(findings.map(({ message }) => message.length > 0)).not.toContain(false);
      }),
      { numRuns: runs(200) },
    );
    for (const nothing of [null, undefined, 7, "row"]) {
      expect(reviewCase(kind, nothing as never, nothing as never).findings).toBeDefined();
    }
  });

  test("every finding cites a paragraph (input findings none) and names columns of the table", () => {
    const keys = new Set(columns.map(({ key }) => key));
    fc.assert(
      fc.property(rowOf(kind), asOfDate, (facts, asOf) => {
        const { findings } = reviewCase(kind, facts, { asOf, differentialThresholdPercent: 25 });
        const wrong = findings.filter(
          ({ code, columns: named, citations, message }) =>
            named.length === 0 ||
            named.some((column) => !keys.has(column)) ||
            citations.length > 0 === code.startsWith("input.") ||
            /undefined|NaN|null/.test(message),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("changing a column an explanation does not name never changes the answer", () => {
    fc.assert(
      fc.property(
        rowOf(kind),
        rowOf(kind),
        asOfDate,
        fc.constantFrom(...answersOf(kind)),
        (facts, others, asOf, { key }) => {
          const context = { asOf, differentialThresholdPercent: 25 };
          const { columns: named, answer } = explain(kind, facts, context, key);
          const rest = Object.fromEntries(
            Object.entries(others).filter(([column]) => !named.includes(column)),
          );
          expect(reviewCase(kind, { ...facts, ...rest }, context).answers[key]).toEqual(answer);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test("an explanation gives the answer of the review, and its steps name only columns it was read from", () => {
    fc.assert(
      fc.property(rowOf(kind), asOfDate, fc.constantFrom(...answersOf(kind)), (facts, asOf, { key }) => {
        const explanation = explain(kind, facts, { asOf }, key);
        expect(reviewCase(kind, facts, { asOf }).answers[key]).toEqual(explanation.answer);
        const used = [...explanation.steps.flatMap(({ facts }) => facts), ...explanation.wouldChange];
        expect(explanation.columns).toEqual(expect.arrayContaining(used.map(({ column }) => column)));
      }),
      { numRuns: runs(300) },
    );
  });

  /**
   * Learning is filling a blank whose blank means not known. Left out are the facts whose blank has a
   * meaning of its own: acts (not done), rule dates (the as-of edition), the defaulted authority, from
   * stock, case type and for readiness, and the date of the intent (made by then).
   */
  test("learning a fact never turns Yes into No or No into Yes", () => {
    const meant = [
      "authority",
      "fromStock",
      "caseType",
      "forReadiness",
      "intentDate",
      "needsRepair",
      "cancellingFy",
    ];
    const learnable = columns.filter(
      ({ key, role }) => role !== "act" && role !== "rule-date" && !meant.includes(key),
    );
    const fact = fc
      .constantFrom(...learnable)
      .chain((column) => fc.tuple(fc.constant(column.key), cellOf(column)));
    fc.assert(
      fc.property(rowOf(kind), fact, asOfDate, (facts, [key, value], asOf) => {
        fc.pre(facts[key] === null && value !== null);
        const context = { asOf, differentialThresholdPercent: 25 };
        const before = reviewCase(kind, facts, context);
        const after = reviewCase(kind, { ...facts, [key]: value }, context);
        fc.pre(!contradictory(after.findings));
        for (const spec of answersOf(kind)) {
          const was = known(before.answers[spec.key]);
          const is = known(after.answers[spec.key]);
          const decision = spec.type === "yes-no" || spec.key === "eligibility";
          if (decision && was !== undefined && is !== undefined)
            expect({ [spec.key]: is }).toEqual({ [spec.key]: was });
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("open duties come in order of date, overdue ones first", () => {
    fc.assert(
      fc.property(rowOf(kind), asOfDate, (facts, asOf) => {
        const duties = openDuties(kind, facts, { asOf, differentialThresholdPercent: 25 });
        const dates = duties.flatMap(({ date }) => (date === undefined ? [] : [date]));
        expect(dates).toEqual([...dates].sort());
        const overdue = duties.map((duty) => duty.overdue);
        expect(overdue).toEqual([...overdue].sort((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: runs(300) },
    );
  });
});

/** A sale whose price is known: what is left to chance is who pays, and whether the article is replaced. */
const plainSale = {
  agreementDate: "2025-02-03",
  authority: null,
  fromStock: null,
  intentDate: null,
  forReadiness: null,
  requestedMethod: null,
  identicalMeetsRequirement: true,
  identicalObtainable: true,
  identicalCost: 1000,
  acquisitionCost: 1000,
  depreciation: 400,
  depreciationPercent: null,
  munition: false,
};

describe("Of any stock sale", () => {
  test("the proceeds sum to the price", () => {
    let summed = 0;
    fc.assert(
      fc.property(rowOf("stock-sale"), (facts) => {
        const { answers } = reviewCase("stock-sale", { ...facts, ...plainSale }, { asOf: "2026-11-02" });
        const parts = ["proceedsSdaf", "proceedsTreasury", "proceedsProcurement"].map((key) =>
          known(answers[key]),
        );
        const price = known(answers.price);
        if (price === undefined || parts.includes(undefined)) return;
        summed += 1;
        expect(parts.reduce<number>((sum, part) => sum + Math.round(Number(part) * 100), 0)).toBe(
          Math.round(Number(price) * 100),
        );
      }),
      { numRuns: runs(1500) },
    );
    if (isWhole) expect(summed).toBeGreaterThan(100);
  });

  test("a cent more depreciation is a cent less price", () => {
    const cents = fc.integer({ min: 0, max: 99_999_999_999 });
    const costs = ["acquisitionCost", "identicalCost", "equivalentCost", "lastAcquisitionCost"];
    const methods = [
      { intentToReplace: false },
      { intentToReplace: true, identicalMeetsRequirement: true, identicalObtainable: true },
      {
        intentToReplace: true,
        identicalMeetsRequirement: false,
        equivalentQualifies: true,
        equivalentObtainable: true,
      },
      { intentToReplace: true, identicalMeetsRequirement: false, equivalentObtainable: false },
    ];
    fc.assert(
      fc.property(cents, cents, fc.constantFrom(...methods), (a, b, method) => {
        const [depreciation, cost] = [Math.min(a, b), Math.max(a, b) + 1];
        const facts = {
          ...method,
          munition: false,
          ...Object.fromEntries(costs.map((column) => [column, cost / 100])),
        };
        const price = (cent: number): number =>
          Math.round(
            Number(
              known(
                reviewCase(
                  "stock-sale",
                  { ...facts, depreciation: (depreciation + cent) / 100 },
                  { asOf: "2026-11-02" },
                ).answers.price,
              ),
            ) * 100,
          );
        expect(price(0) - price(1)).toBe(1);
        expect(price(0)).toBe(cost - depreciation);
      }),
      { numRuns: runs(200) },
    );
  });
});
