import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { memberOf } from "../convert/enums";
import { CustomFunctionsError, errorCodes } from "./customFunctions";

/** Where a formula stands: array results are placed from there. */
export interface FormulaPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Called for each error of a result, with its place within an array. */
export type ErrorNote = (rowOffset: number, columnOffset: number, error: CustomFunctionsError) => void;

/** A function's result as the formula engine wants it. Never throws: what Excel cannot show is `#VALUE!`. */
export function engineValue(result: unknown, place: FormulaPlace, note: ErrorNote): BaseValueObject {
  if (!Array.isArray(result)) return single(result, 0, 0, note);
  const rows = result as unknown[];
  const [first] = rows;
  const columns = Array.isArray(first) ? first.length : 0;
  if (columns === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columns)) {
    return single(
      new CustomFunctionsError(errorCodes.invalidValue, "The function returned rows of unequal length."),
      0,
      0,
      note,
    );
  }
  const grid = rows as unknown[][];
  if (rows.length === 1 && columns === 1) return single(grid[0]?.[0], 0, 0, note);
  return ArrayValueObject.create({
    calculateValueList: grid.map((row, r) => row.map((value, c) => single(value, r, c, note))),
    rowCount: rows.length,
    columnCount: columns,
    unitId: place.unitId,
    sheetId: place.sheetId,
    row: place.row,
    column: place.column,
  });
}

function single(value: unknown, row: number, column: number, note: ErrorNote): BaseValueObject {
  switch (typeof value) {
    case "number":
      if (Number.isFinite(value)) return NumberValueObject.create(value);
      return failed(new CustomFunctionsError(errorCodes.invalidNumber), row, column, note);
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    default:
      // Excel shows 0 for a function that returns nothing.
      if (value === null || value === undefined) return NumberValueObject.create(0);
      return failed(asError(value), row, column, note);
  }
}

function asError(value: unknown): CustomFunctionsError {
  if (value instanceof CustomFunctionsError) return value;
  return new CustomFunctionsError(
    errorCodes.invalidValue,
    "The function returned something Excel cannot show.",
  );
}

function failed(error: CustomFunctionsError, row: number, column: number, note: ErrorNote): BaseValueObject {
  note(row, column, error);
  const known = memberOf(ErrorType, error.code);
  return ErrorValueObject.create(known ?? ErrorType.VALUE);
}
