import { bpcSection } from "./c15-legacy-7-bpc-funds/section";
import { returnSection } from "./c6-4-9-returns-and-buy-backs/section";
import { stockSection } from "./c9-4-8-stock-sales/section";
import type { Section } from "./kernel/section";
import type { CaseKind } from "./kernel/types";

/** Each section's own case type stays inside it: what opens a case is what is later asked about it. */
const SECTIONS: Readonly<Record<CaseKind, Section>> = {
  "stock-sale": stockSection as unknown as Section,
  "return-or-buy-back": returnSection as unknown as Section,
  "bpc-case": bpcSection as unknown as Section,
};

export const caseKinds: readonly CaseKind[] = ["stock-sale", "return-or-buy-back", "bpc-case"];

/** The section that governs a kind of case table. */
export function sectionOf(kind: CaseKind): Section {
  return SECTIONS[kind];
}
