import {
  Bad,
  isoOfDay,
  percentOfNumber,
  readDate,
  readFiscalYear,
  readMoney,
  readPercent,
  readText,
  readYesNo,
} from "../../../src/policy";
import { choiceReader } from "../../../src/policy/kernel/choice";

const code = (fact: unknown): unknown => (fact instanceof Bad ? fact.code : fact);

/** A cell is read whole: a date, an amount or a year inside other words is none, for nobody knows what else they say. */
describe("Words around it", () => {
  test.each([
    "by 2026-07-31",
    "2026-07-31 at noon",
    "12026-07-31",
    "2026-07-311",
    "on 7/31/2026",
    "7/31/2026 (Fri)",
    "7/31/20261",
    "Fri 31 Jul 2026",
    "31 Jul 2026 or so",
  ])("make %p no date", (text) => expect(code(readDate(text))).toBe("input.not-a-date"));

  test.each(["in FY2021", "FY2021 funds", "20211", "12021", "in FY21", "FY211"])("make %p no year", (text) =>
    expect(code(readFiscalYear(text))).toBe("input.not-a-fiscal-year"),
  );

  test.each(["5-3", "5 (3)", "(5) or so", "about (5)", "$5-3", "7 $-5"])("make %p no amount", (text) =>
    expect(code(readMoney(text))).toBe("input.not-a-number"),
  );

  test.each(["5-3", "5(3)", "(5)%", "about 5", "5 each", "12.5x", "x12.5", "1(2)3"])(
    "make %p no percentage",
    (text) => expect(code(readPercent(text))).toBe("input.not-a-number"),
  );
});

describe("At the ends", () => {
  test.each([
    ["1900-03-01", "1900-03-01"],
    ["9999-12-31", "9999-12-31"],
    ["31  -  december  -  2026", "2026-12-31"],
    ["1 dec 2026", "2026-12-01"],
  ])("%p is the date %s", (text, iso) => expect(isoOfDay(readDate(text) as number)).toBe(iso));

  test("February 28, 1900 is none: serials below 61 are one day off", () =>
    expect(code(readDate("1900-02-28"))).toBe("input.not-a-date"));

  test.each([
    ["-$1,234.56", "input.negative-amount"],
    ["$ -1,234.56", "input.negative-amount"],
    ["( 5.00 )", "input.negative-amount"],
    ["(1.005)", "input.negative-amount"],
    ["000012", 1200],
    ["1.5000", 150],
  ])("the amount %p is %p", (text, expected) => expect(code(readMoney(text))).toBe(expected));

  test.each(["true", "yes", "y", "t", "TRUE", "Yes", "Y"])("%p is Yes", (text) =>
    expect(readYesNo(text)).toBe(true),
  );
  test.each(["false", "no", "n", "f", "FALSE", "No", "N"])("%p is No", (text) =>
    expect(readYesNo(text)).toBe(false),
  );

  test.each([-1, -0.5, Number.NaN, Number.POSITIVE_INFINITY])("%p is no percentage", (value) =>
    expect(percentOfNumber(value)).toBeNull(),
  );

  test.each([
    "#N/A",
    "#NAME?",
    "#VALUE!",
    "#REF!",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#BUSY!",
  ])("%s is an error of Excel, in a text cell too", (text) =>
    expect(code(readText(text))).toBe("input.cell-error"),
  );

  test("a list of a word is no word of a choice", () => {
    const read = choiceReader(["Open", "Closed"]);
    expect(code(read(["Open"]))).toBe("input.unrecognised-choice");
    expect(read("open.")).toBe("Open");
  });
});
