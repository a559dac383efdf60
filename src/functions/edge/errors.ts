/**
 * Excel's error values as a custom function may return them. The runtime that loads the bundle supplies the
 * global `CustomFunctions`; Excel shows a message for #VALUE! and #N/A only, so #NUM! carries none.
 */

/** An error as the runtime's own class: the host knows it inside an array of results. */
export interface ExcelError {
  readonly code: string;
  readonly message: string;
}

type ErrorCode = "invalidValue" | "notAvailable" | "invalidNumber";

declare const CustomFunctions: {
  readonly Error: new (code: string, message?: string) => ExcelError;
  readonly ErrorCode: Readonly<Record<ErrorCode, string>>;
};

/** Excel cuts long messages on the card it shows: ours end before that. */
export const longestMessage = 120;

function cut(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`;
}

/** #VALUE!: an argument cannot be read, or arguments do not fit together. */
export function badInput(message: string): ExcelError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cut(message));
}

/** #N/A: the arguments given do not decide the answer, or the rule has none for them. */
export function noAnswer(message: string): ExcelError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, cut(message));
}

/** #NUM!: a number outside what its parameter can take. */
export function outOfRange(): ExcelError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
}
