import { isKnown } from "../kernel/bad";
import type { Check } from "../kernel/finding";
import type { Severity } from "../kernel/types";
import { REVIEW_DFARS } from "./actions";
import { fmsGate, fundsGate, vehicleGate } from "./buy-back-gates";
import type { Transfer } from "./transfer";

type TransferCheck = Check<Transfer>;
type Flag = readonly string[] | null;

/** A check that only says whether it is found, and in which cells. */
function simple(
  code: string,
  paragraphs: readonly string[],
  severity: Severity,
  rules: readonly string[],
  title: string,
  columns: readonly string[],
  flag: (transfer: Transfer) => Flag | boolean,
): TransferCheck {
  return {
    code,
    paragraphs,
    severities: [severity],
    rules,
    columns,
    title,
    check(transfer, found, rule) {
      const flagged = flag(transfer);
      if (flagged === true) found.add(rule, severity, columns);
      else if (flagged) found.add(rule, severity, flagged);
    },
  };
}

const notSoldUnderFms = simple(
  "buyback.not-sold-under-fms",
  ["C6.4.9.2"],
  "error",
  ["R5", "R15"],
  "Not previously sold under FMS",
  ["soldUnderFms", "providedUnderAeca"],
  ({ facts }) =>
    fmsGate(facts).passed === false
      ? [facts.soldUnderFms === false ? "soldUnderFms" : "providedUnderAeca"]
      : null,
);

const notFarDfars = simple(
  "buyback.not-far-dfars",
  ["C6.4.9.2"],
  "error",
  ["R19"],
  "Not under a contract covered by FAR and DFARS",
  ["contractVehicle"],
  ({ facts }) => vehicleGate(facts.contractVehicle).passed === false,
);

const fmsFunds = simple(
  "buyback.fms-funds",
  ["C6.4.9.2.1"],
  "error",
  ["R24"],
  "Buy back paid with FMS funds",
  ["fundSource"],
  ({ facts }) => fundsGate(facts.fundSource).passed === false,
);

const otherFunds = simple(
  "buyback.other-funds",
  ["C6.4.9.2.1"],
  "warning",
  ["R24"],
  "Buy back paid with funds the paragraph does not name",
  ["fundSource"],
  ({ facts }) => facts.fundSource === "Other",
);

const eligibilityUnknown: TransferCheck = {
  code: "buyback.eligibility-unknown",
  paragraphs: ["C6.4.9.2"],
  severities: ["unknown"],
  rules: ["R15", "R19", "R24"],
  columns: ["soldUnderFms", "contractVehicle", "fundSource"],
  title: "Whether the buy back passes the gates is not decided",
  check(transfer, found, rule) {
    const { buyBackEligibility: eligibility } = transfer;
    if (eligibility.status !== "unknown") return;
    const { missing } = eligibility;
    const columns = missing.filter((key) => key !== "asOf");
    found.add(rule, "unknown", columns.length > 0 ? columns : ["requestDate"], {
      missing,
      data: { missing },
    });
  },
};

const notPartnerFunded = simple(
  "buyback.not-partner-funded",
  ["C6.4.9.2.1"],
  "warning",
  ["R20", "R32", "R33"],
  "LOA not partner-funded",
  ["loaFunding"],
  (transfer) => transfer.knownNotPartnerFunded,
);

const newFmsCase = simple(
  "buyback.new-fms-case",
  ["C6.4.9.2"],
  "error",
  ["R18"],
  "A new FMS case opened for a buy back",
  ["newFmsCase"],
  ({ facts }) => facts.newFmsCase === true,
);

const payee = simple(
  "buyback.payee",
  ["C6.4.9.2.1"],
  "error",
  ["R22"],
  "Funds not paid to the partner's FMS Trust Fund account",
  ["payee"],
  ({ facts, payee: answer }) => answer.status === "known" && facts.payee === "Other",
);

const dfarsReview: TransferCheck = {
  code: "buyback.dfars-review",
  paragraphs: ["C6.4.9.2.1"],
  severities: ["warning"],
  rules: ["R3", "R21"],
  columns: ["dfarsReviewedDate"],
  title: "DFARS subpart 225.70 not reviewed",
  check(transfer, found, rule) {
    const { actions } = transfer;
    if (actions.status !== "known" || !actions.value.includes(REVIEW_DFARS)) return;
    const act = transfer.facts.dfarsReviewedDate;
    const absent = act === null || (isKnown(act) && transfer.done(act) === false);
    if (absent) found.add(rule, "warning", ["dfarsReviewedDate"], { actor: "DoD purchasing organization" });
  },
};

const reconcileDue: TransferCheck = {
  code: "buyback.reconcile-due",
  paragraphs: ["C6.4.9.2.2"],
  severities: ["warning"],
  rules: ["R25", "R27"],
  columns: ["reconciledDate"],
  title: "Buy back is to be reconciled on the FMS case now",
  check(transfer, found, rule) {
    const { reconcile } = transfer;
    if (reconcile.status !== "known" || reconcile.value !== "Now") return;
    found.add(rule, "warning", ["reconciledDate"], { actor: "Implementing agency" });
  },
};

const reconcileAfter = simple(
  "buyback.reconcile-after-execution",
  ["C6.4.9.2.2"],
  "info",
  ["R25"],
  "Reconcile once the contract is fully executed",
  ["contractExecuted"],
  ({ reconcile }) => reconcile.status === "known" && reconcile.value === "After contract is fully executed",
);

const reconcileUnknown: TransferCheck = {
  code: "buyback.reconcile-unknown",
  paragraphs: ["C6.4.9.2.2"],
  severities: ["unknown"],
  rules: ["R25"],
  columns: ["caseStatus", "contractExecuted"],
  title: "Whether the buy back is reconciled on the FMS case is not decided",
  check({ reconcile }, found, rule) {
    if (reconcile.status !== "unknown") return;
    const { missing } = reconcile;
    const columns = missing.filter((key) => key !== "asOf");
    found.add(rule, "unknown", columns.length > 0 ? columns : ["reconciledDate"], {
      missing,
      data: { missing },
    });
  },
};

const recordIncomplete: TransferCheck = {
  code: "buyback.record-incomplete",
  paragraphs: ["C6.4.9.2.2"],
  severities: ["error", "warning"],
  rules: ["R28", "R29", "R30", "R31"],
  columns: [
    "recordPartner",
    "recordArticles",
    "recordRecipient",
    "recordAuthority",
    "use",
    "dsamsIndicator",
    "caseRemarks",
  ],
  title: "Central record of the buy back is incomplete",
  check(transfer, found, rule) {
    const { recordGaps } = transfer;
    if (recordGaps.status !== "known" || recordGaps.value.length === 0) return;
    const reconciled = transfer.done(transfer.facts.reconciledDate) === true;
    found.add(rule, reconciled ? "error" : "warning", recordGaps.value, {
      data: { gaps: recordGaps.value },
      actor: "Implementing agency",
    });
  },
};

const transportCoordinator: TransferCheck = {
  code: "buyback.transport-coordinator",
  paragraphs: ["C6.4.9.2.3", "C6.4.9.2.4"],
  severities: ["error"],
  rules: ["R32", "R33"],
  columns: ["transportCoordinator", "initiator"],
  title: "Transport coordinated by someone else than the paragraph names",
  check({ facts, transport }, found, rule) {
    const recorded = facts.transportCoordinator;
    if (transport.status !== "known" || !isKnown(recorded)) return;
    const byDod = transport.value === "DoD purchaser";
    const named = byDod ? "DoD purchaser" : "Partner";
    if (recorded === named) return;
    found.add(rule, "error", ["transportCoordinator"], {
      paragraphs: [byDod ? "C6.4.9.2.3" : "C6.4.9.2.4"],
      data: { recorded, named: transport.value },
    });
  },
};

export const BUY_BACK_CHECKS: readonly TransferCheck[] = [
  notSoldUnderFms,
  notFarDfars,
  fmsFunds,
  otherFunds,
  eligibilityUnknown,
  notPartnerFunded,
  newFmsCase,
  payee,
  dfarsReview,
  reconcileDue,
  reconcileAfter,
  reconcileUnknown,
  recordIncomplete,
  transportCoordinator,
];

/** What of a buy back the facts given do not decide. */
export const BUY_BACK_OPEN_QUESTIONS: readonly TransferCheck[] = [eligibilityUnknown, reconcileUnknown];

export const BUY_BACK_NOT_IN_FORCE = simple(
  "buyback.not-in-force",
  ["26-54"],
  "info",
  ["R5"],
  "Buy back requested before March 13, 2026",
  ["requestDate"],
  ({ buyBackEligibility }) => buyBackEligibility.status === "not-in-force",
);
