import type { Severity } from "../../policy";

/** How a severity is shown: a sign of its own shape and a word, never colour alone. */
export interface SeverityMark {
  readonly severity: Severity;
  /** One character, used for nothing else in an issue text. */
  readonly sign: string;
  readonly word: string;
}

const MARKS = {
  error: { severity: "error", sign: "✖", word: "Error" },
  warning: { severity: "warning", sign: "⚠", word: "Warning" },
  unknown: { severity: "unknown", sign: "○", word: "Unknown" },
  info: { severity: "info", sign: "ℹ", word: "Info" },
} as const satisfies Record<Severity, SeverityMark>;

/** Worst first. */
export const severities = ["error", "warning", "unknown", "info"] as const satisfies readonly Severity[];

/** Worst first. */
export const severityMarks: readonly SeverityMark[] = severities.map((severity) => MARKS[severity]);

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, unknown: 2, info: 3 };

/** 0 for error to 3 for info. */
export function severityRank(severity: Severity): number {
  return RANK[severity];
}

/** The sign and word of a severity. */
export function markOf(severity: Severity): SeverityMark {
  return MARKS[severity];
}
