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

/** An error not yet made: making one is slow, so rows with the same problem share one. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
}

/** #VALUE!: an argument cannot be read, or arguments do not fit together. */
export function badInput(message: string): Problem {
  return { code: "invalidValue", message };
}

/** #N/A: the arguments given do not decide the answer, or the rule has none for them. */
export function noAnswer(message: string): Problem {
  return { code: "notAvailable", message };
}

/** #NUM!: a number outside what its parameter can take. */
export const outOfRange: Problem = { code: "invalidNumber", message: "" };

/** The error a host understands. */
export function excelError({ code, message }: Problem): ExcelError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], fitted(message));
}

/** A message that is too long ends with its last clause that fits, or where it must. */
function fitted(message: string): string {
  if (message.length <= longestMessage) return message;
  const end = message.lastIndexOf("; ", longestMessage);
  return end > longestMessage / 2 ? message.slice(0, end) : `${message.slice(0, longestMessage - 1)}…`;
}

/** Makes errors, the same one for the same problem. */
export function errorMaker(): (problem: Problem) => ExcelError {
  const made = new Map<string, ExcelError>();
  return (problem) => {
    const key = problem.code + problem.message;
    let error = made.get(key);
    if (error === undefined) made.set(key, (error = excelError(problem)));
    return error;
  };
}
