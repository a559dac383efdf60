import {
  answersOf,
  caseKinds,
  explain,
  percentOfNumber,
  returnPasses,
  reviewCase,
  substantiallyHigher,
  type CaseKind,
} from "../../src/policy";
import { answerOf, contextOf } from "../../src/policy/review-case";
import { sectionOf } from "../../src/policy/sections";
import input from "./cases/findings-input.json";
import { BPC, BUY, REPLACE, RETURN, type Facts } from "./support/proof";
import { reviewed, type WorkedFinding } from "./support/worked";

const ROWS: Readonly<Record<CaseKind, readonly Facts[]>> = {
  "stock-sale": [REPLACE],
  "return-or-buy-back": [RETURN, BUY],
  "bpc-case": [BPC],
};

describe.each(caseKinds)("One answer of a %s", (kind) => {
  test.each(answersOf(kind))("$heading is, asked on its own, what the review says", ({ key }) => {
    const section = sectionOf(kind);
    const context = { asOf: "2026-11-02", differentialThresholdPercent: 25 };
    for (const facts of ROWS[kind]) {
      const row = section.open(facts, contextOf(context));
      expect(answerOf(section, key, row)).toEqual(reviewCase(kind, facts, context).answers[key]);
    }
  });

  test("that such a row does not have is not asked of it, and is explained as that", () => {
    const { heading, answer, answerText, steps } = explain(kind, {}, { asOf: "2026-11-02" }, "weight");
    expect([heading, answer.status, answerText, steps]).toEqual([
      "weight",
      "not-applicable",
      "Not applicable: This is not asked of such a row.",
      [],
    ]);
  });
});

describe("Cells that contradict each other", () => {
  const clashes = (input as unknown as readonly WorkedFinding[]).filter(
    ({ code }) => code === "input.contradiction" || code === "input.date-order",
  );

  test.each(clashes)("$when: an answer that rests on the one rests on the other", (each) => {
    const [kind, facts, context] = reviewed(each);
    const { contradictors } = sectionOf(kind);
    for (const { code, columns } of reviewCase(kind, facts, context).findings) {
      if (code !== each.code) continue;
      // The date of implementation stands: only the act dated before it becomes unreadable.
      const spoiled = code === "input.date-order" ? columns.slice(0, 1) : columns;
      for (const column of spoiled)
        expect([column, ...(contradictors[column] ?? [])]).toEqual(expect.arrayContaining([...columns]));
    }
  });

  test("leave the answer undecided, in words", () => {
    const facts = { ...REPLACE, depreciation: 1000.01 };
    expect(reviewCase("stock-sale", facts, { asOf: "2026-11-02" }).answers.actualValue).toEqual({
      status: "invalid",
      columns: ["acquisitionCost", "depreciation"],
      because: "Cells that decide this cannot be read or contradict each other.",
    });
  });
});

describe("Of facts already read", () => {
  const asked = {
    providedUnderAeca: true,
    soldUnderFms: null,
    sme: false,
    fullyFunctioning: true,
    needsRepair: null,
    requirement: "FMS",
    sensitive: true,
    releaseDetermination: true,
    exportControls: false,
  } as const;

  test("a return passes the earlier gates where no export controls bar it, and fails the present ones", () => {
    expect(returnPasses(asked, false)).toEqual({ status: "known", value: "Eligible" });
    expect(returnPasses(asked, true)).toEqual({ status: "known", value: "Not eligible" });
  });

  test("a price at or below actual value is not substantially higher, with or without a threshold", () => {
    expect(substantiallyHigher(0, 600_00, null)).toEqual({ status: "known", value: false });
    expect(substantiallyHigher(-1, 600_00, null)).toEqual({ status: "known", value: false });
    expect(substantiallyHigher(1, 600_00, null)).toEqual({
      status: "unknown",
      missing: ["differentialThresholdPercent"],
    });
    expect(substantiallyHigher(1, 600_00, percentOfNumber(0))).toEqual({ status: "known", value: true });
  });
});
