import type { Answer, AnswerValue, Severity } from "../../../src/policy";

/** Mark of a cell that cannot be read, or that contradicts another. */
export const BAD: unique symbol = Symbol("unreadable");

/** A cell once read: its value, blank, or unreadable. */
export type Cell<T> = T | null | typeof BAD;

/** A cell that could not be read, with the code of its finding. */
export interface Unreadable {
  readonly column: string;
  readonly code: string;
}

/** Findings as data: what the reference and the policy core must agree upon. */
export interface ReferenceFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly missing: readonly string[] | null;
}

export interface ReferenceReview {
  readonly answers: Record<string, Answer>;
  readonly findings: ReferenceFinding[];
}

/** The context, read: day numbers, cents, and a threshold as an exact decimal. */
export interface ReferenceContext {
  readonly asOf: number | null;
  readonly threshold: Decimal | null;
  readonly dueSoonDays: number;
  /** In cents. */
  readonly tolerance: number;
}

/** `units / scale`, exactly. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

export function isValue<T>(cell: Cell<T>): cell is T {
  return cell !== null && cell !== BAD;
}

/** An act that has happened by the as-of date. */
export function happened(date: Cell<number>, asOf: number | null): date is number {
  return date !== null && date !== BAD && asOf !== null && date <= asOf;
}

export const known = (value: AnswerValue): Answer => ({ status: "known", value });
export const unknown = (missing: readonly string[]): Answer => ({ status: "unknown", missing });
export const invalid = (columns: readonly string[]): Answer => ({
  status: "invalid",
  columns,
  because: "cannot be read",
});
export const NOT_APPLICABLE: Answer = { status: "not-applicable", because: "does not concern this row" };
export const REVIEW: Answer = { status: "review", because: "the memorandum does not settle it" };

/** The status of a step that is not decided: unreadable cells before blank ones. */
export function undecided(bad: readonly string[], missing: readonly string[]): Answer {
  return bad.length > 0 ? invalid(bad) : unknown(missing);
}

/** Which of two cells of a question are unreadable, and which blank. */
export function undecidedCells(cells: readonly (readonly [string, Cell<unknown>])[]): Answer {
  const bad: string[] = [];
  const missing: string[] = [];
  for (const [column, cell] of cells) {
    if (cell === BAD) bad.push(column);
    else if (cell === null) missing.push(column);
  }
  return undecided(bad, missing);
}

export type Find = (code: string, severity: Severity, missing?: readonly string[]) => void;

/** Several undecided answers of one step: unreadable cells before blank ones, all of them named. */
export function together(...answers: readonly Answer[]): Answer {
  const bad: string[] = [];
  const missing: string[] = [];
  for (const answer of answers) {
    if (answer.status === "invalid") bad.push(...answer.columns);
    if (answer.status === "unknown") missing.push(...answer.missing);
  }
  return undecided(bad, [...new Set(missing)]);
}

/** The as-of date is missing. */
export const AS_OF = unknown(["asOf"]);
