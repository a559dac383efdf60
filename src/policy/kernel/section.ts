import type { Context } from "./context";
import type { InputProblem } from "./facts";
import type { Check, Findings, Message } from "./finding";
import type { Trace } from "./trace";
import type { Answer, AnswerSpec, CaseKind, Column, Duty, FactKey, PolicyEdition } from "./types";

/** The text of one step of an explanation. */
export interface StepText {
  readonly paragraph: string;
  readonly text: string;
  /** True where the step rests on our reading of the paragraph. */
  readonly reading?: boolean;
}

/** A case, read: what every section's case offers. */
export interface ReadCase {
  readonly problems: readonly InputProblem[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One SAMM section: everything the product asks of it. */
export interface Section<Case extends ReadCase = ReadCase> {
  readonly kind: CaseKind;
  readonly title: string;
  readonly memo: string;
  readonly columns: readonly Column[];
  readonly answerSpecs: readonly AnswerSpec[];
  /** The text in force first. */
  readonly editions: readonly [current: PolicyEdition, ...earlier: PolicyEdition[]];
  readonly checks: readonly Check<Case>[];
  readonly messages: Readonly<Record<string, Message>>;
  readonly steps: Readonly<Record<string, StepText>>;
  readonly contradictors: Readonly<Record<string, readonly FactKey[]>>;
  /** Answers for which "what would change it" is worked out. */
  readonly keyAnswers: readonly string[];
  readonly open: (raw: Readonly<Record<string, unknown>>, context: Context, trace?: Trace) => Case;
  /** All answers of a case, one object. */
  readonly answerAll: (row: Case) => Record<string, Answer>;
  /** One answer on its own. */
  readonly answerOne: Readonly<Record<string, (row: Case) => Answer | undefined>>;
  /** All findings but those on unreadable cells. */
  readonly check: (row: Case, found: Findings) => void;
  /** The edition that governs the row; the text in force when that cannot be told. */
  readonly editionOf: (row: Case) => PolicyEdition;
  /** Open duties by date, overdue first. */
  readonly duties: (row: Case) => readonly Duty[];
}
