import { dayOfIso, type Day } from "../kernel/dates";
import type { PolicyEdition } from "../kernel/types";

export const MEMO = "26-54";

/** The memorandum has no effective sentence: its date, March 13, 2026, counts. */
export const IN_FORCE_FROM = "2026-03-13";
export const IN_FORCE_DAY: Day = dayOfIso(IN_FORCE_FROM);

const TITLE = "Foreign Military Sales Buy Back Guidance";

/** The text in force, and the C6.4.9 before it as memorandum 26-54 quotes it (returns only). */
export const RETURN_EDITIONS: readonly [current: PolicyEdition, earlier: PolicyEdition] = [
  {
    section: "C6.4.9",
    memo: MEMO,
    title: TITLE,
    from: IN_FORCE_FROM,
    basis: "memorandum date",
    chosenBy: "requestDate",
    kinds: ["return-or-buy-back"],
  },
  {
    section: "C6.4.9",
    memo: MEMO,
    title: "Returns: earlier C6.4.9, as memorandum 26-54 quotes it",
    from: "1900-03-01",
    to: "2026-03-12",
    basis: "earlier text",
    chosenBy: "requestDate",
    kinds: ["return-or-buy-back"],
  },
];
