import { dayOfIso, type Day } from "../kernel/dates";
import type { PolicyEdition } from "../kernel/types";

export const MEMO = "24-58";

/** "This memorandum is effective immediately": June 13, 2024, stated. */
export const IN_FORCE_FROM = "2024-06-13";
export const IN_FORCE_DAY: Day = dayOfIso(IN_FORCE_FROM);

export const STOCK_EDITIONS: readonly [current: PolicyEdition] = [
  {
    section: "C9.4.8",
    memo: MEMO,
    title: "Pricing of Defense Articles Sold via Foreign Military Sales from Stock",
    from: IN_FORCE_FROM,
    basis: "stated",
    chosenBy: "agreementDate",
    kinds: ["stock-sale"],
  },
];
