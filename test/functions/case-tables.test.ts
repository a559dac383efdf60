import { callOf, loadBundle, readable } from "./support/bundle";

const call = callOf(loadBundle());

test.each([
  [["Channel", "Request date"], ["Return", "2026-03-12"], "2026-03-12"],
  [["Case", "Last FY of availability"], ["B1", 2021], "2025-09-24"],
])("an earlier text is explained by its last day: no first day of it is known", (headings, row, last) => {
  const explained = (asOf: string): unknown[] =>
    call("EXPLAIN", [[headings], [row], [[asOf]]] as never).map((line) => line[2]);
  expect(explained("2025-09-01")[1]).toMatch(new RegExp(` quotes it, to ${last}$`));
  expect(explained("2025-09-01").join("\n")).not.toContain("1900");
});

test("a kind that is none is answered with the kinds as people call them", () => {
  const given = [[["SME"]], [["Yes"]], [["2026-07-01"]], [["BPC"]]];
  expect(readable(call("ISSUES", given as never))).toEqual([
    [
      {
        error: "#VALUE!",
        message: 'Kind: "BPC" is not "Stock sale", "Return or buy back" or "BPC case"',
      },
    ],
  ]);
});

test("a kind of which no heading is known is no reason to take the rows for blank", () => {
  const asOf = [["2026-07-01"]];
  const of = (name: string, ...first: unknown[]): unknown[][] =>
    readable(call(name, [...first, [["SME", "Shelf"]], [["Yes", "B7"]], asOf, [["BPC case"]]] as never));
  const none = [[{ error: "#N/A", message: "No heading is one of a BPC case: is it that kind of table?" }]];
  expect(of("ISSUES")).toEqual(none);
  expect(of("ANSWER", [["phase"]])).toEqual(none);
  expect(of("NEXTACTION")).toEqual(none);
  expect(of("EXPLAIN")).toEqual(none);
  // One that is known is enough, whatever it holds.
  expect(call("ISSUES", [[["Case", "SME"]], [["", "Yes"]], asOf, [["BPC case"]]])).toEqual([[""]]);
});
