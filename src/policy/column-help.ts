import { bpcColumnHelp } from "./c15-legacy-7-bpc-funds/column-help";
import { returnColumnHelp } from "./c6-4-9-returns-and-buy-backs/column-help";
import { stockColumnHelp } from "./c9-4-8-stock-sales/column-help";
import type { CaseKind, FactKey } from "./kernel/types";

const HELP: Readonly<Record<CaseKind, Readonly<Record<FactKey, string>>>> = {
  "stock-sale": stockColumnHelp,
  "return-or-buy-back": returnColumnHelp,
  "bpc-case": bpcColumnHelp,
};

/** What to enter in a column, in a sentence; "" for a key the kind does not have. */
export function columnHelp(kind: CaseKind, key: FactKey): string {
  return HELP[kind][key] ?? "";
}
