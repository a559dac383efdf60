import type { StepText } from "../kernel/section";

/** What each step of an explanation does, with its paragraph. `reading` marks our interpretation. */
export const returnSteps: Readonly<Record<string, StepText>> = {
  "transfer.channel": { paragraph: "C6.4.9", text: "Return through WWRS, or buy back" },
  "return.edition": {
    paragraph: "26-54",
    text: "Edition by request date (undated: the as-of date); memorandum date March 13, 2026",
  },
  "return.gates": {
    paragraph: "C6.4.9.1",
    text: "Under the AECA, not SME, fully functioning, a requirement, no release bar for an FMS-funded one",
  },
  "return.limits": {
    paragraph: "C6.4.9.1",
    text: "Requirement Both: DoD may take it, another partner may not",
    reading: true,
  },
  "transfer.actions": {
    paragraph: "C6.4.9",
    text: "Any return or buy back: change of end use request, SCO notified",
  },
  "buyback.dfars": {
    paragraph: "C6.4.9.2.1",
    text: "DFARS 225.70 review unless the LOA is known not to be partner-funded",
    reading: true,
  },
  "transfer.open-actions": { paragraph: "C6.4.9", text: "Actions with no act on record by the as-of date" },
  "buyback.gates": {
    paragraph: "C6.4.9.2",
    text: "Sold under FMS, FAR/DFARS contract, not paid with FMS funds",
  },
  "buyback.payee": {
    paragraph: "C6.4.9.2.1",
    text: "Funds due the partner go to its FMS Trust Fund account",
  },
  "buyback.transport-dod": {
    paragraph: "C6.4.9.2.3",
    text: "DoD-initiated: the DoD purchaser coordinates transport",
  },
  "buyback.transport-partner": {
    paragraph: "C6.4.9.2.4",
    text: "Partner-initiated: the partner coordinates with the DoD purchaser",
  },
  "buyback.new-case": { paragraph: "C6.4.9.2", text: "A buy back does not constitute a new FMS case" },
  "buyback.reconciled": { paragraph: "C6.4.9.2.2", text: "Reconciliation on record" },
  "buyback.reconcile-status": {
    paragraph: "C6.4.9.2.2",
    text: "Only an open case, not supply/services complete, is reconciled on",
    reading: true,
  },
  "buyback.reconcile": {
    paragraph: "C6.4.9.2.2",
    text: "Reconciled once contract requirements are met and fully executed",
  },
  "buyback.record": {
    paragraph: "C6.4.9.2.2",
    text: "Elements of the central record, or DSAMS indicator with remarks",
  },
};
