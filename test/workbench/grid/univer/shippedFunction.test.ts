import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import {
  CustomFunctionsError,
  CustomFunctionsRuntime,
} from "../../../../src/workbench/grid/univer/functions/customFunctions";
import { registerFunctions } from "../../../../src/workbench/grid/univer/functions/registeredFunctions";
import type { ParameterMetadata } from "../../../../src/workbench/grid/univer/functions/metadata";

type Given = readonly (readonly BaseValueObject[])[];

const matrix: ParameterMetadata = { name: "range", type: "any", dimensionality: "matrix" };
const scalar: ParameterMetadata = { name: "cell", type: "any", dimensionality: "scalar" };

/** A function under test in a formula at B2, and what it was called with. */
function registered(
  parameters: ParameterMetadata[],
  body: (...args: unknown[]) => unknown,
  allowErrors = true,
) {
  const calls: unknown[][] = [];
  const runtime = new CustomFunctionsRuntime();
  runtime.associate("TEST", (...args) => {
    // The last argument is the runtime's own invocation object.
    calls.push(args.slice(0, -1));
    return body(...args);
  });
  const functions = [{ id: "TEST", name: "TEST", parameters }];
  const all = { allowErrorForDataTypeAny: allowErrors, functions };
  const { executors, messages, names } = registerFunctions("SAMM", all, runtime);
  const [[Executor, name]] = executors as [(typeof executors)[number]];
  const executor = new Executor(name);
  executor.setRefInfo("unit", "sheet", 1, 1);
  const message = (row = 1, column = 1): string => messages.find("sheet", row, column, { row: 1, column: 1 });
  return {
    calls,
    names,
    message,
    calculate: (...args: BaseValueObject[]) => executor.calculate(...args) as BaseValueObject,
  };
}

function range(rows: Given): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => [...row]),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "unit",
    sheetId: "sheet",
    row: 0,
    column: 0,
  });
}

/** A result that is an array, as rows of values. */
function rowsOf(result: BaseValueObject): unknown[][] {
  if (!(result instanceof ArrayValueObject)) throw new Error("the result is no array");
  return result.getArrayValue().map((row) => row.map((value) => value?.getValue()));
}

const number = (value: number): BaseValueObject => NumberValueObject.create(value);
const text = (value: string): BaseValueObject => StringValueObject.create(value);
const blank = (): BaseValueObject => NullValueObject.create();
const error = (type: ErrorType): BaseValueObject => ErrorValueObject.create(type);

describe("arguments arrive as Excel on the web sends them", () => {
  it("a range as rows, blanks as null, texts and booleans as they are", () => {
    const { calls, calculate, names } = registered([matrix], () => 1);
    calculate(
      range([
        [number(1), text("007")],
        [blank(), BooleanValueObject.create(true)],
      ]),
    );
    expect(names).toEqual(["SAMM.TEST"]);
    expect(calls).toEqual([
      [
        [
          [1, "007"],
          [null, true],
        ],
      ],
    ]);
  });

  it("one cell for a range parameter is a range of one, an optional one left out is null", () => {
    const { calls, calculate } = registered([matrix, { ...matrix, optional: true }], () => 1);
    calculate(number(5));
    calculate(blank());
    expect(calls).toEqual([
      [[[5]], null],
      [[[null]], null],
    ]);
  });

  it("an error is an object with its code", () => {
    const { calls, calculate } = registered([matrix], () => 1);
    calculate(range([[number(1), error(ErrorType.NA)]]));
    expect(calls[0]?.[0]).toEqual([
      [1, expect.objectContaining({ code: "#N/A", type: "CustomFunctionError" })],
    ]);
  });

  it("where the metadata takes no errors, the error is the result and the function is not called", () => {
    const { calls, calculate } = registered([matrix], () => 1, false);
    expect(calculate(range([[number(1), error(ErrorType.DIV_BY_ZERO)]])).getValue()).toBe("#DIV/0!");
    expect(calls).toEqual([]);
  });

  it("more than 5 MB is refused with a message", () => {
    const { calls, calculate, message } = registered([matrix], () => 1);
    const long = text("x".repeat(60_000));
    expect(calculate(range(Array.from({ length: 100 }, () => [long]))).getValue()).toBe("#VALUE!");
    expect(message()).toContain("5 MB");
    expect(calls).toEqual([]);
  });

  it("a range for a parameter of one cell calls the function once a cell", () => {
    const { calculate } = registered([scalar, scalar], (a, b) => Number(a) + Number(b));
    expect(rowsOf(calculate(range([[number(1)], [number(2)]]), number(10)))).toEqual([[11], [12]]);
  });
});

describe("results are shown as Excel shows them", () => {
  it("texts that look like numbers or arrays stay texts", () => {
    for (const value of ["123", "TRUE", "{1,2}", "hello {x}"]) {
      const result = registered([], () => value).calculate();
      expect([result.isString(), result.getValue()]).toEqual([true, value]);
    }
  });

  it("an array spills, with errors in their own cells and their messages kept", () => {
    const body = (): unknown => [
      ["a", new CustomFunctionsError("#N/A", "needs Munition")],
      [1, true],
    ];
    const { calculate, message } = registered([], body);
    expect(rowsOf(calculate())).toEqual([
      ["a", "#N/A"],
      [1, true],
    ]);
    expect(message(1, 2)).toBe("needs Munition");
  });

  it.each([
    ["nothing", () => undefined, 0],
    ["a number that is none", () => NaN, "#NUM!"],
    ["infinity", () => Infinity, "#NUM!"],
    ["an object", () => ({ a: 1 }), "#VALUE!"],
    ["rows of unequal length", () => [[1], [1, 2]], "#VALUE!"],
    ["a list instead of rows", () => [1, 2], "#VALUE!"],
    ["a promise", () => Promise.resolve(1), "#VALUE!"],
  ])("%s", (_name, body, shown) => {
    expect(registered([], body).calculate().getValue()).toBe(shown);
  });

  it("an error thrown by the runtime's own class is its value, any other exception #VALUE!", () => {
    const own = registered([], () => {
      throw new CustomFunctionsError("#NUM!", "out of range");
    });
    expect(own.calculate().getValue()).toBe("#NUM!");
    expect(own.message()).toBe("out of range");
    const other = registered([], () => {
      throw new Error("boom");
    });
    expect(other.calculate().getValue()).toBe("#VALUE!");
    expect(other.message()).toBe("The function failed: boom");
  });

  it("a message is forgotten when the formula has a value again", () => {
    let fails = true;
    const { calculate, message } = registered([], () =>
      fails ? new CustomFunctionsError("#N/A", "needs it") : 1,
    );
    calculate();
    expect(message()).toBe("needs it");
    fails = false;
    calculate();
    expect(message()).toBe("");
  });
});

it("a script that lacks a function of its metadata is refused by name", () => {
  const functions = [{ id: "GONE", name: "GONE", parameters: [] }];
  expect(() => registerFunctions("SAMM", { functions }, new CustomFunctionsRuntime())).toThrow("SAMM.GONE");
});
