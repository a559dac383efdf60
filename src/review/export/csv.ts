import { isoOfDay } from "../../policy";
import type { DocumentValue } from "../documents/document";
import { findingColumns, findingRow } from "../documents/finding-row";
import { startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";

/** Findings written between two looks at the clock. */
const BATCH = 64;

/**
 * A text that no spreadsheet takes for a formula when a file is opened or pasted: one that begins like a
 * formula, also after spaces, gets an apostrophe before it.
 */
export function safeText(text: string): string {
  return /^\s*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One field of a CSV file (RFC 4180). Numbers stay numbers; texts are made safe. */
export function csvField(value: DocumentValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Starts to write the findings of a result as CSV: dates as `2026-07-31`, lines ended by CR LF. */
export function startCsv(result: ReviewResult, dismissed?: Uint8Array): Job<string> {
  return startJob(result.findingCount, csvWork(result, dismissed));
}

function* csvWork(result: ReviewResult, dismissed?: Uint8Array): Work<string> {
  const lines = [findingColumns.map((column) => csvField(column.heading)).join(",")];
  for (let index = 0; index < result.findingCount; index++) {
    const cells = findingRow(result.record(index), dismissed?.[index] === 1);
    lines.push(
      cells
        .map((cell, at) => csvField(findingColumns[at]?.style === "date" ? isoDate(cell) : cell))
        .join(","),
    );
    if (index % BATCH === BATCH - 1) yield BATCH;
  }
  return `${lines.join("\r\n")}\r\n`;
}

function isoDate(cell: DocumentValue): DocumentValue {
  return typeof cell === "number" ? isoOfDay(cell) : cell;
}
