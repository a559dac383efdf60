import fc from "fast-check";
import { MAX_CENTS, moneyText, readMoney } from "../../../src/policy/kernel/money";
import { percentOf, percentOfNumber, readPercent } from "../../../src/policy/kernel/percent";
import { Bad } from "../../../src/policy";
import { runs } from "../support/share";

const read = (value: unknown): unknown => {
  const fact = readMoney(value);
  return fact instanceof Bad ? fact.code : fact;
};

describe("A money cell", () => {
  test.each([
    [0, 0],
    [1234.56, 123456],
    [0.1 + 0.2, 30],
    [1.1 * 3, 330],
    [9_999_999_999_999.99, MAX_CENTS],
    [9_999_999_999_999.992, MAX_CENTS],
    ["1,234.56", 123456],
    ["$1,234.56", 123456],
    ["$ 7", 700],
    ["1234", 123400],
    ["0012.5", 1250],
    ["00000000000000012.5", 1250],
    [".50", 50],
    ["5.", 500],
    ["1.500", 150],
    [" 12 ", 1200],
    ["9,999,999,999,999.99", MAX_CENTS],
    ["(0.00)", 0],
    ["-0", 0],
  ])("holding %p is read as %p cents", (value, cents) => expect(read(value)).toBe(cents));

  test.each([null, undefined, "", "   "])("holding %p is blank", (value) => expect(read(value)).toBeNull());

  test.each([
    ["TBD", "input.not-a-number"],
    ["1e3", "input.not-a-number"],
    ["USD 5", "input.not-a-number"],
    ["1,23", "input.not-a-number"],
    ["12,34,567", "input.not-a-number"],
    ["1.2.3", "input.not-a-number"],
    ["$", "input.not-a-number"],
    [".", "input.not-a-number"],
    ["+5", "input.not-a-number"],
    ["(TBD)", "input.not-a-number"],
    [true, "input.not-a-number"],
    [Number.NaN, "input.not-a-number"],
    [Number.POSITIVE_INFINITY, "input.not-a-number"],
    [{}, "input.not-a-number"],
    [-0.01, "input.negative-amount"],
    [-1e300, "input.negative-amount"],
    ["-5", "input.negative-amount"],
    ["-$5", "input.negative-amount"],
    ["$-5", "input.negative-amount"],
    ["(5.00)", "input.negative-amount"],
    ["($1,234.56)", "input.negative-amount"],
    [1e13, "input.too-large"],
    [1e300, "input.too-large"],
    ["10,000,000,000,000.00", "input.too-large"],
    [1.005, "input.fraction-of-a-cent"],
    [0.001, "input.fraction-of-a-cent"],
    ["1.005", "input.fraction-of-a-cent"],
    ["#N/A", "input.cell-error"],
    ["#DIV/0!", "input.cell-error"],
    ["#name?", "input.cell-error"],
  ])("holding %p is refused as %s", (value, code) => expect(read(value)).toBe(code));

  test("of every amount of cents comes back from its dollars and from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
        expect(readMoney(cents / 100)).toBe(cents);
        expect(readMoney(moneyText(cents))).toBe(cents);
        expect(readMoney(`$${moneyText(cents)}`)).toBe(cents);
      }),
      { numRuns: runs(2000) },
    );
  });

  test("is written with thousands and two decimals", () => {
    expect([0, 5, 100, 123456, 100000000, -250].map(moneyText)).toEqual([
      "0.00",
      "0.05",
      "1.00",
      "1,234.56",
      "1,000,000.00",
      "-2.50",
    ]);
  });
});

describe("A percentage of an amount", () => {
  test("is exact half up on all 225,000 half-cent ties of plausible depreciation steps", () => {
    let ties = 0;
    const each = runs(56_250);
    for (const [tenths, step] of [
      [250, 4],
      [500, 2],
      [125, 8],
      [750, 4],
    ] as const) {
      const percent = percentOfNumber(tenths / 10);
      if (!percent) throw new Error("a percentage");
      for (let cents = 0, found = 0; found < each; cents += 1) {
        if ((cents * tenths * 2) % 2000 !== 1000 || (cents * tenths) % 1000 === 0) continue;
        found += 1;
        ties += 1;
        const exact = (BigInt(cents) * BigInt(tenths) * 2n + 1000n) / 2000n;
        if (percentOf(percent, cents) !== Number(exact))
          throw new Error(`${tenths / 10} % of ${cents} cents`);
      }
      expect(step).toBeGreaterThan(0);
    }
    expect(ties).toBe(4 * each);
  });

  test("is exact up to the largest amount", () => {
    const percent = readPercent("33.333333");
    if (percent === null || percent instanceof Bad) throw new Error("a percentage");
    expect(percentOf(percent, MAX_CENTS)).toBe(
      Number((2n * 33333333n * BigInt(MAX_CENTS) + 100000000n) / 200000000n),
    );
  });

  test("of 100 is the amount, of 0 nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
        expect(percentOf({ digits: 100n, scale: 0 }, cents)).toBe(cents);
        expect(percentOf({ digits: 0n, scale: 0 }, cents)).toBe(0);
      }),
      { numRuns: runs(100) },
    );
  });
});
