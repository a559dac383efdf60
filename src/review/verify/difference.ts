export type DifferenceKind =
  | "record-edited"
  | "stored-edited"
  | "setting"
  | "policy"
  | "dismissal"
  | "table"
  | "column"
  | "cell"
  | "row"
  | "findings";

/** One thing that is not as recorded, as a sentence, with the cells it speaks of. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly message: string;
  readonly at?: { readonly sheet: string; readonly address: string } | undefined;
}

/** What verifying a record came to. Rows that merely stand in another order are no difference. */
export interface VerifyReport {
  readonly isSame: boolean;
  readonly differences: readonly Difference[];
}
