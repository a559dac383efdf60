import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** An error value as a function returns it. */
export interface FunctionError {
  readonly code: string;
  readonly message: string;
}

/** Calls a function of the built add-in: a range is an array of rows, a blank cell `null`. */
export type CallFunction = (id: string, ...args: unknown[]) => unknown;

/** Loads dist/functions.js, the very script that ships. Build it first: npm run build. */
export function loadShippedFunctions(root: string): CallFunction {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const errors = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    invalidNumber: "#NUM!",
    divisionByZero: "#DIV/0!",
  };
  class SampleError implements FunctionError {
    constructor(
      readonly code: string,
      readonly message = "",
    ) {}
  }
  const CustomFunctions = {
    associate: (id: string, implementation: (...args: unknown[]) => unknown) =>
      functions.set(id, implementation),
    Error: SampleError,
    ErrorCode: errors,
  };
  vm.runInNewContext(readFileSync(path.join(root, "dist/functions.js"), "utf8"), { CustomFunctions });
  return (id, ...args) => {
    const implementation = functions.get(id);
    if (!implementation)
      throw new Error(`dist/functions.js has no ${id}. Build the add-in first: npm run build.`);
    const result = implementation(...args);
    return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
  };
}
