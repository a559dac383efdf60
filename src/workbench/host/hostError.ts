import { GridError, type GridErrorCode } from "../grid/gridError";

const messages = {
  AccessDenied: ["You can't perform the requested operation.", 403],
  GeneralException: ["There was an internal error while processing the request.", 500],
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidOperation: ["The operation isn't permitted for the current object.", 400],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  ItemAlreadyExists: ["A resource with the same name or identifier already exists.", 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RangeExceedsLimit: ["The cell count in the range has exceeded the maximum supported number.", 400],
} as const;

export type HostErrorCode = keyof typeof messages;

/** An error as Excel answers a request with: the client throws it as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    message?: string,
    /** Where it happened, as `Range.values`; the interpreter fills it in when it is not given. */
    readonly location?: string,
  ) {
    const [text, status] = code in messages ? messages[code as HostErrorCode] : [code, 500];
    super(message ?? text);
    this.name = "HostError";
    this.status = status;
  }
}

/** A member the stand-in for Excel does not have: loud, and by name. */
export function notImplemented(member: string): HostError {
  return new HostError("NotImplemented", `The workbench does not implement ${member}.`, member);
}

const gridCodes: Readonly<Record<GridErrorCode, HostErrorCode>> = {
  ItemNotFound: "ItemNotFound",
  ItemAlreadyExists: "ItemAlreadyExists",
  InvalidArgument: "InvalidArgument",
  InvalidOperation: "InvalidOperation",
  NotImplemented: "NotImplemented",
};

/** @returns the error as the client is told it. A programming error of ours is one too, with its message. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof GridError) return new HostError(gridCodes[error.code], error.message);
  const message = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `The workbench's host failed: ${message}`);
}
