export type * from "./kernel/types";
export { Bad, isBad, isKnown, type Fact, type InputCode } from "./kernel/bad";
export { readText, isCellError } from "./kernel/text";
export { readMoney, dollarsOfCents, moneyText, type Cents } from "./kernel/money";
export { readPercent, percentOfNumber, percentOf, percentText, type Percent } from "./kernel/percent";
export { readDate, isoOfDay, dayOfIso, weekday, type Day } from "./kernel/dates";
export { readFiscalYear, type FiscalYear } from "./kernel/fiscal-year";
export { readTas, type Tas } from "./kernel/tas";
export { choiceReader, plain, readYesNo } from "./kernel/choice";
export { answerText, inDollars } from "./kernel/answer";
export { blankRow } from "./kernel/facts";
export { openReview, reviewCase } from "./review-case";
export { explain } from "./explain";
export { openDuties } from "./open-duties";
export { caseKinds } from "./sections";
export { answersOf, columnsOf, kindTitle, policyEditions } from "./describe";
export { columnHelp } from "./column-help";
export { ruleSummaries } from "./rule-summaries";
export { ruleCatalogue, ruleOf } from "./catalogue";

// The questions behind the single SAMM.* functions, of typed facts: the very rules `reviewCase` runs.

// C9.4.8, stock sales
export { METHODS, type Method } from "./c9-4-8-stock-sales/columns";
export { replacementMethod } from "./c9-4-8-stock-sales/method";
export { costLessDepreciation, depreciationApplied } from "./c9-4-8-stock-sales/depreciation";
export { COST_OF_METHOD, notNegative, PARAGRAPH_OF_METHOD } from "./c9-4-8-stock-sales/price";
export { proceedsOf, type Payment, type Proceeds } from "./c9-4-8-stock-sales/proceeds";
export { substantiallyHigher } from "./c9-4-8-stock-sales/differential";
export { IN_FORCE_DAY as STOCK_IN_FORCE_DAY } from "./c9-4-8-stock-sales/edition";

// C6.4.9, returns and buy backs
export { returnGates, returnPasses, sensitiveFacts } from "./c6-4-9-returns-and-buy-backs/return-gates";
export type { Gate } from "./c6-4-9-returns-and-buy-backs/gates";
export {
  buyBackPasses,
  fmsGate,
  fundsGate,
  vehicleGate,
} from "./c6-4-9-returns-and-buy-backs/buy-back-gates";
export { coordinator, reconciliation } from "./c6-4-9-returns-and-buy-backs/contract";
export { elementGaps } from "./c6-4-9-returns-and-buy-backs/record";
export { IN_FORCE_DAY as RETURN_IN_FORCE_DAY } from "./c6-4-9-returns-and-buy-backs/edition";

// C15-Legacy.7, BPC funds
export {
  cancellingYear,
  expirationOf,
  type CancellingYear,
  type Due,
} from "./c15-legacy-7-bpc-funds/calendar";
export { cancellingFyOf, lastFyOf } from "./c15-legacy-7-bpc-funds/fund";
export { phaseOf, proposedUseOf, type FundLife, type Phase } from "./c15-legacy-7-bpc-funds/phase";
export { reductionOf } from "./c15-legacy-7-bpc-funds/amounts";

// The columns with their readers: a function's parameter reads as the column of the same name does.
export type { ColumnSpec } from "./kernel/columns";
export { stockSaleColumns } from "./c9-4-8-stock-sales/columns";
export { returnColumns } from "./c6-4-9-returns-and-buy-backs/columns";
export { bpcColumns } from "./c15-legacy-7-bpc-funds/columns";
