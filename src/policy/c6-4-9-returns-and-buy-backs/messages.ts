import type { Message } from "../kernel/finding";
import { headings, word } from "../kernel/wording";
import { returnColumns } from "./columns";

const past = (severity: string): string =>
  severity === "error" ? " The contract is executed or the buy back reconciled without it." : "";

/** What each finding on a return or buy back says. SAMM's words and our reading are kept apart. */
export const returnMessages: Readonly<Record<string, Message>> = {
  "return.not-aeca": () =>
    "Returns may be accepted only of articles previously provided under the AECA; this one was not.",
  "return.sme": () => "Significant Military Equipment is not accepted as a WWRS return.",
  "return.not-functioning": () =>
    "Returns must be in fully functioning condition without need of repair or rehabilitation; this article is not.",
  "return.no-requirement": () =>
    "There must be a DoD or an FMS-funded requirement for the article; there is none.",
  "return.release-determination": (d) =>
    d.earlier === true
      ? "Earlier text: sensitive articles that require export controls and release determinations are not provided to other " +
        "FMS partners; the requirement is FMS-funded."
      : "Sensitive articles that require release determinations may not go to other FMS partners through the return process; " +
        "the requirement is FMS-funded.",
  "return.eligibility-unknown": (d) =>
    `Whether the return passes the stated gates is not decided. Needs: ${headings(d, "missing", returnColumns)}.`,
  "return.suggest-buy-back": () =>
    "It fails as a return only by SME or condition. Buy backs are open to SME and non-SME sold under FMS, in any condition " +
    "(our reading: no condition is stated); consider one.",
  "return.limited-to-dod": (_, severity) =>
    "Eligible for the DoD requirement; the article may not go to another FMS partner through the return process " +
    "(our reading where the requirement is both DoD and FMS-funded)." +
    (severity === "error" ? " The row plans a follow-on sale or transfer." : ""),
  "return.not-primary-use": () =>
    "WWRS should primarily serve returns a partner initiates of articles bought through FMS on a partner-funded LOA.",
  "transfer.change-of-end-use": (_, severity) =>
    `The partner must submit a change of end use request to State (PM/RSAT), per C8.7.3; none is on record.${past(severity)}`,
  "transfer.sco-not-notified": (_, severity) =>
    `The Security Cooperation Organization must be notified for End Use Monitoring; no notice is on record.${past(severity)}`,
  "transfer.onward-authority": () =>
    "A later sale, transfer or use stays subject to the policies, regulations and agreements that govern it.",
  "return.earlier-text": () =>
    "Requested before March 13, 2026: judged by the earlier C6.4.9, which has no change of end use sentence. " +
    "Whether C8.7.3 itself asked for one was not examined.",
  "buyback.not-sold-under-fms": () =>
    "Buy backs are of articles previously sold under the FMS program; this one was not.",
  "buyback.not-far-dfars": () =>
    "A buy back is conducted under a contract covered by FAR and DFARS; this one is not.",
  "buyback.fms-funds": () => "Buy backs are funded by DoD procurement appropriations rather than FMS funds.",
  "buyback.other-funds": () =>
    "SAMM names DoD procurement appropriations. Other funds are for a person to review.",
  "buyback.eligibility-unknown": (d) =>
    `Whether the buy back passes the stated gates is not decided. Needs: ${headings(d, "missing", returnColumns)}.`,
  "buyback.not-partner-funded": () =>
    "The finance and transport paragraphs speak of articles bought on a partner-funded LOA; this LOA is not. Review where funds go.",
  "buyback.new-fms-case": () => "A buy back does not constitute a new FMS case.",
  "buyback.payee": () => "Funds due the partner must go to its FMS Trust Fund account.",
  "buyback.dfars-review": () =>
    "DFARS subpart 225.70 is to be reviewed for exceptions and restrictions; no review is on record.",
  "buyback.reconcile-due": () =>
    "Contract requirements are met and fully executed and the FMS case is open: the buy back is reconciled on it now (Appendix 7).",
  "buyback.reconcile-after-execution": () =>
    "The buy back is reconciled on the open FMS case once the contract requirements are met and fully executed.",
  "buyback.reconcile-unknown": (d) =>
    `Whether the buy back is reconciled on the FMS case is not decided. Needs: ${headings(d, "missing", returnColumns)}.`,
  "buyback.record-incomplete": (d, severity) =>
    `The central record lacks: ${headings(d, "gaps", returnColumns)}.` +
    (severity === "error" ? " The buy back is already reconciled." : "") +
    " It is provided to DSCA upon request; a DSAMS indicator with case remarks may serve instead.",
  "buyback.transport-coordinator": (d) =>
    `Recorded coordinator: ${word(d, "recorded")}. On these facts the contract puts transport on: ${word(d, "named")}.`,
  "buyback.not-in-force": () =>
    "Requested before March 13, 2026; the earlier SAMM text has no buy back paragraph. Whether C8.7.3 asked for more was not examined.",
};
