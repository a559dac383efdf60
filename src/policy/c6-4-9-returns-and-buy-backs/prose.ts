import type { Prose } from "../kernel/prose";

const IA = "Implementing agency";
const PARTNER = "Partner";
const PURCHASER = "DoD purchasing organization";

/** The long texts of this section's checks, by code. */
export const returnProse: Readonly<Record<string, Prose>> = {
  "return.not-aeca": {
    why: "Section 21(m) reaches only articles provided under the Act.",
    samm: "Returns may be accepted if the article was previously provided under the AECA.",
    interpretation:
      "The stated test is the AECA; that the article was bought through FMS is advice on primary use. An FMS sale is one under the AECA.",
    alternative: "Read with the first sentence of the paragraph, only FMS purchases would qualify.",
    action: "Do not accept the return; correct the fact if it is wrong.",
    actor: "WWRS",
  },
  "return.sme": {
    why: "Significant Military Equipment is excluded from the return program by statute.",
    samm: "Returns may be accepted if the article is not Significant Military Equipment.",
    action: "Do not accept the return; consider a buy back.",
    actor: "WWRS",
  },
  "return.not-functioning": {
    why: "DoD takes back what can be issued again without cost.",
    samm: "The article must be in fully functioning condition without need of repair or rehabilitation.",
    interpretation: "Fully functioning Yes with repair blank is taken as no repair needed.",
    action: "Do not accept the return; consider a buy back.",
    actor: "WWRS",
  },
  "return.no-requirement": {
    why: "Nothing is taken back without somebody who needs and funds it.",
    samm: "There must be either a DoD or an FMS-funded requirement for the article.",
    action: "Find and record the requirement, or decline.",
    actor: "WWRS",
  },
  "return.release-determination": {
    why: "The return process is no way around a release decision.",
    samm: "For FMS-funded requirements, sensitive articles that require release determinations may not be provided to other FMS partners through the return process. The earlier text said export controls and release determinations.",
    interpretation: "In the earlier text both together are taken as the test, as the word and says.",
    alternative:
      "The earlier and could be read as either; an article with one of the two would then be barred as well.",
    action: "Do not accept it for an FMS-funded requirement.",
    actor: "WWRS",
  },
  "return.eligibility-unknown": {
    why: "An undecided gate is neither passed nor failed.",
    samm: "All stated conditions must be met.",
    interpretation:
      "One known failure decides; only blanks that could still change the result are asked for.",
    action: "Fill the cells named as missing.",
    actor: "Analyst",
  },
  "return.suggest-buy-back": {
    why: "What cannot be returned may still be bought.",
    samm: "DoD organizations may buy back articles previously sold under FMS, SME or non-SME.",
    interpretation:
      "No condition of the article is stated for buy backs, so one in need of repair may be bought.",
    action: "Ask a DoD purchasing organization whether it wants the article.",
    actor: IA,
  },
  "return.limited-to-dod": {
    why: "The bar follows the article, not the paperwork.",
    samm: "The bar on sensitive articles is tied to FMS-funded requirements and other FMS partners.",
    interpretation:
      "With both requirements the return is eligible for DoD, limited so that it does not go to another partner.",
    alternative: "One could hold the whole return barred because an FMS-funded requirement exists.",
    action: "Keep the article for the DoD requirement.",
    actor: "WWRS",
  },
  "return.not-primary-use": {
    why: "WWRS is meant for a particular flow; other uses want a reason on file.",
    samm: "The program should primarily be used where a partner initiates the return of non-SME articles it bought through FMS on a partner-funded LOA.",
    interpretation: "Should primarily: other uses are not barred, so a warning.",
    action: "Record why WWRS is used.",
    actor: IA,
  },
  "transfer.change-of-end-use": {
    why: "Moving the article changes the end use the United States agreed to.",
    samm: "For any return or buy back the partner must submit a request for a change of end use to State (PM/RSAT), per C8.7.3.",
    interpretation:
      "No day is set. Once the contract is executed or the buy back reconciled the request is late, so an error.",
    action: "Have the partner submit the request; record its date.",
    actor: PARTNER,
  },
  "transfer.sco-not-notified": {
    why: "End Use Monitoring loses track of articles nobody reported gone.",
    samm: "The partner must notify the relevant Security Cooperation Organization; for buy backs the SCO must be made aware.",
    interpretation: "Both sentences are met by one notice.",
    action: "Notify the SCO; record the date.",
    actor: PARTNER,
  },
  "transfer.onward-authority": {
    why: "Getting an article back does not clear it for the next recipient.",
    samm: "Subsequent sale, transfer or use remains subject to the applicable policies, regulations and agreements.",
    action: "Name the authority for the onward transfer.",
    actor: IA,
  },
  "return.earlier-text": {
    why: "A request is judged by the text of its day.",
    samm: "Memorandum 26-54 quotes the C6.4.9 it replaces.",
    interpretation:
      "The memorandum has no effective sentence; its date, March 13, 2026, counts. C8.7.3 itself was not examined.",
    action: "Nothing; see C8.7.3 for end use changes of that time.",
    actor: "Analyst",
  },
  "buyback.not-sold-under-fms": {
    why: "The buy back text covers what FMS sold.",
    samm: "DoD may buy back articles previously sold under the FMS program to a partner.",
    interpretation: "What was not provided under the AECA was not sold under FMS.",
    action: "Use other procurement authority, or correct the fact.",
    actor: PURCHASER,
  },
  "buyback.not-far-dfars": {
    why: "A buy back is a foreign procurement.",
    samm: "Buy backs are conducted under a contract covered by FAR and DFARS.",
    action: "Conduct the purchase under such a contract.",
    actor: PURCHASER,
  },
  "buyback.fms-funds": {
    why: "FMS funds are the partners' money.",
    samm: "Buy backs are funded through standard DoD procurement appropriations rather than FMS funds.",
    action: "Fund it with DoD procurement appropriations.",
    actor: PURCHASER,
  },
  "buyback.other-funds": {
    why: "The paragraph names one source and excludes another; a third is not addressed.",
    samm: "Standard DoD procurement appropriations rather than FMS funds.",
    interpretation: "Other funds are left for review.",
    alternative: "Rather than FMS funds could be read as the only bar; other funds would then pass.",
    action: "Have counsel review the funding.",
    actor: PURCHASER,
  },
  "buyback.eligibility-unknown": {
    why: "An undecided gate is neither passed nor failed.",
    samm: "Sold under FMS, FAR/DFARS contract, not FMS funds.",
    action: "Fill the cells named as missing.",
    actor: "Analyst",
  },
  "buyback.not-partner-funded": {
    why: "Where grant money bought the article, the partner may not be owed the proceeds.",
    samm: "The finance and transport paragraphs speak of articles bought on a partner-funded LOA.",
    interpretation: "For other LOAs payee and transport are left for review.",
    action: "Ask DSCA where the funds go and who ships.",
    actor: PURCHASER,
  },
  "buyback.new-fms-case": {
    why: "A purchase by DoD is not a sale to the partner.",
    samm: "The buy back of defense articles does not constitute a new FMS case.",
    action: "Close the new case; work the buy back as a procurement.",
    actor: IA,
  },
  "buyback.payee": {
    why: "Paying a partner directly bypasses the Trust Fund's controls.",
    samm: "Any funds due to the partner shall be transferred to the partner's FMS Trust Fund account.",
    action: "Redirect the payment.",
    actor: PURCHASER,
  },
  "buyback.dfars-review": {
    why: "Statutory limits on foreign purchases are collected there.",
    samm: "Refer to DFARS subpart 225.70 to review exceptions and restrictions.",
    interpretation:
      "Asked for unless the LOA is known not to be partner-funded, for the paragraph speaks of those.",
    action: "Review the subpart; record the date.",
    actor: PURCHASER,
  },
  "buyback.reconcile-due": {
    why: "An article gone from the case must be gone from its books.",
    samm: "Buy backs that leverage an open case, not supply/services complete, are reconciled on it once contract requirements are met and fully executed, per Appendix 7.",
    action: "Reconcile the buy back on the FMS case; record the date.",
    actor: IA,
  },
  "buyback.reconcile-after-execution": {
    why: "Reconciling before the contract is executed would book what may not happen.",
    samm: "Once the buy back contract requirements are met and fully executed.",
    interpretation: "A signed contract is not yet a fully executed one.",
    action: "Wait for full execution.",
    actor: IA,
  },
  "buyback.reconcile-unknown": {
    why: "Whether the case is touched depends on its status and the contract.",
    samm: "Open cases, not supply/services complete.",
    action: "Fill the cells named as missing.",
    actor: "Analyst",
  },
  "buyback.record-incomplete": {
    why: "DSCA may ask for the record any day.",
    samm: "The agency keeps a central record: original partner, articles, recipient, and legal authority for any subsequent retransfer. A DSAMS indicator and case remarks may serve.",
    interpretation:
      "Only the active case's agency is named, so closed or SSC cases are not asked. Without an onward transfer no authority is missing.",
    alternative: "The record could be asked of every buy back, whatever the state of its case.",
    action: "Fill the record, or set the indicator and write the remarks.",
    actor: IA,
  },
  "buyback.transport-coordinator": {
    why: "Nobody ships what two parties think the other one ships.",
    samm: "DoD-initiated: the DoD purchaser coordinates. Partner-initiated: the partner coordinates with the DoD purchaser. Both per the contract.",
    action: "Correct the coordinator in the contract or in the row.",
    actor: PURCHASER,
  },
  "buyback.not-in-force": {
    why: "A request is judged by the text of its day.",
    samm: "The earlier C6.4.9 has no buy back paragraph.",
    interpretation: "The memorandum has no effective sentence; its date, March 13, 2026, counts.",
    action: "Look at the procurement rules of that time.",
    actor: "Analyst",
  },
};
