import fc from "fast-check";
import {
  Bad,
  readDate,
  readFiscalYear,
  readPercent,
  readTas,
  readText,
  readYesNo,
  isoOfDay,
  dayOfIso,
  weekday,
} from "../../../src/policy";
import { percentText } from "../../../src/policy/kernel/percent";
import { choiceReader } from "../../../src/policy/kernel/choice";
import { civilOf, dayOf, FIRST_DAY, LAST_DAY } from "../../../src/policy/kernel/dates";
import { runs } from "../support/share";

const code = (fact: unknown): unknown => (fact instanceof Bad ? fact.code : fact);

describe("A percent cell", () => {
  const read = (value: unknown): unknown => {
    const fact = readPercent(value);
    return fact === null || fact instanceof Bad ? code(fact) : percentText(fact);
  };
  test.each([
    [0, "0"],
    [1, "1"],
    [12.5, "12.5"],
    [100, "100"],
    [33.3333333333333, "33.3333333333333"],
    ["12.5", "12.5"],
    ["12.5%", "12.5"],
    ["12.50 %", "12.5"],
    ["12.500%", "12.5"],
    ["1.05%", "1.05"],
    [".5%", "0.5"],
    ["5.%", "5"],
    ["0.5%", "0.5"],
    ["0%", "0"],
    ["100%", "100"],
    [null, null],
    [undefined, null],
    ["", null],
    ["-0", "0"],
    ["(0)", "0"],
    [0.125, "input.ambiguous-percent"],
    [0.999999999999999, "input.ambiguous-percent"],
    ["0.5", "input.ambiguous-percent"],
    [100.0000001, "input.too-large"],
    ["101%", "input.too-large"],
    [1e21, "input.too-large"],
    [-1, "input.negative-amount"],
    ["-12%", "input.negative-amount"],
    ["(12)", "input.negative-amount"],
    ["-", "input.not-a-number"],
    ["-TBD", "input.not-a-number"],
    ["(12))", "input.not-a-number"],
    ["-5)", "input.not-a-number"],
    ["- 5", "input.negative-amount"],
    ["( 5 )", "input.negative-amount"],
    ["ten", "input.not-a-number"],
    ["%", "input.not-a-number"],
    [true, "input.not-a-number"],
    [Number.NaN, "input.not-a-number"],
    [Number.NEGATIVE_INFINITY, "input.not-a-number"],
    [1e-9, "input.ambiguous-percent"],
    ["#REF!", "input.cell-error"],
  ])("holding %p is %p", (value, expected) => expect(read(value)).toBe(expected));
});

describe("A date cell", () => {
  test.each([
    [46234, "2026-07-31"],
    [46234.999, "2026-07-31"],
    [61, "1900-03-01"],
    [2958465, "9999-12-31"],
    ["2026-07-31", "2026-07-31"],
    ["2026-7-1", "2026-07-01"],
    ["31 Jul 2026", "2026-07-31"],
    ["31-July-2026", "2026-07-31"],
    ["1 SEP 2026", "2026-09-01"],
    ["7/31/2026", "2026-07-31"],
    ["02/29/2024", "2024-02-29"],
    ["2/29/2000", "2000-02-29"],
  ])("holding %p is %s", (value, iso) => expect(isoOfDay(readDate(value) as number)).toBe(iso));

  test.each([null, undefined, "", " ", 0])("holding %p is blank", (value) =>
    expect(readDate(value)).toBeNull(),
  );

  test.each([
    60,
    1,
    -5,
    2958466,
    1e9,
    "7/31/26",
    "31 Jul 26",
    "2026-02-29",
    "2100-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-04-00",
    "31 Jly 2026",
    "31 7 2026",
    "Jul 31 2026",
    "2026/07/31",
    "1900-02-28",
    "soon",
    true,
    Number.NaN,
    {},
  ])("holding %p is refused", (value) => expect(code(readDate(value))).toBe("input.not-a-date"));
  test("holding an Excel error is no date and no blank", () =>
    expect(code(readDate("#VALUE!"))).toBe("input.cell-error"));

  test("goes to text and back for every day Excel knows", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        expect(dayOfIso(isoOfDay(day))).toBe(day);
        const { year, month, day: date } = civilOf(day);
        expect(dayOf(year, month, date)).toBe(day);
        const real = new Date(Date.UTC(year, month - 1, date));
        expect(real.getTime() / 86_400_000 + 25_569).toBe(day);
        expect(weekday(day)).toBe((real.getUTCDay() + 6) % 7);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe("A fiscal-year cell", () => {
  test.each([
    [2021, 2021],
    ["2021", 2021],
    ["FY2021", 2021],
    ["fy 2021", 2021],
    ["FY21", 2021],
    ["FY 76", 2076],
    [1976, 1976],
    [2099, 2099],
    [0, null],
    [null, null],
    [undefined, null],
    ["  ", null],
    [1975, "input.not-a-fiscal-year"],
    [2100, "input.not-a-fiscal-year"],
    [2021.5, "input.not-a-fiscal-year"],
    ["21", "input.not-a-fiscal-year"],
    ["20/21", "input.not-a-fiscal-year"],
    ["FY021", "input.not-a-fiscal-year"],
    [true, "input.not-a-fiscal-year"],
    ["#N/A", "input.cell-error"],
  ])("holding %p is %p", (value, expected) => expect(code(readFiscalYear(value))).toBe(expected));
});

describe("A yes/no cell", () => {
  test.each([
    [true, true],
    [false, false],
    ["Yes", true],
    ["y", true],
    ["TRUE", true],
    ["t", true],
    ["NO", false],
    ["N", false],
    [" false ", false],
    ["f", false],
    [null, null],
    [undefined, null],
    ["", null],
    [1, "input.not-yes-or-no"],
    [0, "input.not-yes-or-no"],
    ["1", "input.not-yes-or-no"],
    ["maybe", "input.not-yes-or-no"],
    [{}, "input.not-yes-or-no"],
    ["#CALC!", "input.cell-error"],
  ])("holding %p is %p", (value, expected) => expect(code(readYesNo(value))).toBe(expected));
});

describe("A choice cell", () => {
  const read = choiceReader(["FAR/DFARS", "Other"], { "FAR and DFARS": "FAR/DFARS" });
  test.each([
    ["FAR/DFARS", "FAR/DFARS"],
    ["far dfars", "FAR/DFARS"],
    ["FAR-DFARS", "FAR/DFARS"],
    ["far AND dfars", "FAR/DFARS"],
    [" other.", "Other"],
    [null, null],
    [undefined, null],
    [0, null],
    ["", null],
    ["lease", "input.unrecognised-choice"],
    [7, "input.unrecognised-choice"],
    [true, "input.unrecognised-choice"],
    ["#BUSY!", "input.cell-error"],
  ])("holding %p is %p", (value, expected) => expect(code(read(value))).toBe(expected));
});

describe("A text cell", () => {
  test.each([
    ["BN-B-ABC", "BN-B-ABC"],
    ["  x ", "x"],
    [12, "12"],
    [0, "0"],
    [true, "TRUE"],
    [false, "FALSE"],
    ["", null],
    [null, null],
    [undefined, null],
    ["#SPILL!", "input.cell-error"],
    ["#FIELD!", "input.cell-error"],
    ["#BLOCKED!", "input.cell-error"],
    ["#CONNECT!", "input.cell-error"],
    ["#UNKNOWN!", "input.cell-error"],
    ["#EXTERNAL!", "input.cell-error"],
    ["#TIMEOUT!", "input.cell-error"],
    ["#PYTHON!", "input.cell-error"],
    ["#GETTING_DATA", "input.cell-error"],
    ["#1", "#1"],
    [{}, "input.cell-error"],
  ])("holding %p is %p", (value, expected) => expect(code(readText(value))).toBe(expected));
});

describe("A Treasury Account Symbol", () => {
  test.each([
    ["097-2020/2021-0100", "097", 2020, 2021, "0100"],
    ["97-2019-0100", "097", 2019, 2019, "0100"],
    ["9720/210100", "097", 2020, 2021, "0100"],
    ["020 18/19 1234", "020", 2018, 2019, "1234"],
    ["011-097-2020/2021-0100-000", "097", 2020, 2021, "0100"],
    ["97 2020 / 2021 0100", "097", 2020, 2021, "0100"],
    ["97 2020 /2021 0100", "097", 2020, 2021, "0100"],
    ["97 2020/ 2021 0100", "097", 2020, 2021, "0100"],
    ["97 2020  /  2021 0100", "097", 2020, 2021, "0100"],
    ["9720190100", "097", 2019, 2019, "0100"],
    [9720190100, "097", 2019, 2019, "0100"],
    ["097 X 0100", "097", null, null, "0100"],
    ["97x0100", "097", null, null, "0100"],
    ["97X8242", "097", null, null, "8242"],
    ["97-11X8242", "011", null, null, "8242"],
  ])("%s is agency %s, years %s/%s, account %s", (symbol, agency, firstFy, lastFy, account) => {
    expect(readTas(symbol)).toMatchObject({ agency, firstFy, lastFy, account, noYear: firstFy === null });
  });

  test("keeps allocation agency and sub-account", () => {
    expect(readTas("011-097-2020/2021-0100-000")).toMatchObject({ allocation: "011", subAccount: "000" });
  });

  test.each([
    "097-2021/2020-0100",
    "97-20/19-0100",
    "0100",
    "097-F-0100",
    "97-1975-0100",
    "97-2020/2100-0100",
    "97-2020/21-0100",
    "97-2020/210100",
    "972020/21-0100",
    "097-1998/990100",
    "972020/210100",
    "097-2020-010",
    "x",
    97,
    true,
  ])("%p cannot be read", (value) => expect(code(readTas(value))).toBe("input.tas"));
  test("of digits that two ways of cutting them fit is refused, and is read once it has separators", () => {
    expect(code(readTas("1109720200100"))).toBe("input.tas");
    expect(readTas("11-097-2020-0100")).toMatchObject({ allocation: "011", agency: "097" });
    expect(readTas("110-97-2020-0100")).toMatchObject({ allocation: "110", agency: "097" });
  });
  test.each([null, undefined, "", 0])("%p is blank", (value) => expect(readTas(value)).toBeNull());
  test("in error is an error", () => expect(code(readTas("#N/A"))).toBe("input.cell-error"));
  test("reads the same the second time", () =>
    expect(readTas("097-2020/2021-0100")).toEqual(readTas("097-2020/2021-0100")));
});
