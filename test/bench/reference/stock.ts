import type { Answer } from "../../../src/policy";
import { dayOf } from "./read";
import {
  BAD,
  invalid,
  isValue,
  known,
  NOT_APPLICABLE,
  REVIEW,
  unknown,
  type Cell,
  type Find,
  type ReferenceContext,
  type ReferenceFinding,
  type ReferenceReview,
} from "./shape";
import { noticeFindings, noticeGiven } from "./stock-notice";
import {
  answerOf,
  appliedDepreciation,
  costLess,
  enteredDepreciation,
  intentAtAgreement,
  isMoreThan,
  lateIntent,
  percentOf,
  replacementMethod,
  type Amount,
} from "./stock-price";
import { proceedsOf, wrongAccount } from "./stock-proceeds";
import type { Method, StockRow } from "./stock-row";

/** C9.4.8 is in force from this day (24-58, stated). */
const IN_FORCE = dayOf(2024, 6, 13);
const NOT_IN_FORCE: Answer = { status: "not-in-force", from: "2024-06-13" };

const ANSWER_KEYS = [
  "method",
  "price",
  "actualValue",
  "depreciationApplied",
  "differential",
  "substantiallyHigher",
  "noticeGiven",
  "proceedsSdaf",
  "proceedsTreasury",
  "proceedsProcurement",
];

function allAnswers(answer: Answer): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const key of ANSWER_KEYS) answers[key] = answer;
  return answers;
}

/** Cells that contradict each other count as unreadable from here on. */
function contradictions(row: StockRow): number {
  const { acquisitionCost, depreciation, depreciationPercent, fundSource, nationalFunds, grantFunds } = row;
  const { intentToReplace, requestedMethod } = row;
  let found = 0;
  if (isValue(acquisitionCost) && isValue(depreciation) && depreciation > acquisitionCost) {
    found++;
    row.acquisitionCost = BAD;
    row.depreciation = BAD;
  }
  if (isValue(depreciation) && isValue(depreciationPercent)) {
    const byPercent =
      depreciationPercent.units === 0
        ? 0
        : isValue(acquisitionCost)
          ? percentOf(acquisitionCost, depreciationPercent)
          : depreciation;
    if (depreciation !== byPercent) {
      found++;
      row.depreciation = BAD;
      row.depreciationPercent = BAD;
    }
  }
  if (intentToReplace === false && isValue(requestedMethod) && requestedMethod !== "No replacement") {
    found++;
    row.intentToReplace = BAD;
    row.requestedMethod = BAD;
  }
  if (isValue(fundSource)) {
    const otherPaid =
      fundSource === "National"
        ? isValue(grantFunds) && grantFunds > 0
        : fundSource === "Mixed"
          ? nationalFunds === 0 || grantFunds === 0
          : isValue(nationalFunds) && nationalFunds > 0;
    if (otherPaid) {
      found++;
      row.fundSource = BAD;
      if (nationalFunds !== null) row.nationalFunds = BAD;
      if (grantFunds !== null) row.grantFunds = BAD;
    }
  }
  return found;
}

/** Why it cannot be told whether C9.4.8 governs the row, else null. */
function undecidedStanding(
  authority: Cell<string>,
  fromStock: Cell<boolean>,
  ruleDate: Cell<number>,
): Answer | null {
  if (authority === BAD || fromStock === BAD) {
    const bad = authority === BAD ? ["authority"] : [];
    return invalid(fromStock === BAD ? [...bad, "fromStock"] : bad);
  }
  if (ruleDate === BAD) return invalid(["agreementDate"]);
  return ruleDate === null ? unknown(["asOf"]) : null;
}

export function reviewStock(row: StockRow, context: ReferenceContext): ReferenceReview {
  const findings: ReferenceFinding[] = [];
  const find: Find = (code, severity, missing) => {
    findings.push({ code, severity, missing: missing ?? null });
  };
  for (const { code } of row.bad) find(code, "error");
  for (let left = contradictions(row); left > 0; left--) find("input.contradiction", "error");

  const { authority, fromStock, agreementDate } = row;
  const { asOf } = context;
  if ((isValue(authority) && authority !== "AECA 21") || fromStock === false) {
    find("stock.not-applicable", "info");
    return { answers: allAnswers(NOT_APPLICABLE), findings };
  }
  const ruleDate = agreementDate ?? asOf;
  const standing = undecidedStanding(authority, fromStock, ruleDate);
  const signed = isValue(agreementDate) && asOf !== null && agreementDate <= asOf;
  if (standing !== null) {
    if (standing.status === "unknown") find("stock.price-unknown", "unknown", standing.missing);
    factFindings(row, signed, find);
    return { answers: allAnswers(standing), findings };
  }
  if ((ruleDate as number) < IN_FORCE) {
    find("stock.not-in-force", "info");
    return { answers: allAnswers(NOT_IN_FORCE), findings };
  }
  factFindings(row, signed, find);

  const intent = intentAtAgreement(row);
  const notForReadiness = intent === true && row.forReadiness === false;

  // Method
  let method: Method | Answer;
  if (typeof intent !== "boolean") method = intent;
  else if (!intent) method = "No replacement";
  else if (row.forReadiness === false) method = REVIEW;
  else if (row.forReadiness === BAD) method = invalid(["forReadiness"]);
  else method = replacementMethod(row);

  // Price and actual value
  const depreciation = appliedDepreciation(row);
  const actual = costLess(row.acquisitionCost, "acquisitionCost", depreciation);
  let priced: Amount | null = null;
  if (method === "No replacement") priced = actual;
  else if (method === "Identical") priced = costLess(row.identicalCost, "identicalCost", depreciation);
  else if (method === "Equivalent") priced = costLess(row.equivalentCost, "equivalentCost", depreciation);
  else if (method === "Last cost") {
    priced = costLess(row.lastAcquisitionCost, "lastAcquisitionCost", depreciation);
  }
  const negative = priced !== null && priced.cents !== null && priced.cents < 0;
  const priceAnswer = priced === null ? (method as Answer) : negative ? REVIEW : answerOf(priced);
  const price = priced === null || negative ? null : priced.cents;

  // Differential
  const actualAnswer = answerOf(actual);
  const differential = price !== null && actual.cents !== null ? price - actual.cents : null;
  const differentialAnswer =
    differential !== null ? known(differential / 100) : price === null ? priceAnswer : actualAnswer;
  let higher: Answer;
  if (intent === false) higher = NOT_APPLICABLE;
  else if (typeof intent !== "boolean") higher = intent;
  else if (differential === null) higher = differentialAnswer;
  else if (differential <= 0) higher = known(false);
  else if (context.threshold === null) higher = unknown(["differentialThresholdPercent"]);
  else higher = known(isMoreThan(differential, context.threshold, actual.cents!));
  const substantial = higher.status === "known" && higher.value === true;

  // Notice
  const notice = substantial ? noticeGiven(row, asOf) : higher.status === "known" ? NOT_APPLICABLE : higher;

  // Proceeds
  const proceeds = proceedsOf(row, intent, price, priceAnswer);
  const procurement = typeof intent !== "boolean" ? intent : !intent ? known(0) : priceAnswer;

  // Findings
  if (priceAnswer.status === "unknown") find("stock.price-unknown", "unknown", priceAnswer.missing);
  if (notForReadiness) find("stock.purpose-not-readiness", "warning");
  if (isValue(row.requestedMethod)) {
    const open = intent === true && !notForReadiness && typeof method !== "string";
    const wrong = typeof method === "string" ? row.requestedMethod !== method : open && impossible(row);
    if (wrong) find("stock.method-not-permitted", "error");
  }
  if (intent === true && row.equivalentQualifies === false) {
    find("stock.non-equivalent-replacement", "warning");
  }
  const entered = enteredDepreciation(row);
  if (price !== null && isValue(row.priceQuoted) && off(row.priceQuoted, price, context.tolerance)) {
    const onlyMunition =
      row.munition === true &&
      row.serviceable === true &&
      entered.cents !== null &&
      entered.cents > 0 &&
      !off(row.priceQuoted, price - entered.cents, context.tolerance);
    find("stock.price-mismatch", onlyMunition ? "warning" : "error");
  }
  if (price === 0) find("stock.zero-price", "warning");
  if (negative) find("stock.negative-price", "error");
  if (proceeds.doNotSum) find("stock.funds-do-not-sum", "error");
  if (wrongAccount(row, intent, price)) {
    find("stock.deposit-account", "error");
  }
  if (substantial) noticeFindings(row, asOf, signed, find);
  if (intent === true && differential !== null && differential > 0 && context.threshold === null) {
    find("stock.differential-threshold-undefined", "info");
  }

  return {
    answers: {
      method: typeof method === "string" ? known(method) : method,
      price: priceAnswer,
      actualValue: actualAnswer,
      depreciationApplied: answerOf(depreciation),
      differential: differentialAnswer,
      substantiallyHigher: higher,
      noticeGiven: notice,
      proceedsSdaf: proceeds.sdaf,
      proceedsTreasury: proceeds.treasury,
      proceedsProcurement: procurement,
    },
    findings,
  };
}

/** Findings that rest on cells alone, not on the price. */
function factFindings(row: StockRow, signed: boolean, find: Find): void {
  const { intentToReplace, laterIntentToReplace, munition } = row;
  const late = lateIntent(row);
  if (intentToReplace === null) {
    find("stock.intent-not-determined", signed ? "error" : "unknown", ["intentToReplace"]);
  }
  if (late) find("stock.intent-after-agreement", "warning");
  if (!late && isValue(intentToReplace) && isValue(laterIntentToReplace)) {
    if (laterIntentToReplace !== intentToReplace) find("stock.intent-changed-after-agreement", "info");
  }
  if (munition === true && row.serviceable === true) {
    const entered = enteredDepreciation(row);
    const percent = isValue(row.depreciationPercent) && row.depreciationPercent.units > 0;
    if (entered.cents === null ? percent : entered.cents > 0) find("stock.munition-depreciated", "warning");
  }
  if (row.restrictedMunition === true && munition !== false) find("stock.munition-restricted", "warning");
}

/** A replacement for which the method is open, but not this one. */
function impossible(row: StockRow): boolean {
  if (row.requestedMethod === "No replacement") return true;
  if (row.requestedMethod === "Identical")
    return row.identicalMeetsRequirement === false || row.identicalObtainable === false;
  return row.equivalentObtainable === (row.requestedMethod === "Last cost");
}

const off = (quoted: number, price: number, tolerance: number): boolean =>
  Math.abs(quoted - price) > tolerance;
