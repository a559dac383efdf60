import {
  readChoice,
  readDate,
  readFiscalYear,
  readMoney,
  readTas,
  readText,
  readYesNo,
  wordsOf,
  type ReferenceTas,
} from "./read";
import type { Cell, Unreadable } from "./shape";

export interface BpcRow {
  bad: Unreadable[];
  caseType: Cell<"BPC legacy" | "BPC" | "FMS">;
  tas: Cell<ReferenceTas>;
  availabilityEndFy: Cell<number>;
  cancellingFy: Cell<number>;
  laterFundsOnCase: Cell<boolean>;
  caseValue: Cell<number>;
  highestRequirement: Cell<number>;
  valueReducedDate: Cell<number>;
  deliveriesCompleteDate: Cell<number>;
  invoicesCompleteDate: Cell<number>;
  lastPaymentDate: Cell<number>;
  sscDate: Cell<number>;
  closureBegunDate: Cell<number>;
  estimatedClosureDate: Cell<number>;
  implementedDate: Cell<number>;
  closureCertificateDate: Cell<number>;
  caseStatus: Cell<"Open" | "Closed" | "Reopened">;
  canCloseByJuly31: Cell<boolean>;
  undeliveredOrders: Cell<number>;
  unpaidObligations: Cell<number>;
  uncollectedReimbursements: Cell<number>;
  drawdownDate: Cell<number>;
  returnMemoDate: Cell<number>;
  balancesReturnedDate: Cell<number>;
  fundsOnCase: Cell<number>;
  proposedUse: Cell<"New obligation" | "Liquidation" | "Upward adjustment">;
  obligationDate: Cell<number>;
  withinScope: Cell<boolean>;
  transferDate: Cell<number>;
  invoiceDate: Cell<number>;
  guidanceRequestedDate: Cell<number>;
  pyaRequestedDate: Cell<number>;
  fundsRequired: Cell<boolean>;
  creditDate: Cell<number>;
  creditAmount: Cell<number>;
  debitAmount: Cell<number>;
  postedAs: Cell<"Gross" | "Net">;
  creditDisposition: Cell<"Re-closed" | "DFAS-IN">;
  transportResidual: Cell<number>;
}

const CASE_TYPES = wordsOf(["BPC legacy", "BPC", "FMS"], {
  Legacy: "BPC legacy",
  "Legacy BPC": "BPC legacy",
  Pseudo: "BPC legacy",
});
const STATUSES = wordsOf(["Open", "Closed", "Reopened"], { "Re-opened": "Reopened", Active: "Open" });
const USES = wordsOf(["New obligation", "Liquidation", "Upward adjustment"], {
  Liquidate: "Liquidation",
  "Upward within-scope adjustment": "Upward adjustment",
});
const POSTED = wordsOf(["Gross", "Net"]);
const DISPOSITIONS = wordsOf(["Re-closed", "DFAS-IN"], {
  Reclosed: "Re-closed",
  "DFAS-IN SCA": "DFAS-IN",
  DFAS: "DFAS-IN",
});

export function readBpcRow(facts: Readonly<Record<string, unknown>>): BpcRow {
  const bad: Unreadable[] = [];
  readText(facts["caseId"], "caseId", bad);
  readText(facts["program"], "program", bad);
  readText(facts["partner"], "partner", bad);
  readText(facts["implementingAgency"], "implementingAgency", bad);
  return {
    bad,
    caseType: readChoice(CASE_TYPES, facts["caseType"], "caseType", bad),
    tas: readTas(facts["tas"], "tas", bad),
    availabilityEndFy: readFiscalYear(facts["availabilityEndFy"], "availabilityEndFy", bad),
    cancellingFy: readFiscalYear(facts["cancellingFy"], "cancellingFy", bad),
    laterFundsOnCase: readYesNo(facts["laterFundsOnCase"], "laterFundsOnCase", bad),
    caseValue: readMoney(facts["caseValue"], "caseValue", bad),
    highestRequirement: readMoney(facts["highestRequirement"], "highestRequirement", bad),
    valueReducedDate: readDate(facts["valueReducedDate"], "valueReducedDate", bad),
    deliveriesCompleteDate: readDate(facts["deliveriesCompleteDate"], "deliveriesCompleteDate", bad),
    invoicesCompleteDate: readDate(facts["invoicesCompleteDate"], "invoicesCompleteDate", bad),
    lastPaymentDate: readDate(facts["lastPaymentDate"], "lastPaymentDate", bad),
    sscDate: readDate(facts["sscDate"], "sscDate", bad),
    closureBegunDate: readDate(facts["closureBegunDate"], "closureBegunDate", bad),
    estimatedClosureDate: readDate(facts["estimatedClosureDate"], "estimatedClosureDate", bad),
    implementedDate: readDate(facts["implementedDate"], "implementedDate", bad),
    closureCertificateDate: readDate(facts["closureCertificateDate"], "closureCertificateDate", bad),
    caseStatus: readChoice(STATUSES, facts["caseStatus"], "caseStatus", bad),
    canCloseByJuly31: readYesNo(facts["canCloseByJuly31"], "canCloseByJuly31", bad),
    undeliveredOrders: readMoney(facts["undeliveredOrders"], "undeliveredOrders", bad),
    unpaidObligations: readMoney(facts["unpaidObligations"], "unpaidObligations", bad),
    uncollectedReimbursements: readMoney(
      facts["uncollectedReimbursements"],
      "uncollectedReimbursements",
      bad,
    ),
    drawdownDate: readDate(facts["drawdownDate"], "drawdownDate", bad),
    returnMemoDate: readDate(facts["returnMemoDate"], "returnMemoDate", bad),
    balancesReturnedDate: readDate(facts["balancesReturnedDate"], "balancesReturnedDate", bad),
    fundsOnCase: readMoney(facts["fundsOnCase"], "fundsOnCase", bad),
    proposedUse: readChoice(USES, facts["proposedUse"], "proposedUse", bad),
    obligationDate: readDate(facts["obligationDate"], "obligationDate", bad),
    withinScope: readYesNo(facts["withinScope"], "withinScope", bad),
    transferDate: readDate(facts["transferDate"], "transferDate", bad),
    invoiceDate: readDate(facts["invoiceDate"], "invoiceDate", bad),
    guidanceRequestedDate: readDate(facts["guidanceRequestedDate"], "guidanceRequestedDate", bad),
    pyaRequestedDate: readDate(facts["pyaRequestedDate"], "pyaRequestedDate", bad),
    fundsRequired: readYesNo(facts["fundsRequired"], "fundsRequired", bad),
    creditDate: readDate(facts["creditDate"], "creditDate", bad),
    creditAmount: readMoney(facts["creditAmount"], "creditAmount", bad),
    debitAmount: readMoney(facts["debitAmount"], "debitAmount", bad),
    postedAs: readChoice(POSTED, facts["postedAs"], "postedAs", bad),
    creditDisposition: readChoice(DISPOSITIONS, facts["creditDisposition"], "creditDisposition", bad),
    transportResidual: readMoney(facts["transportResidual"], "transportResidual", bad),
  };
}
