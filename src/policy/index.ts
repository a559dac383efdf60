export type * from "./kernel/types";
export { Bad, isBad, isKnown, type Fact, type InputCode } from "./kernel/bad";
export { readText, isCellError } from "./kernel/text";
export { readMoney, dollarsOfCents, moneyText, type Cents } from "./kernel/money";
export { readPercent, percentOfNumber, percentOf, percentText, type Percent } from "./kernel/percent";
export { readDate, isoOfDay, dayOfIso, weekday, type Day } from "./kernel/dates";
export { readFiscalYear, type FiscalYear } from "./kernel/fiscal-year";
export { readTas, type Tas } from "./kernel/tas";
export { choiceReader, plain, readYesNo } from "./kernel/choice";

import type { CaseKind, Column } from "./kernel/types";
import { stockSaleColumnList } from "./c9-4-8-stock-sales/columns";
import { returnColumnList } from "./c6-4-9-returns-and-buy-backs/columns";
import { bpcColumnList } from "./c15-legacy-7-bpc-funds/columns";

export const caseKinds: readonly CaseKind[] = ["stock-sale", "return-or-buy-back", "bpc-case"];

const TITLES: Record<CaseKind, string> = {
  "stock-sale": "Stock sale",
  "return-or-buy-back": "Return or buy back",
  "bpc-case": "BPC case",
};

/** What people call a kind of case table. */
export function kindTitle(kind: CaseKind): string {
  return TITLES[kind];
}

const COLUMNS: Record<CaseKind, readonly Column[]> = {
  "stock-sale": stockSaleColumnList,
  "return-or-buy-back": returnColumnList,
  "bpc-case": bpcColumnList,
};

/** The columns of a kind of case table, in sheet order. */
export function columnsOf(kind: CaseKind): readonly Column[] {
  return COLUMNS[kind];
}
