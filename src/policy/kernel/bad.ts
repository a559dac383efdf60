/** The codes a cell that cannot be read is reported under. Fixed: workbooks and dismissals refer to them. */
export type InputCode =
  | "input.cell-error"
  | "input.not-a-number"
  | "input.negative-amount"
  | "input.too-large"
  | "input.fraction-of-a-cent"
  | "input.ambiguous-percent"
  | "input.not-yes-or-no"
  | "input.not-a-date"
  | "input.not-a-fiscal-year"
  | "input.unrecognised-choice"
  | "input.tas"
  | "input.contradiction"
  | "input.date-order";

/** A cell that holds something, but nothing that can be used. Neither blank nor a value. */
export class Bad {
  constructor(readonly code: InputCode) {}
}

/** What a column holds once read: its value, `null` when blank, or why it cannot be used. */
export type Fact<T> = T | null | Bad;

export function isBad(fact: unknown): fact is Bad {
  return fact instanceof Bad;
}

/** True when the fact is there and can be used. */
export function isKnown<T>(fact: Fact<T>): fact is T {
  return fact !== null && !(fact instanceof Bad);
}

export const BAD = {
  cellError: new Bad("input.cell-error"),
  notANumber: new Bad("input.not-a-number"),
  negative: new Bad("input.negative-amount"),
  tooLarge: new Bad("input.too-large"),
  fraction: new Bad("input.fraction-of-a-cent"),
  ambiguousPercent: new Bad("input.ambiguous-percent"),
  notYesOrNo: new Bad("input.not-yes-or-no"),
  notADate: new Bad("input.not-a-date"),
  notAFiscalYear: new Bad("input.not-a-fiscal-year"),
  unrecognisedChoice: new Bad("input.unrecognised-choice"),
  tas: new Bad("input.tas"),
  contradiction: new Bad("input.contradiction"),
  dateOrder: new Bad("input.date-order"),
} as const;
