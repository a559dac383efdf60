import fc from "fast-check";
import { caseKinds, columnsOf } from "../../../src/policy";
import { applyDismissals, dismiss, factsUsed, finish, matchHeadings, startReview } from "../../../src/review";
import { recordOf } from "../documents/documents";

/** Anything a host, a formula or a mistake could put into a cell. */
const anything = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    0,
    null,
    undefined,
    Number.NaN,
    -1,
    1e300,
    "#N/A",
    "Yes",
    "FY2021",
    "097X0100",
    "=1",
    {},
    [],
  ),
  fc.constantFrom(
    { code: "#REF!" },
    { basicValue: 5 },
    10n,
    Symbol("s"),
    () => 1,
    "2026-07-31",
    "Buy back",
    "✖ Case:",
  ),
  fc.integer({ min: 40_000, max: 50_000 }),
  fc.string(),
);

describe("rows of anything", () => {
  it.each(caseKinds)("of a %s are reviewed, told, dismissed and recorded without an exception", (kind) => {
    const match = matchHeadings(
      kind,
      columnsOf(kind).map((column) => column.heading),
    );
    const row = fc.array(anything, { maxLength: match.keys.length + 2 });
    const asOfs = fc.oneof(fc.constantFrom(null, true, Number.NaN, 0, "2026-07-15", 46218), fc.string());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), asOfs, (rows, asOf) => {
        const table = { name: "T", sheet: "S", match, rows, firstRow: 1, firstColumn: 0 };
        const result = finish(startReview({ tables: [table], context: { asOf } }));
        for (let ordinal = 0; ordinal < rows.length; ordinal++) {
          expect(typeof result.issueText(ordinal)).toBe("string");
        }
        const note = { reason: "wrong data", note: "", by: "", on: "2026-07-31" } as const;
        const list = result.findingCount === 0 ? [] : [dismiss(result, result.findingCount - 1, note)];
        expect(applyDismissals(result, list).count).toBeGreaterThanOrEqual(list.length);
        if (result.findingCount > 0)
          expect(factsUsed(result, 0).every(({ value }) => value !== null)).toBe(true);
        expect(recordOf(result, list).layout.cells.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
