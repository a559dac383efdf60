import { ExcelTrouble, type TroubleCode } from "../api/trouble";

/** What was being done, for a sentence about its failing. */
export interface Doing {
  /** Continues "SAMM could not …": `read the table Stock`. */
  readonly goal: string;
  /** What is and what is not changed by now, as a sentence. */
  readonly state: string;
}

interface Reading {
  readonly code: TroubleCode;
  /** Why, as a sentence. */
  readonly why: string;
  readonly todo: string;
}

const AGAIN = "Try again.";

const gone: Reading = {
  code: "not-found",
  why: "A sheet, table or column it needs is no longer there, or has another name.",
  todo: "Look at the workbook, refresh the list of tables, then try again.",
};
const tooLarge: Reading = {
  code: "too-large",
  why: "That is more than Excel takes at once.",
  todo: "Split the table into smaller ones, or shorten very long texts, then try again.",
};
const timeout: Reading = {
  code: "timeout",
  why: "Excel did not answer in time. It may still be calculating.",
  todo: "Wait until Excel is ready, look at the sheet, then try again.",
};
const blocked: Reading = {
  code: "blocked",
  why: "Merged cells, another table, a PivotTable or an array formula is in the way.",
  todo: "Make room beside the table, then try again.",
};
const noAccess: Reading = {
  code: "no-access",
  why: "The sheet or the workbook is protected, or it is open for reading only.",
  todo: "Unprotect it (Review tab) or open it for editing, then try again.",
};
const unsupported: Reading = {
  code: "unsupported",
  why: "This Excel cannot do it.",
  todo: "Use a newer Excel, or Excel on the web.",
};
const busy: Reading = {
  code: "busy",
  why: "Excel is busy with too many requests.",
  todo: "Wait a moment, then try again.",
};

const ownFault: Reading = {
  code: "host",
  why: "Something went wrong in SAMM itself.",
  todo: "Try again; if it happens again, save the workbook and open it anew.",
};

/** Excel's error codes; those not listed are told in Excel's own words. */
const READINGS: Readonly<Record<string, Reading>> = {
  AccessDenied: noAccess,
  Unauthenticated: noAccess,
  ItemNotFound: gone,
  InvalidReference: gone,
  InvalidObjectPath: gone,
  ItemAlreadyExists: {
    code: "exists",
    why: "Something of that name exists already.",
    todo: "Rename it, then try again.",
  },
  InvalidArgument: {
    code: "changed",
    why: "Excel does not take it: what it is for may have changed meanwhile.",
    todo: "Look at the sheet, then try again.",
  },
  InvalidSelection: {
    code: "host",
    why: "No cell is selected, but a chart, a picture or the like.",
    todo: "Select a cell, then try again.",
  },
  InvalidOperationInCellEditMode: {
    code: "cell-edit",
    why: "A cell is being edited.",
    todo: "Press Enter or Esc in the cell, then try again.",
  },
  FilteredRangeConflict: {
    code: "filtered",
    why: "A filter hides some of the cells.",
    todo: "Clear the filter (Data tab), then try again.",
  },
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  FormulaLengthExceedsLimit: tooLarge,
  InvalidOrTimedOutSession: timeout,
  Timeout: timeout,
  ConnectionFailure: timeout,
  RequestAborted: timeout,
  ActivityLimitReached: busy,
  Conflict: busy,
  MergedRangeConflict: blocked,
  InsertDeleteConflict: blocked,
  NonBlankCellOffSheet: blocked,
  PivotTableRangeConflict: blocked,
  NotImplemented: unsupported,
  ApiNotFound: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedFeature: unsupported,
  UnsupportedSheet: unsupported,
};

/** Turns whatever Excel threw into what a user can read. Trouble that is told already stays as it is. */
export function troubleOf(error: unknown, doing: Doing): ExcelTrouble {
  if (error instanceof ExcelTrouble) return error;
  const code = errorField(error, "code");
  const { code: kind, why, todo } = READINGS[code] ?? inExcelsWords(error);
  return new ExcelTrouble(
    kind,
    { happened: `SAMM could not ${doing.goal}. ${why}`, unchanged: doing.state, todo },
    error,
  );
}

/** Excel's error code, such as `ItemNotFound`; "" for what is no error of Excel. */
export function codeOf(error: unknown): string {
  return errorField(error, "code");
}

function inExcelsWords(error: unknown): Reading {
  if (codeOf(error) === "") return ownFault;
  const said = errorField(error, "message").trim();
  return {
    code: "host",
    why: said === "" ? "Excel refused it." : `Excel said: ${sentence(said)}`,
    todo: AGAIN,
  };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function errorField(error: unknown, field: "code" | "message"): string {
  if (typeof error !== "object" || error === null) return "";
  const value = (error as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? value : "";
}
