import { isBad, type Fact } from "./bad";
import { dollarsOfCents, dollarText, type Cents } from "./money";
import type { Answer, AnswerValue, FactKey, IsoDate, NextAction } from "./types";

/** Makers of answers. Inside the core money is cents and dates are day numbers; answers leave it in dollars and ISO text. */
export function known<V extends AnswerValue>(value: V): Answer<V> {
  return { status: "known", value };
}

export const YES: Answer<boolean> = known(true);
export const NO: Answer<boolean> = known(false);

export function yesNo(value: boolean): Answer<boolean> {
  return value ? YES : NO;
}

export function unknown(missing: readonly FactKey[]): Answer<never> {
  return { status: "unknown", missing };
}

export function notApplicable(because: string): Answer<never> {
  return { status: "not-applicable", because };
}

export function review(because: string): Answer<never> {
  return { status: "review", because };
}

export function notInForce(from: IsoDate): Answer<never> {
  return { status: "not-in-force", from };
}

export function invalid(columns: readonly FactKey[]): Answer<never> {
  return {
    status: "invalid",
    columns,
    because: "Cells that decide this cannot be read or contradict each other.",
  };
}

/** A money answer in dollars of one in cents. */
export function inDollars(answer: Answer<Cents>): Answer<number> {
  return answer.status === "known" ? known(dollarsOfCents(answer.value)) : answer;
}

/**
 * The cells one step of a rule could not do without, sorted into blank and unreadable.
 * `invalid` beats `unknown`: a cell that cannot be read wants mending before a blank one wants filling.
 */
export class Lacking {
  private blank: readonly FactKey[] = NONE;
  private bad: readonly FactKey[] = NONE;

  /** Notes the column when its fact cannot be used. */
  needs(key: FactKey, fact: Fact<unknown>): void {
    if (fact === null) this.blank = joined(this.blank, [key]);
    else if (isBad(fact)) this.bad = joined(this.bad, [key]);
  }

  /** Takes over what another undecided answer lacked. */
  take(answer: Answer<unknown>): void {
    if (answer.status === "unknown") this.blank = joined(this.blank, answer.missing);
    else if (answer.status === "invalid") this.bad = joined(this.bad, answer.columns);
  }

  /** The undecided answer, or null when nothing lacked. */
  answer(): Answer<never> | null {
    if (this.bad.length > 0) return invalid(this.bad);
    return this.blank.length > 0 ? unknown(this.blank) : null;
  }
}

const NONE: readonly FactKey[] = [];

/** Both lists, each column once. */
function joined(some: readonly FactKey[], more: readonly FactKey[]): readonly FactKey[] {
  return some.length === 0 ? more : [...new Set([...some, ...more])];
}

/** The answer that a single fact which cannot be used leaves: unknown when blank, invalid when unreadable. */
export function lacking(key: FactKey, fact: Fact<unknown>): Answer<never> {
  return isBad(fact) ? invalid([key]) : unknown([key]);
}

function valueText(value: AnswerValue): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join("; ");
  const next = value as NextAction;
  return `${next.date}: ${next.action} (${next.actor}, ${next.paragraph})`;
}

/** Readable text of any answer. `money` says that a number is dollars, `nameOf` what a column is called. */
export function answerText(
  answer: Answer,
  money = false,
  nameOf: (key: FactKey) => string = (key) => key,
): string {
  switch (answer.status) {
    case "known":
      return money && typeof answer.value === "number"
        ? dollarText(Math.round(answer.value * 100))
        : valueText(answer.value);
    case "unknown":
      return `Unknown: needs ${answer.missing.map(nameOf).join(", ")}`;
    case "not-applicable":
      return `Not applicable: ${answer.because}`;
    case "not-in-force":
      return `Not in force before ${answer.from}`;
    case "review":
      return `Review: ${answer.because}`;
    case "invalid":
      return `Cannot be decided: ${answer.columns.map(nameOf).join(", ")} cannot be used`;
  }
}
