import * as v from "valibot";
import type { IsoDate } from "../../policy";
import type { ListSection } from "./list-section";

export const dismissalReasons = ["accepted risk", "not applicable", "being fixed", "wrong data"] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** What a person says when dismissing. The name is theirs to give: Excel tells no identity. */
export interface DismissalNote {
  readonly reason: DismissalReason;
  readonly note: string;
  readonly by: string;
  readonly on: IsoDate;
}

/**
 * A finding that a person looked at and set aside, with why, who and when. Tied to table, case, line and
 * fund, not to a row number: rows may be sorted and inserted. It holds only while the facts the finding
 * rests on, its severity and its rule's version are what they were (`fingerprint`).
 */
export interface Dismissal extends DismissalNote {
  readonly table: string;
  /** Case, line and fund as compared (`identityKey`), with the row's fingerprint where these do not tell rows apart. */
  readonly identity: string;
  readonly code: string;
  /** For unreadable cells, whose code may occur often in a row: the columns. */
  readonly place: string;
  readonly fingerprint: string;
  /** As shown when it was dismissed. */
  readonly caseId: string;
  readonly lineId: string;
  readonly message: string;
}

const words = v.pipe(v.string(), v.maxLength(40_000));
const schema = v.object({
  reason: v.picklist(dismissalReasons),
  note: words,
  by: words,
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  table: words,
  identity: words,
  code: words,
  place: words,
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  caseId: words,
  lineId: words,
  message: words,
});

/** The dismissals a workbook stores. */
export const dismissalSection: ListSection<Dismissal> = { noun: "dismissals", version: 1, schema };

/** One dismissal is of the same finding of the same row as another. */
export function isSameFinding(a: Dismissal, b: Dismissal): boolean {
  return a.table === b.table && a.identity === b.identity && a.code === b.code && a.place === b.place;
}

/** The list with one more; an earlier one of the same finding gives way. */
export function withDismissal(list: readonly Dismissal[], added: Dismissal): readonly Dismissal[] {
  return [
    ...list.filter((one) => !(isSameFinding(one, added) && one.fingerprint === added.fingerprint)),
    added,
  ];
}

/** The list without one: the finding is open again. */
export function withoutDismissal(list: readonly Dismissal[], removed: Dismissal): readonly Dismissal[] {
  return list.filter((one) => !(isSameFinding(one, removed) && one.fingerprint === removed.fingerprint));
}
