/** Excel's error values by the names the custom functions runtime gives them. */
export const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** An error value with the message Excel shows beside the cell. Same shape as the runtime's class. */
export class CustomFunctionsError extends Error {
  readonly type = "CustomFunctionError";

  constructor(
    readonly code: string = errorCodes.invalidValue,
    message = "",
  ) {
    super(message);
  }
}

export type CustomFunction = (...args: unknown[]) => unknown;

/** What a functions script finds as `CustomFunctions`. */
export class CustomFunctionsRuntime {
  readonly Error = CustomFunctionsError;
  readonly ErrorCode = errorCodes;
  readonly #functions = new Map<string, CustomFunction>();

  /** A method of its own, not of the prototype: scripts may take it out of the object. */
  readonly associate = (id: string, implementation: CustomFunction): void => {
    this.#functions.set(id.toUpperCase(), implementation);
  };

  get(id: string): CustomFunction | undefined {
    return this.#functions.get(id.toUpperCase());
  }
}
