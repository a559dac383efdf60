/** The shapes every section of the policy core speaks. See docs/architecture.md for the data flow. */

/** The three kinds of case table. */
export type CaseKind = "stock-sale" | "return-or-buy-back" | "bpc-case";

/** A raw cell value as Excel gives it. Errors arrive as text such as `#N/A`. */
export type CellValue = number | string | boolean | null;

/** A civil date as text, `2026-07-31`. */
export type IsoDate = string;

export type Severity = "error" | "warning" | "unknown" | "info";

/** The key of a column of a case table, or one of the two context values an answer may lack. */
export type FactKey = string;

/** What an answer's known value may be: dollars, ISO date, word, yes/no, list of words, or a duty. */
export type AnswerValue = number | string | boolean | readonly string[] | NextAction;

/**
 * The result of one question about a case. `unknown` names the blank cells that would settle it;
 * `invalid` names cells that cannot be read or contradict each other. Neither is an error or a zero.
 */
export type Answer<V = AnswerValue> =
  | { readonly status: "known"; readonly value: V }
  | { readonly status: "unknown"; readonly missing: readonly FactKey[] }
  | { readonly status: "not-applicable"; readonly because: string }
  | { readonly status: "not-in-force"; readonly from: IsoDate }
  | { readonly status: "review"; readonly because: string }
  | { readonly status: "invalid"; readonly columns: readonly FactKey[]; readonly because: string };

/** The earliest open duty of a case (`answers.nextAction`). */
export interface NextAction {
  readonly date: IsoDate;
  readonly action: string;
  readonly actor: string;
  readonly paragraph: string;
}

export interface Citation {
  /** DSCA memorandum number, `24-58`. */
  readonly memo: string;
  /** Canonical paragraph, `C9.4.8.2.1`; the memorandum's number when it is cited as a whole. */
  readonly paragraph: string;
}

/** One flagged fact of a row. `message` is rendered when read, from the rule catalogue. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly columns: readonly FactKey[];
  readonly message: string;
  readonly citations: readonly Citation[];
  readonly due?: IsoDate | undefined;
  readonly actor?: string | undefined;
  readonly missing?: readonly FactKey[] | undefined;
}

/** What a review needs besides the row. Every value here is the analyst's or the clock's, never guessed. */
export interface ReviewContext {
  readonly asOf: CellValue;
  /** The analyst's own reading of "substantially higher", in percent of actual value. SAMM sets none. */
  readonly differentialThresholdPercent?: number | undefined;
  /** Days before a due date at which an open duty becomes a warning. Default 30. */
  readonly dueSoonDays?: number | undefined;
  /** Dollars by which a quoted price may differ from the computed one. Default 0. */
  readonly priceTolerance?: number | undefined;
}

export interface Review {
  readonly answers: Readonly<Partial<Record<string, Answer>>>;
  readonly findings: readonly Finding[];
}

export type ColumnType = "text" | "money" | "percent" | "yes-no" | "date" | "fiscal-year" | "choice" | "tas";

/** What a column is for: names the row, is a fact, records an act (blank = not done), is the date a rule turns on. */
export type ColumnRole = "identity" | "fact" | "act" | "rule-date" | "record";

/** One column of a case table: the contract between a worksheet and the policy core. */
export interface Column {
  readonly key: FactKey;
  readonly heading: string;
  /** Other headings that mean this column (compared ignoring case, spaces and punctuation). */
  readonly aliases: readonly string[];
  readonly type: ColumnType;
  readonly role: ColumnRole;
  /** For choices: the words, in their canonical spelling. */
  readonly choices?: readonly string[];
}

export type AnswerType = "money" | "date" | "yes-no" | "word" | "list" | "fiscal-year" | "next-action";

/** One answer `reviewCase` gives for a kind. */
export interface AnswerSpec {
  readonly key: string;
  readonly heading: string;
  readonly type: AnswerType;
  readonly paragraph: string;
}

/** One check or computation in a line: what `SAMM.RULES` lists. */
export interface RuleSummary {
  /** Check code (`stock.price-mismatch`), or `answer.<key>` for a computation, or `stated.R<n>` for a rule without data. */
  readonly code: string;
  /** The kinds it concerns. */
  readonly kinds: readonly CaseKind[];
  readonly type: "check" | "computation" | "stated";
  readonly citations: readonly Citation[];
  /** Rule numbers of the normative reading, `R38`. */
  readonly rules: readonly string[];
  readonly inForceFrom: IsoDate;
  readonly inForceBasis: "stated" | "memorandum date" | "earlier text" | "not policy";
  /** Severities it can have, worst first. */
  readonly severities: readonly Severity[];
  readonly columns: readonly FactKey[];
  readonly title: string;
}

/** One record of the rule catalogue: everything the product says about a check or a computation. */
export interface RuleRecord extends RuleSummary {
  /** In words, when each severity applies. */
  readonly severityNote?: string | undefined;
  /** Why it matters. */
  readonly why: string;
  /** What SAMM says, in our words. */
  readonly samm: string;
  /** What is our reading, kept apart from what SAMM says. */
  readonly interpretation?: string | undefined;
  /** The other way the words could be read, and what would differ. */
  readonly alternative?: string | undefined;
  readonly action: string;
  readonly actor: string;
}

/** One step of an explanation. */
export interface ExplanationStep {
  readonly paragraph: string;
  readonly text: string;
  /** True when the step rests on our reading rather than on SAMM's words. */
  readonly interpretation: boolean;
  readonly facts: readonly { readonly column: FactKey; readonly heading: string; readonly value: string }[];
  readonly result: string;
}

export interface WouldChange {
  readonly column: FactKey;
  readonly heading: string;
  readonly to: string;
  /** The answer it would become, as text. */
  readonly answer: string;
}

/** Why an answer is what it is: only the facts that decided it. */
export interface Explanation {
  readonly answerKey: string;
  readonly heading: string;
  readonly answer: Answer;
  readonly answerText: string;
  readonly edition: PolicyEdition;
  readonly steps: readonly ExplanationStep[];
  /** Every column the answer was read from: changing any other column cannot change it. */
  readonly columns: readonly FactKey[];
  readonly missing: readonly FactKey[];
  readonly wouldChange: readonly WouldChange[];
}

/** An open duty with its date and who does it. */
export interface Duty {
  readonly date?: IsoDate | undefined;
  readonly action: string;
  readonly actor: string;
  readonly paragraph: string;
  readonly overdue: boolean;
}

/** One dated edition of a section's text. `to` is the last day it ruled, absent while in force. */
export interface PolicyEdition {
  readonly section: string;
  readonly memo: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  readonly basis: "stated" | "memorandum date" | "earlier text";
  /** The column (or as-of) whose date chooses the edition. */
  readonly chosenBy: string;
  readonly kinds: readonly CaseKind[];
}
