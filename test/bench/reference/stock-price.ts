import type { Answer } from "../../../src/policy";
import type { Method, StockRow } from "./stock-row";
import {
  BAD,
  invalid,
  isValue,
  known,
  undecided,
  undecidedCells,
  unknown,
  type Cell,
  type Decimal,
} from "./shape";

/** Percent of an amount in cents, half up to the cent. */
export function percentOf(cents: number, percent: Decimal): number {
  const product = cents * percent.units;
  const divisor = 100 * percent.scale;
  if (product <= Number.MAX_SAFE_INTEGER && divisor <= 1e15) {
    const rest = product % divisor;
    return (product - rest) / divisor + (2 * rest >= divisor ? 1 : 0);
  }
  const exact = BigInt(cents) * BigInt(percent.units);
  const by = BigInt(divisor);
  return Number((2n * exact + by) / (2n * by));
}

export function isMoreThan(difference: number, percent: Decimal, base: number): boolean {
  const left = difference * 100 * percent.scale;
  const right = base * percent.units;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left > right;
  return BigInt(difference) * 100n * BigInt(percent.scale) > BigInt(base) * BigInt(percent.units);
}

export interface Amount {
  readonly cents: number | null;
  readonly bad: readonly string[];
  readonly missing: readonly string[];
}

const amount = (cents: number): Amount => ({ cents, bad: [], missing: [] });

/** The depreciation as entered, by amount or else by percent of the acquisition cost. */
export function enteredDepreciation(row: StockRow): Amount {
  const { depreciation, depreciationPercent, acquisitionCost } = row;
  if (isValue(depreciation)) return amount(depreciation);
  if (isValue(depreciationPercent)) {
    if (depreciationPercent.units === 0) return amount(0);
    if (isValue(acquisitionCost)) return amount(percentOf(acquisitionCost, depreciationPercent));
    if (depreciation === BAD) return { cents: null, bad: ["depreciation"], missing: [] };
    if (acquisitionCost === BAD) return { cents: null, bad: ["acquisitionCost"], missing: [] };
    return { cents: null, bad: [], missing: ["acquisitionCost"] };
  }
  if (depreciation === BAD) return { cents: null, bad: ["depreciation"], missing: [] };
  if (depreciationPercent === BAD) return { cents: null, bad: ["depreciationPercent"], missing: [] };
  return { cents: null, bad: [], missing: ["depreciation"] };
}

/** Depreciation that applies: none for a serviceable munition (C9.4.8.6). */
export function appliedDepreciation(row: StockRow): Amount {
  const { munition, serviceable } = row;
  if (munition === true && serviceable === true) return amount(0);
  const entered = enteredDepreciation(row);
  if (munition === false || serviceable === false || entered.cents === 0) return entered;
  const bad = [...entered.bad];
  const missing: string[] = [];
  if (munition === BAD) bad.push("munition");
  if (munition === null) missing.push("munition");
  if (serviceable === BAD) bad.push("serviceable");
  if (serviceable === null) missing.push("serviceable");
  return { cents: null, bad, missing };
}

/** Cost less depreciation, one step. */
export function costLess(cost: Cell<number>, column: string, depreciation: Amount): Amount {
  if (isValue(cost) && depreciation.cents !== null) return amount(cost - depreciation.cents);
  const bad = cost === BAD ? [column, ...depreciation.bad] : depreciation.bad;
  const missing = cost === null ? [column, ...depreciation.missing] : depreciation.missing;
  return { cents: null, bad, missing };
}

export const answerOf = (found: Amount): Answer =>
  found.cents === null ? undecided(found.bad, found.missing) : known(found.cents / 100);

/** The recorded determination is dated after the agreement. */
export function lateIntent(row: StockRow): boolean {
  const { intentToReplace, intentDate, agreementDate } = row;
  return (
    isValue(intentToReplace) && isValue(intentDate) && isValue(agreementDate) && intentDate > agreementDate
  );
}

/** The intent at the agreement: Yes, No, or why it is not known. */
export function intentAtAgreement(row: StockRow): boolean | Answer {
  const { intentToReplace, intentDate, agreementDate } = row;
  if (intentToReplace === BAD) return invalid(["intentToReplace"]);
  if (intentToReplace === null) return unknown(["intentToReplace"]);
  if (intentDate === BAD && agreementDate !== null) return invalid(["intentDate"]);
  if (lateIntent(row)) return unknown(["intentToReplace"]);
  return intentToReplace;
}

/** C9.4.8.2: the method of a sale with intent to replace. */
export function replacementMethod(row: StockRow): Method | Answer {
  const { identicalMeetsRequirement, identicalObtainable, equivalentQualifies, equivalentObtainable } = row;
  if (identicalMeetsRequirement !== false && identicalObtainable !== false) {
    if (identicalMeetsRequirement === true && identicalObtainable === true) return "Identical";
    return undecidedCells([
      ["identicalMeetsRequirement", identicalMeetsRequirement],
      ["identicalObtainable", identicalObtainable],
    ]);
  }
  if (equivalentObtainable === false) return "Last cost";
  if (equivalentObtainable === true && isValue(equivalentQualifies)) return "Equivalent";
  return undecidedCells([
    ["equivalentQualifies", equivalentQualifies],
    ["equivalentObtainable", equivalentObtainable],
  ]);
}
