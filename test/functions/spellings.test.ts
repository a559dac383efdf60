import { callOf, loadBundle, loadMetadata, readable } from "./support/bundle";
import { calls, fundTable, type Rows } from "./support/calls";
import { buildHelp } from "./support/help";

/**
 * Excel on the desktop and on the web hand over the same cell in different ways, and so do older versions of
 * both. Whatever the spelling, the result is the same: for every parameter of every function.
 */
const call = callOf(loadBundle());
const kinds = new Map(
  buildHelp().functions.map(({ name, parameters }) => [
    name,
    new Map(parameters.map((parameter) => [parameter.name, parameter.kind])),
  ]),
);

/** The result with `given` in place of one parameter; the others as they are, or their columns of two rows. */
function resultWith(name: string, rows: Rows, parameter: string, given: unknown, isRange: boolean): unknown {
  const list = Object.entries(rows).map(([key, [first, second]]) =>
    key === parameter ? given : isRange ? [[first], [second]] : [[first]],
  );
  return readable(call(name, list as never));
}

const emptyCells: readonly (readonly [spelling: string, cell: unknown])[] = [
  ["null, as the web sends it", null],
  ["nothing at all", undefined],
  ["an empty text", ""],
  ["spaces", "  "],
  ["an Empty data type", { type: "Empty", basicType: "Empty", basicValue: "" }],
];
const desktopEmpty = ["0, as the desktop sends it", 0] as const;

const parameters = Object.entries(calls).flatMap(([name, rows]) =>
  Object.keys(rows).map((parameter) => [name, parameter, rows] as const),
);

test("the calls name every parameter of every function of facts, in order", () => {
  const ofTables = ["ISSUES", "ANSWER", "NEXTACTION", "EXPLAIN", "RULES", "VERSION"];
  const declared = loadMetadata().functions.filter(({ id }) => !ofTables.includes(id));
  const names = declared.map(({ id, parameters: list }) => [id, list.map((each) => each.name)]);
  expect(Object.fromEntries(names)).toEqual(
    Object.fromEntries(Object.entries(calls).map(([name, rows]) => [name, Object.keys(rows)])),
  );
});

describe.each(parameters)("SAMM.%s, %s", (name, parameter, rows) => {
  const kind = kinds.get(name)?.get(parameter) ?? "";
  const saysNothingAsZero = kind !== "amount" && kind !== "percent";
  const empties = saysNothingAsZero ? [...emptyCells, desktopEmpty] : emptyCells;
  const [first, second] = rows[parameter]!;

  test("an empty cell is the same in every spelling, and the same as an argument left out", () => {
    const leftOut = resultWith(name, rows, parameter, null, false);
    for (const [spelling, cell] of empties) {
      for (const given of [cell, [cell], [[cell]]])
        expect([spelling, resultWith(name, rows, parameter, given, false)]).toEqual([spelling, leftOut]);
    }
  });

  test("an empty cell in a range is the same in every spelling", () => {
    const expected = resultWith(name, rows, parameter, [[null], [second]], true);
    for (const [spelling, cell] of empties)
      expect([spelling, resultWith(name, rows, parameter, [[cell], [second]], true)]).toEqual([
        spelling,
        expected,
      ]);
  });

  test("a value is the same bare, wrapped, and in every spelling of its kind", () => {
    const expected = resultWith(name, rows, parameter, [[first]], false);
    for (const given of [first, [first], ...spellingsOf(kind, first).map((value) => [[value]])])
      expect([given, resultWith(name, rows, parameter, given, false)]).toEqual([given, expected]);
  });
});

/** Other ways to write the same value. */
function spellingsOf(kind: string, value: unknown): unknown[] {
  const typed = typedAs(value);
  switch (kind) {
    case "yes/no":
    case "yes/no or date":
      return [typed, ...(value === true ? ["Yes", "yes", " Y ", "TRUE", "t"] : ["No", "no", " N ", "FALSE"])];
    case "date":
      return [typed, Number(value) + 0.75, isoOf(Number(value)), usOf(Number(value))];
    case "amount":
      return [typed, String(value), `$${Number(value).toFixed(2)}`, ` ${String(value)} `];
    case "percent":
      return [typed, String(value), `${String(value)}%`];
    case "fiscal year":
    case "funds":
      return [typed, `FY${String(value)}`, `fy ${String(value)}`, String(value)];
    case "choice":
      return [typed, String(value).toUpperCase(), ` ${String(value).toLowerCase()} `];
    default:
      return [typed];
  }
}

/** A cell whose value carries a data type, such as a formatted number. */
function typedAs(value: unknown): unknown {
  const basicType = typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  return { type: "FormattedNumber", basicType, basicValue: value, numberFormat: "0.00" };
}

const dateOf = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
const isoOf = (serial: number): string => dateOf(serial).toISOString().slice(0, 10);
const usOf = (serial: number): string => {
  const date = dateOf(serial);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
};

describe("the functions over case tables", () => {
  const [headings = [], ...rows] = fundTable;
  const settings = { asOf: [[46_200]], kind: [["BPC case"]], threshold: [[25]] };
  type Given = readonly unknown[];
  const over: Readonly<Record<string, (cells: readonly Given[], more: typeof settings) => Given>> = {
    ISSUES: (cells, { asOf, kind, threshold }) => [[headings], cells, asOf, kind, threshold],
    ANSWER: (cells, { asOf, kind, threshold }) => [[["reduction"]], [headings], cells, asOf, kind, threshold],
    NEXTACTION: (cells, { asOf, kind }) => [[headings], cells, asOf, kind, null],
    EXPLAIN: (cells, { asOf, kind, threshold }) => [[headings], [cells[0]], asOf, kind, threshold],
  };
  const cases = Object.entries(over);

  test.each(cases)("SAMM.%s: empty cells of the rows, in every spelling", (name, given) => {
    const expected = readable(call(name, given(rows, settings) as never));
    for (const [spelling, cell] of [...emptyCells, desktopEmpty]) {
      const spelt = rows.map((row) => row.map((value) => (value === "" ? cell : value)));
      expect([spelling, readable(call(name, given(spelt, settings) as never))]).toEqual([spelling, expected]);
    }
  });

  test.each(cases)("SAMM.%s: settings left out, in every spelling", (name, given) => {
    const nothing = { ...settings, kind: null as never, threshold: null as never };
    const expected = readable(call(name, given(rows, nothing) as never));
    for (const [spelling, cell] of emptyCells) {
      const spelt = { ...settings, kind: [[cell]] as never, threshold: [[cell]] as never };
      expect([spelling, readable(call(name, given(rows, spelt) as never))]).toEqual([spelling, expected]);
    }
  });

  test.each(cases)("SAMM.%s: the as-of date and the kind, in every spelling", (name, given) => {
    const expected = readable(call(name, given(rows, settings) as never));
    for (const asOf of [isoOf(46_200), usOf(46_200), 46_200.5, typedAs(46_200)]) {
      const spelt = { ...settings, asOf: [[asOf]] as never, kind: [["bpc-case"]] };
      expect([asOf, readable(call(name, given(rows, spelt) as never))]).toEqual([asOf, expected]);
    }
  });

  test("SAMM.RULES: a section left out, in every spelling, is the whole catalogue", () => {
    const whole = call("RULES", []);
    for (const [, cell] of [...emptyCells, desktopEmpty])
      for (const given of [cell, [[cell]]]) expect(call("RULES", [given] as never)).toEqual(whole);
  });
});
