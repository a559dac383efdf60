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

test("a threshold of zeros in the desktop's empty row leaves it blank too; beside amounts alone it is zero", () => {
  const zeros = [[0], [0]];
  expect(call("STOCKNOTICE", [zeros, zeros, zeros, zeros, zeros, zeros])).toEqual([[""], [""]]);
  expect(
    call(
      "STOCKNOTICE",
      [0, 0, 0, 0, 0, 0].map((cell) => [[cell]]),
    ),
  ).toEqual([[""]]);
  expect(call("STOCKNOTICE", [zeros, zeros, zeros])).toEqual([["Not required"], ["Not required"]]);
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

test("a long message keeps its reason whole: the statute of no-year funds, what a price below zero means", () => {
  const said = (result: unknown[][]): unknown => result[0]![0];
  expect(said(readable(call("BPCDEADLINE", [[["97X0100"]], [["Closure"]]])))).toEqual({
    error: "#N/A",
    message:
      "No-year funds (X) have no period of availability and no cancelling year; they close only under 31 U.S.C. 1555.",
  });
  expect(
    said(readable(call("STOCKPRICE", [[["Identical"]], [[1000]], [[400]], [[100]], null, null, [[false]]]))),
  ).toEqual({
    error: "#N/A",
    message:
      "The replacement cost is below the depreciation of the article sold; C9.4.8.2 sets no floor and no negative price.",
  });
  const headings = ["tas", "proposedUse", "obligationDate", "withinScope", "transferDate"];
  const row = ["097-2020/2021-0100", "Upward adjustment", 44_200, "Yes", 44_100];
  expect(
    said(
      readable(
        call("ANSWER", [[["proposedUseAllowed"]], [headings], [row], [[45_000]], [["BPC case"]]] as never),
      ),
    ),
  ).toEqual({
    error: "#N/A",
    message: "The obligation was incurred within availability but after the transfer to the Trust Fund",
  });
});

test("an error handed over by itself is an error in every spelling of a host, never an argument left out", () => {
  const refused = { error: "#VALUE!", message: expect.stringMatching(/^Method: #\S+ is an Excel error$/) };
  for (const error of [
    { type: "Error", errorType: "NotAvailable" },
    { type: "Error", basicValue: "#REF!" },
    { type: "Error", basicType: "Error", basicValue: "#N/A" },
    { code: "#N/A" },
  ])
    for (const given of [error, [error], [[error]]])
      expect(readable(call("STOCKPRICE", [given, [[1000]], [[0]]] as never))).toEqual([[refused]]);
});

test("bad input is answered with what the parameter takes, and with both of what contradicts each other", () => {
  const message = (name: string, given: readonly unknown[]): unknown =>
    readable(
      call(
        name,
        given.map((cell) => [[cell]]),
      ),
    )[0]![0];
  const refused = (text: string): unknown => ({ error: "#VALUE!", message: text });
  expect(message("STOCKNOTICE", [1100, 600, "much"])).toEqual(
    refused('Threshold percent: "much" is not a percentage'),
  );
  expect(message("STOCKNOTICE", [1100, 600, 0.25])).toEqual(
    refused("Threshold percent: 0.25 could be a fraction or a percentage: add a % sign, or multiply by 100"),
  );
  expect(message("STOCKNOTICE", [1100, 600, 25, 45_000, "maybe"])).toEqual(
    refused('Purchaser proceeds: "maybe" is not Yes, No or the date of the decision'),
  );
  const both = refused("Acquisition cost and Depreciation contradict each other");
  for (const method of ["No replacement", "Identical"])
    expect(message("STOCKPRICE", [method, 100, 400, 1500, "", "", false])).toEqual(both);
  expect(message("STOCKPRICE", ["Identical", 100, 400, 1500, "", "", true, true])).toBe(1500);
  expect(message("STOCKPRICE", ["Identical", 100, 400, "TBD", "", "", false])).toEqual(
    refused('Identical cost: "TBD" is not an amount'),
  );
});
