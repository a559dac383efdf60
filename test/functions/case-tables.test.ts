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
