import fs from "node:fs";
import path from "node:path";
import type { Call, ErrorLiteral } from "./formula";

const dist = path.resolve(__dirname, "../../../dist");

/** The functions of the built bundle by id, and the file they come from. */
export interface Bundle {
  readonly functions: ReadonlyMap<string, (...given: unknown[]) => unknown>;
  readonly source: string;
}

/** The error class a host supplies. `toJSON` and `basicType` are what the runtime reads from it. */
export class HostError extends Error {
  readonly basicType = "Error";
  readonly basicValue: string;
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
    this.basicValue = code;
  }
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

/** The global a host offers to the bundle, filling `functions` as the bundle associates. */
export function hostGlobal(functions: Map<string, (...given: unknown[]) => unknown>): object {
  return {
    Error: HostError,
    ErrorCode: errorCodes,
    associate: (id: string, run: (...given: unknown[]) => unknown) => functions.set(id, run),
  };
}

/** Loads dist/functions.js as it ships, in this realm, with nothing but a global `CustomFunctions`. */
export function loadBundle(file = path.join(dist, "functions.js")): Bundle {
  const source = fs.readFileSync(file, "utf8");
  const functions = new Map<string, (...given: unknown[]) => unknown>();
  // The host runs the bundle as a script of its page; the tests run the same text.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- loading a script is what is tested
  new Function("CustomFunctions", source)(hostGlobal(functions));
  return { functions, source };
}

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly options?: object;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly type: string;
      readonly dimensionality?: string;
    }[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
  }[];
}

/** dist/functions.json as it ships. */
export function loadMetadata(): Metadata {
  return JSON.parse(fs.readFileSync(path.join(dist, "functions.json"), "utf8")) as Metadata;
}

/** Calls a function of the bundle by id as the runtime does: arguments, then its invocation object. */
export function callOf(bundle: Bundle): Call {
  return (name, given) => {
    const run = bundle.functions.get(name);
    if (run === undefined) throw new Error(`The bundle has no ${name}`);
    return run(...given) as unknown[][];
  };
}

/** A result of the bundle in the spelling of the help pages, to compare the two. */
export function readable(result: readonly (readonly unknown[])[]): unknown[][] {
  return result.map((row) => row.map((value) => (value instanceof HostError ? literalOf(value) : value)));
}

function literalOf(error: HostError): ErrorLiteral {
  return { error: error.code, message: error.message };
}
