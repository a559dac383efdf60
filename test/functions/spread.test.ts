import { callOf, loadBundle, readable } from "./support/bundle";

const call = callOf(loadBundle());
const reduction = (value: unknown, requirement: unknown): unknown[][] =>
  readable(call("BPCREDUCTION", [value, requirement] as never));

test("one cell serves for a whole range, which gives the result its shape", () => {
  expect(
    reduction(
      [
        [10, 20],
        [30, 40],
      ],
      [[1]],
    ),
  ).toEqual([
    [9, 19],
    [29, 39],
  ]);
  expect(reduction([[50]], [[1], [2]])).toEqual([[49], [48]]);
});

test("ranges of unequal shape give one #VALUE! that names both shapes; a row does not meet a column", () => {
  expect(reduction([[1], [2], [3]], [[1], [2]])).toEqual([
    [
      {
        error: "#VALUE!",
        message: "Case value is 3 x 1 cells, Highest requirement is 2 x 1: give ranges of one shape",
      },
    ],
  ]);
  expect(reduction([[1, 2]], [[1], [2]])[0]![0]).toMatchObject({ error: "#VALUE!" });
});

test("an error stays in its own cell, and says what is wrong in each", () => {
  expect(reduction([[500], ["TBD"], [""], [-1], [100]], [[450], [450], [450], [0], [200]])).toEqual([
    [50],
    [{ error: "#VALUE!", message: 'Case value: "TBD" is not an amount' }],
    [{ error: "#N/A", message: "needs Case value" }],
    [{ error: "#NUM!", message: "" }],
    [{ error: "#N/A", message: expect.stringMatching(/^review: /) }],
  ]);
});

test("a row all of whose inputs are blank gives a blank, also beside a setting that serves for all rows", () => {
  expect(call("BPCDEADLINE", [[[2021], [null], [0], [""]], [["Closure"]]])).toEqual([
    [46234],
    [""],
    [""],
    [""],
  ]);
  expect(
    call("STOCKPROCEEDS", [
      [["Identical"], [""]],
      [[1100], [""]],
    ]),
  ).toEqual([
    [0, 0, 1100],
    ["", "", ""],
  ]);
});

test("the desktop's empty row, all zeros, is blank; zeros among amounts alone are zeros", () => {
  const zeros = [[0], [0]];
  expect(call("STOCKPRICE", [zeros, zeros, zeros])).toEqual([[""], [""]]);
  expect(call("BPCREDUCTION", [zeros, zeros])).toEqual([[0], [0]]);
});

test("single cells: blank when all are, else what is missing", () => {
  expect(call("BPCPHASE", [null, null])).toEqual([[""]]);
  expect(readable(call("BPCPHASE", [null, [[46234]]]))).toEqual([
    [{ error: "#N/A", message: "needs Funds" }],
  ]);
});

test("a date out of Excel's range is #NUM!, with a time of day or without; a year with a fraction is no year", () => {
  const phase = (day: unknown): unknown => readable(call("BPCPHASE", [[[2021]], [[day]]] as never))[0]![0];
  for (const day of [-1, -0.5, 1, 60, 60.5, 2_958_466, 2_958_466.75])
    expect([day, phase(day)]).toEqual([day, { error: "#NUM!", message: "" }]);
  expect(phase(2_958_465.99)).toBe("Cancelled");
  expect(readable(call("BPCDEADLINE", [[[2021.5]], [["Closure"]]]))[0]![0]).toMatchObject({
    error: "#VALUE!",
  });
});

test("a newer error of Excel is an error like the others: a record that holds one is not complete", () => {
  const record = (partner: unknown): unknown =>
    readable(
      call("BUYBACKRECORD", [[[partner]], [["Radar sets"]], [["DoD"]], null, [["DoD"]]] as never),
    )[0]![0];
  expect(record("Bandaria")).toBe("Complete");
  for (const error of ["#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA"]) {
    const refused = { error: "#VALUE!", message: `Partner: ${error} is an Excel error` };
    expect(record(error)).toEqual(refused);
    expect(record({ type: "Error", basicType: "Error", basicValue: error })).toEqual(refused);
  }
});
