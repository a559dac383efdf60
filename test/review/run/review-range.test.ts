import fc from "fast-check";
import { columnsOf } from "../../../src/policy";
import { issueTexts, matchHeadings } from "../../../src/review";
import { asOf, review, tableOf } from "../sample";

describe("the pane and SAMM.ISSUES", () => {
  it("say the same of every row of any table", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "Yes",
        "No",
        "",
        null,
        "TBD",
        "#N/A",
        "097-2020/2021-0100",
        "2026-07-31",
        "Buy back",
        "FMS",
        "Open",
      ),
      fc.integer({ min: 0, max: 50_000 }),
      fc.boolean(),
    );
    for (const kind of ["stock-sale", "return-or-buy-back", "bpc-case"] as const) {
      const headings = columnsOf(kind).map((column) => column.heading);
      const match = matchHeadings(kind, headings);
      const row = fc.tuple(fc.constantFrom("A", "B"), ...headings.slice(1).map(() => cell));
      fc.assert(
        fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
          const result = review([{ ...tableOf(kind, []), match, rows }]);
          const texts = issueTexts({ kind, headings, rows, context: asOf });
          expect(texts).toEqual(rows.map((_, ordinal) => result.issueText(ordinal)));
        }),
        { numRuns: 40 },
      );
    }
  });
});
