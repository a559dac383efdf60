import type { Message, MessageData } from "../kernel/finding";
import { dollars, weekendNote, word } from "../kernel/wording";

/** Says so when the due date is not a working day. */
const workingDay = ({ day }: MessageData): string => (typeof day === "number" ? weekendNote(day) : "");

/** How a duty with a date stands, in words. */
function state(data: MessageData): string {
  const due = word(data, "due");
  const note = workingDay(data);
  switch (data.state) {
    case "Overdue":
      return `overdue since ${due}.`;
    case "Met late":
      return `done after its due date, ${due}.`;
    case "Due today":
      return `due today, ${due}.${note}`;
    default:
      return `due ${due}.${note}`;
  }
}

/** Remark that a step still open no longer presses because the alternate process is done. */
const settled = (data: MessageData): string =>
  data.settled === true ? " The alternate process is done; the case remains open." : "";

const REASONS: Readonly<Record<string, string>> = {
  Cancelled: "cancelled funds are not available for any purpose.",
  Expired: "expired funds are no longer available for incurring new obligations.",
  "Not yet available": "the period of availability has not begun (our reading).",
  "Out of scope": "expired funds may fund upward adjustments only within scope.",
  "Outside availability": "the obligation was not incurred in the funds' period of availability.",
};

/** What each finding on a fund of a BPC case says. SAMM's words and our reading are kept apart. */
export const bpcMessages: Readonly<Record<string, Message>> = {
  "bpc.value-review": (d) =>
    `The case value must be reviewed and reduced to the highest financial requirement by March 31: ${state(d)}`,
  "bpc.value-above-requirement": (d) =>
    `The case value is ${dollars(d, "reduction")} above the highest financial requirement; reduce it by ${word(d, "due")}` +
    (d.passed === true ? ", which has passed." : `.${workingDay(d)}`),
  "bpc.requirement-exceeds-value": () =>
    "The highest financial requirement is above the case value. SAMM speaks of reducing the value only; review which figure is right.",
  "bpc.completion": (d) =>
    `Vendors must have delivered and invoiced everything, and all obligations be paid, prior to July 31: ${state(d)}${settled(d)}`,
  "bpc.closure-not-begun": () =>
    "Closure must begin as soon as the case is supply/services complete; it is complete and closure has not begun.",
  "bpc.estimated-closure-late": (d) =>
    `The Estimated Closure Date in DSAMS is after ${word(d, "due")}, by when the case must be closed; update it if appropriate.`,
  "bpc.closure-certificate": (d) =>
    `The closure certificate must be with DFAS-IN no later than July 31: ${state(d)}${settled(d)}`,
  "bpc.alternate-return": (d) =>
    `The case does not close by July 31: follow the Alternate Funds Return process, drawdown and memorandum by ${word(d, "due")}.${workingDay(d)}`,
  "bpc.return-memo": (d) =>
    `The DIFS Funds Return Memorandum must be with DFAS-IN no later than July 31: ${state(d)}`,
  "bpc.drawdown-missing": (d) =>
    "Obligation authority for undelivered orders, unpaid obligations and uncollected reimbursements is not drawn down" +
    (d.memo === true ? ", though the memorandum is submitted." : ` (due ${word(d, "due")}).${workingDay(d)}`),
  "bpc.remains-open": (d) =>
    d.wronglyClosed === true
      ? "The case is Closed without a closure certificate. Cases on the alternate process remain open until reconciled and closed."
      : "The funds go back by the alternate process; the case remains open until properly reconciled and closed.",
  "bpc.cancelled-funds": (d) =>
    `${dollars(d, "balance")} of cancelled funds ${d.closed === true ? "stands on a Closed case" : "is on the case"}: ` +
    (d.certificate === true
      ? "a closure certificate is on record; DSCA and DFAS-IN return the funds to the Treasury. "
      : "submit a closure certificate to DFAS-IN immediately. ") +
    "They are not available for any purpose and must be returned to the Treasury; failure raises the risk of Anti-Deficiency Act violations.",
  "bpc.cancelled-funds-unknown": () =>
    "The funds are cancelled. Whether any are still on the case is not recorded.",
  "bpc.use-not-allowed": (d) => `The proposed use is not allowed: ${REASONS[word(d, "reason")] ?? ""}`,
  "bpc.trust-fund-no-exemption": () =>
    "The transfer to the FMS Trust Fund does not exempt from the fiscal limits of the appropriation; the funds are expired.",
  "bpc.invoice": (d) => `Route: ${word(d, "route")}.${d.done === true ? " The request is on record." : ""}`,
  "bpc.credit": (d) =>
    d.unknown === true
      ? "A credit came after the funds cancelled; what to do depends on the case status, which is blank."
      : `A credit came after the funds cancelled. ${(Array.isArray(d.routes) ? d.routes : []).join(", or ")}; DSCA returns it to the Treasury.` +
        (d.open === true ? "" : " It is settled."),
  "bpc.net-posting": () =>
    "Net transactions with both debits and credits cannot be posted; post them separately.",
  "bpc.debit": (d) =>
    `A debit on cancelled funds must follow the Prior Year Adjustment process.${d.requested === true ? " It is requested." : ""}`,
  "bpc.transport-residual": (d) =>
    `${dollars(d, "residual")} of cancelled residual funds in the DSCA FMS transportation sub-account goes back to the Treasury.`,
  "bpc.statutory-period": (d) =>
    `Cancelling year FY${word(d, "given")} is used as given; five years after expiry would be FY${word(d, "usual")}. Keep the statute that sets it at hand.`,
  "bpc.no-year": () =>
    "No-year funds have no cancelling year under this section. An account may still be closed under 31 U.S.C. 1555 after two years without disbursement.",
  "bpc.trust-fund-tas": () =>
    "97X8242 is the FMS Trust Fund itself. The transfer exempts from nothing: give the last fiscal year of the appropriation behind it.",
  "bpc.dates-unknown": (d) =>
    `${d.cancels === true ? "The end of availability cannot" : "No date can"} be computed: give the Treasury Account Symbol or the last fiscal year of availability.`,
  "bpc.scope-unknown": (d) =>
    `Funds of FY${word(d, "first")} may fall under chapter 15 instead of 15-Legacy; give the case type. The row is judged as legacy.`,
  "bpc.before-25-47": () =>
    "As of a date before September 25, 2025: July 31 stood in the earlier C15-Legacy.7.1; 7.5 and 7.6.3-.4 did not (DSCA 22-33 carried them).",
  "bpc.not-legacy": () =>
    "Memorandum 25-47 governs BPC legacy cases (chapter 15-Legacy); this row is not one.",
};
