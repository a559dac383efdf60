import { dayOfIso, type Day } from "../kernel/dates";
import type { PolicyEdition } from "../kernel/types";

export const MEMO = "25-47";

/** The memorandum has no effective sentence: its date, September 25, 2025, counts. */
export const IN_FORCE_FROM = "2025-09-25";
export const IN_FORCE_DAY: Day = dayOfIso(IN_FORCE_FROM);

export const BPC_EDITIONS: readonly [current: PolicyEdition, earlier: PolicyEdition] = [
  {
    section: "C15-Legacy.7",
    memo: MEMO,
    title: "Building Partner Capacity funds return requirements",
    from: IN_FORCE_FROM,
    basis: "memorandum date",
    chosenBy: "asOf",
    kinds: ["bpc-case"],
  },
  {
    section: "C15-Legacy.7",
    memo: MEMO,
    title: "Earlier C15-Legacy.7.1, as memorandum 25-47 quotes it",
    from: "1900-03-01",
    to: "2025-09-24",
    basis: "earlier text",
    chosenBy: "asOf",
    kinds: ["bpc-case"],
  },
];

/** Paragraphs in the one form used everywhere; `C15L.7.1` and `C15-Legacy.7.1` are the same. */
export const P = {
  general: "C15-Legacy.7.1",
  close: "C15-Legacy.7.1.1",
  cancelling: "C15-Legacy.7.5.1",
  cancelled: "C15-Legacy.7.5.2",
  alternate: "C15-Legacy.7.5.3",
  afterReturn: "C15-Legacy.7.5.3.1",
  credits: "C15-Legacy.7.6.3",
  transport: "C15-Legacy.7.6.4",
} as const;
