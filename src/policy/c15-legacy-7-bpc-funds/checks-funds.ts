import { YES } from "../kernel/answer";
import { isKnown } from "../kernel/bad";
import { isoOfDay } from "../kernel/dates";
import type { Check } from "../kernel/finding";
import { dollarsOfCents } from "../kernel/money";
import type { Severity } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import { IN_FORCE_DAY, P } from "./edition";
import { creditUnsettled, debitOnCancelled } from "./next-action";

type BpcCheck = Check<BpcCase>;

/** Duties of 7.5 and 7.6.3-.4 that are due at once: only from September 25, 2025 do they rest on this memorandum. */
function atOnce(row: BpcCase, severity: Severity): Severity {
  return row.asOf !== null && row.asOf < IN_FORCE_DAY ? "info" : severity;
}

function today(row: BpcCase): string | undefined {
  return row.asOf === null ? undefined : isoOfDay(row.asOf);
}

const cancelledFunds: BpcCheck = {
  code: "bpc.cancelled-funds",
  paragraphs: [P.cancelled],
  severities: ["error", "info"],
  rules: ["R68", "R69", "R70", "R71", "R72"],
  columns: ["fundsOnCase", "caseStatus", "closureCertificateDate"],
  title: "Cancelled funds on the case",
  check(row, found, rule) {
    const { fundsOnCase, caseStatus } = row.facts;
    if (row.cancelledFunds !== YES || !isKnown(fundsOnCase)) return;
    const certificate = row.done("closureCertificateDate") === true;
    found.add(rule, atOnce(row, "error"), ["fundsOnCase"], {
      due: today(row),
      actor: "IA",
      data: { balance: dollarsOfCents(fundsOnCase), closed: caseStatus === "Closed", certificate },
    });
  },
};

const cancelledFundsUnknown: BpcCheck = {
  code: "bpc.cancelled-funds-unknown",
  paragraphs: [P.cancelled],
  severities: ["unknown"],
  rules: ["R71"],
  columns: ["fundsOnCase"],
  title: "Funds are cancelled and the balance on the case is not given",
  check(row, found, rule) {
    if (row.cancelled !== YES) return;
    if (row.facts.caseStatus === "Closed" || row.facts.fundsOnCase !== null) return;
    found.add(rule, "unknown", ["fundsOnCase"], { missing: ["fundsOnCase"] });
  },
};

/** Why a proposed use is not allowed. */
function reasonNotAllowed(row: BpcCase): string {
  const { proposedUse, withinScope } = row.facts;
  if (row.phase.status === "known" && row.phase.value !== "Expired") return row.phase.value;
  if (proposedUse === "New obligation") return "Expired";
  return withinScope === false ? "Out of scope" : "Outside availability";
}

const USE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  "Out of scope": ["proposedUse", "withinScope"],
  "Outside availability": ["proposedUse", "obligationDate"],
};

const useNotAllowed: BpcCheck = {
  code: "bpc.use-not-allowed",
  paragraphs: [P.general, P.cancelled],
  severities: ["error"],
  rules: ["R54", "R55", "R56", "R68"],
  columns: ["proposedUse", "withinScope", "obligationDate"],
  title: "The proposed use is not allowed",
  check(row, found, rule) {
    if (row.proposedUse.status !== "known" || row.proposedUse.value) return;
    const reason = reasonNotAllowed(row);
    found.add(rule, "error", USE_COLUMNS[reason] ?? ["proposedUse"], {
      paragraphs: [reason === "Cancelled" ? P.cancelled : P.general],
      data: { reason },
    });
  },
};

const noExemption: BpcCheck = {
  code: "bpc.trust-fund-no-exemption",
  paragraphs: [P.general],
  severities: ["info"],
  rules: ["R54"],
  columns: ["transferDate", "proposedUse"],
  title: "Transfer to the FMS Trust Fund exempts from nothing",
  check(row, found, rule) {
    const { proposedUse, transferDate } = row.facts;
    const expired = row.phase.status === "known" && row.phase.value === "Expired";
    if (expired && proposedUse === "New obligation" && isKnown(transferDate))
      found.add(rule, "info", ["transferDate"]);
  },
};

const invoice: BpcCheck = {
  code: "bpc.invoice",
  paragraphs: [P.cancelling, P.afterReturn, P.transport],
  severities: ["warning", "info"],
  rules: ["R67", "R77", "R85"],
  columns: [
    "invoiceDate",
    "fundsRequired",
    "drawdownDate",
    "balancesReturnedDate",
    "guidanceRequestedDate",
    "pyaRequestedDate",
  ],
  title: "Invoice, or need for funds, outside ordinary payment",
  check(row, found, rule) {
    const route = row.invoiceRoute;
    if (route.status !== "known" || route.value === "Pay from expired funds") return;
    const asks = route.value === "Ask DSCA CFD and DFAS-IN";
    const done = row.done(asks ? "guidanceRequestedDate" : "pyaRequestedDate") === true;
    const relaxed = done || (asks && row.past);
    const { invoiceDate } = row.facts;
    found.add(
      rule,
      relaxed ? "info" : atOnce(row, "warning"),
      [invoiceDate === null ? "fundsRequired" : "invoiceDate"],
      {
        paragraphs: [asks ? P.cancelling : paragraphOfAdjustment(row)],
        due: today(row),
        actor: "IA",
        data: { route: route.value, done },
      },
    );
  },
};

/** 7.5.3.1 once balances were returned; 7.6.4 points to prior year adjustments for invoices after cancellation. */
function paragraphOfAdjustment(row: BpcCase): string {
  return row.done("balancesReturnedDate") === true ? P.afterReturn : P.transport;
}

const credit: BpcCheck = {
  code: "bpc.credit",
  paragraphs: [P.credits],
  severities: ["error", "unknown", "info"],
  rules: ["R79", "R80", "R81"],
  columns: ["creditDate", "caseStatus", "creditDisposition"],
  title: "Credit received after the funds cancelled",
  check(row, found, rule) {
    const route = row.creditRoute;
    if (route.status === "unknown" && route.missing.includes("caseStatus")) {
      found.add(rule, "unknown", ["caseStatus"], { missing: ["caseStatus"], data: { unknown: true } });
    }
    if (route.status !== "known") return;
    const open = creditUnsettled(row) !== false;
    found.add(rule, open ? atOnce(row, "error") : "info", ["creditDate"], {
      due: open ? today(row) : undefined,
      actor: "IA",
      data: { routes: route.value, open },
    });
  },
};

const netPosting: BpcCheck = {
  code: "bpc.net-posting",
  paragraphs: [P.credits],
  severities: ["error", "info"],
  rules: ["R82"],
  columns: ["postedAs", "creditAmount", "debitAmount"],
  title: "Credit and debit posted as one net amount",
  check(row, found, rule) {
    const { postedAs, creditAmount, debitAmount } = row.facts;
    const both = isKnown(creditAmount) && creditAmount > 0 && isKnown(debitAmount) && debitAmount > 0;
    if (row.cancelled === YES && both && postedAs === "Net")
      found.add(rule, atOnce(row, "error"), ["postedAs"]);
  },
};

const debit: BpcCheck = {
  code: "bpc.debit",
  paragraphs: [P.credits],
  severities: ["error", "info"],
  rules: ["R83"],
  columns: ["debitAmount", "pyaRequestedDate"],
  title: "Debit on cancelled funds",
  check(row, found, rule) {
    if (!debitOnCancelled(row)) return;
    const requested = row.done("pyaRequestedDate") === true;
    found.add(rule, requested ? "info" : atOnce(row, "error"), ["debitAmount"], {
      due: requested ? undefined : today(row),
      actor: "IA",
      data: { requested },
    });
  },
};

const transportResidual: BpcCheck = {
  code: "bpc.transport-residual",
  paragraphs: [P.transport],
  severities: ["error", "info"],
  rules: ["R84"],
  columns: ["transportResidual"],
  title: "Cancelled residual in a transportation sub-account",
  check(row, found, rule) {
    const residual = row.transportToTreasury;
    if (residual.status !== "known" || residual.value <= 0) return;
    found.add(rule, atOnce(row, "error"), ["transportResidual"], {
      data: { residual: dollarsOfCents(residual.value) },
    });
  },
};

export const FUND_CHECKS: readonly BpcCheck[] = [
  cancelledFunds,
  cancelledFundsUnknown,
  useNotAllowed,
  noExemption,
  invoice,
  credit,
  netPosting,
  debit,
  transportResidual,
];
