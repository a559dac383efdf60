import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import { CustomFunctionsError } from "./customFunctions";

/** The most the arguments of one call may hold, as Excel on the web sends them: 5 MB. */
export const argumentLimit = 5_000_000;

/** A value as Excel on the web hands it to a function: blanks are null, errors are objects. */
export type ArgumentValue = number | string | boolean | null | CustomFunctionsError;

/** Counts what arguments would weigh as text, and stops at the limit. */
export class Weight {
  #bytes = 0;

  /** @returns false once the limit is passed. */
  add(value: ArgumentValue): boolean {
    this.#bytes += typeof value === "string" ? value.length + 3 : typeof value === "number" ? 9 : 5;
    return this.#bytes <= argumentLimit;
  }
}

/** One value of the formula engine as a function sees it. */
export function plainValue(value: Nullable<BaseValueObject>): ArgumentValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new CustomFunctionsError(String(value.getValue()));
  const plain = value.getValue();
  return typeof plain === "number" || typeof plain === "boolean" ? plain : plain;
}

/**
 * A range or array as rows of values.
 *
 * @returns `null` when it is heavier than Excel on the web would send
 */
export function plainRows(array: ArrayValueObject, weight: Weight): ArgumentValue[][] | null {
  const columns = array.getColumnCount();
  const rows: ArgumentValue[][] = [];
  for (let row = 0; row < array.getRowCount(); row += 1) {
    const values = new Array<ArgumentValue>(columns);
    for (let column = 0; column < columns; column += 1) {
      const value = plainValue(array.get(row, column));
      if (!weight.add(value)) return null;
      values[column] = value;
    }
    rows.push(values);
  }
  return rows;
}

/** The first error of an argument that may hold none. */
export function firstError(value: ArgumentValue | ArgumentValue[][]): CustomFunctionsError | undefined {
  if (!Array.isArray(value)) return value instanceof CustomFunctionsError ? value : undefined;
  return value.flat().find((each) => each instanceof CustomFunctionsError);
}
