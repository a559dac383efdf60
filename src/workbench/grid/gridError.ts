/** Error codes a grid may answer with; they are also Excel's. */
export type GridErrorCode =
  "ItemNotFound" | "ItemAlreadyExists" | "InvalidArgument" | "InvalidOperation" | "NotImplemented";

/** What a grid throws when it cannot do what it was asked; nothing has been changed then. */
export class GridError extends Error {
  constructor(
    readonly code: GridErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "GridError";
  }
}
