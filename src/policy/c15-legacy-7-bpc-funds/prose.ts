import type { Prose } from "../kernel/prose";

const IA = "Implementing agency";
const ANALYST = "Analyst";
const CLOSED_IS_INFO = "On a closed case, or once the funds are cancelled, it is information only.";

/** The long texts of this section's checks, by code. */
export const bpcProse: Readonly<Record<string, Prose>> = {
  "bpc.value-review": {
    why: "Value above need ties up funds that must go back before they cancel.",
    samm: "By March 31 of the final fiscal year of the funds' lifecycle the agency must review and reduce the case value to the highest financial requirement.",
    interpretation: `Dates are per fund; the earliest governs the next action. A value equal to the requirement needs no act. ${CLOSED_IS_INFO}`,
    action: "Review the value, reduce it, record the date.",
    actor: IA,
  },
  "bpc.value-above-requirement": {
    why: "The difference is money that can be returned now.",
    samm: "Reduce the value of the case to the highest financial requirement.",
    interpretation: `An error once March 31 has passed. ${CLOSED_IS_INFO}`,
    action: "Reduce the case value by the difference.",
    actor: IA,
  },
  "bpc.requirement-exceeds-value": {
    why: "One of the two figures is wrong, or the case lacks funds.",
    samm: "The paragraph speaks of reducing a value only.",
    interpretation: "Expired funds cannot simply be added; the row is left for review.",
    action: "Check both figures.",
    actor: IA,
  },
  "bpc.completion": {
    why: "What is unpaid on July 31 can no longer be paid from these funds in time.",
    samm: "Vendors have delivered all articles and services, submitted all invoices, and all obligations are paid in full prior to July 31.",
    interpretation: `Prior to July 31 is July 30 at the latest. With the alternate process done it is information. ${CLOSED_IS_INFO}`,
    alternative: "Read loosely as by July 31, the day itself would be in time.",
    action: "Get deliveries, invoices and payments finished; record their dates.",
    actor: IA,
  },
  "bpc.closure-not-begun": {
    why: "Closure takes months across systems that do not talk to each other.",
    samm: "The agency will begin closure as soon as the case is supply/services complete.",
    interpretation: "A closure certificate on record shows that closure had begun.",
    action: "Begin closure; record the date.",
    actor: IA,
  },
  "bpc.estimated-closure-late": {
    why: "A milestone after the deadline hides the deadline.",
    samm: "The agency will update the Estimated Closure Date milestone in DSAMS, if appropriate.",
    action: "Update the milestone.",
    actor: IA,
  },
  "bpc.closure-certificate": {
    why: "After July 31 there is not enough time left to return the funds.",
    samm: "To enable the return of funds before cancellation the agency will submit closure certificates to DFAS-IN no later than July 31.",
    interpretation: `July 31 itself is in time, weekend or not. ${CLOSED_IS_INFO}`,
    action: "Submit the certificate, or take the alternate path.",
    actor: IA,
  },
  "bpc.alternate-return": {
    why: "Funds of a case that stays open must leave it another way.",
    samm: "In the event agencies are unable to close cases prior to July 31 they should use the Alternate Funds Return process.",
    interpretation:
      "The path is taken from later funds on the case, the forecast, what is on record, then the calendar, in this order.",
    action: "Draw down obligation authority and submit the memorandum.",
    actor: IA,
  },
  "bpc.return-memo": {
    why: "DFAS-IN and DSCA need the time left to act in several systems.",
    samm: "Submit a DIFS Funds Return Memorandum to DFAS-IN no later than July 31 of the fiscal year of the funds' cancellation.",
    action: "Submit the memorandum.",
    actor: IA,
  },
  "bpc.drawdown-missing": {
    why: "The memorandum returns what the drawdown has freed.",
    samm: "The procedures consist of drawing down obligation authority for undelivered orders, unpaid obligations and/or uncollected reimbursements, and the memorandum.",
    interpretation: "Drawing down comes first: a memorandum without it is an error.",
    action: "Draw down in the general ledger; record the date.",
    actor: IA,
  },
  "bpc.remains-open": {
    why: "Returning the money does not settle the case.",
    samm: "Cases that leverage the process will remain open until properly reconciled and closed by the agency.",
    interpretation: "A case marked Closed without a certificate was closed too early.",
    action: "Reconcile the case, then close it with a certificate.",
    actor: IA,
  },
  "bpc.cancelled-funds": {
    why: "Cancelled funds kept on a case expose the agency to Anti-Deficiency Act violations.",
    samm: "Cancelled funds are not available for any purpose and must be returned to the Treasury. The agency must submit a closure certificate to DFAS-IN immediately; DSCA works with DFAS-IN to return them.",
    interpretation: "It stands, whatever the status of the case, while the balance is above zero.",
    action: "Submit the closure certificate at once; tell DSCA.",
    actor: IA,
  },
  "bpc.cancelled-funds-unknown": {
    why: "A balance nobody looked at is not a zero balance.",
    samm: "In the event the agency identifies cancelled funds on an existing case it must act immediately.",
    action: "Look up the balance and enter it, zero included.",
    actor: IA,
  },
  "bpc.use-not-allowed": {
    why: "Using expired or cancelled funds outside their limits violates fiscal law.",
    samm: "Expired funds may only liquidate previously incurred obligations and fund upward, within-scope adjustments to obligations incurred in the period of availability prior to transfer. Cancelled funds are available for no purpose.",
    interpretation: "An obligation incurred within availability but after the transfer is left for review.",
    alternative: "Prior to transfer may qualify the period of availability, or the obligation.",
    action: "Find another source of funds.",
    actor: IA,
  },
  "bpc.trust-fund-no-exemption": {
    why: "Money in the Trust Fund keeps the limits it came with.",
    samm: "The transfer of appropriated funds to the FMS Trust Fund does not exempt from the fiscal parameters of the appropriation.",
    action: "Judge the use by the appropriation behind the case.",
    actor: IA,
  },
  "bpc.invoice": {
    why: "An invoice paid from the wrong year is an Anti-Deficiency Act question.",
    samm: "After drawdown and before cancellation: ask the DSCA Country Finance Directors and DFAS-IN. Once balances are returned, or after cancellation: current-year funds by prior year adjustment.",
    interpretation: "The branch between asking and adjusting is whether balances have been returned.",
    alternative:
      "7.5.1 could be read to send every invoice before cancellation to the question, balances returned or not.",
    action: "Follow the route named; record the request.",
    actor: IA,
  },
  "bpc.credit": {
    why: "A credit to cancelled funds belongs to the Treasury.",
    samm: "The agency contacts either DSCA to re-open the case or DFAS-IN SCA to process the credit without re-opening. A re-opened case is processed, reconciled and re-closed. DSCA returns the funds.",
    interpretation:
      "The paragraph speaks of closed cases; on an open one the rules on cancelled funds apply.",
    action: "Choose one of the two ways; record how it was settled.",
    actor: IA,
  },
  "bpc.net-posting": {
    why: "Netting hides both a payment from cancelled funds and a receipt.",
    samm: "Net transactions with both debits and credits cannot be posted.",
    action: "Post credit and debit separately.",
    actor: IA,
  },
  "bpc.debit": {
    why: "Cancelled funds pay nothing.",
    samm: "Agencies must follow the prior year adjustment process for any debit transactions.",
    action: "Ask for current-year funds by prior year adjustment.",
    actor: IA,
  },
  "bpc.transport-residual": {
    why: "Residuals in clearing sub-accounts are easily forgotten.",
    samm: "Cancelled residual funds in the DSCA FMS transportation cost clearing sub-accounts will be returned to the Treasury.",
    action: "Report the residual for return.",
    actor: "DSCA and DFAS-IN",
  },
  "bpc.statutory-period": {
    why: "Every date of the row hangs on this year.",
    samm: "Generally the fifth year after the funds expire, or other statutorily authorized period.",
    interpretation:
      "The year given overrides the general rule; the statute behind it is the analyst's to name.",
    action: "Keep the statute with the case.",
    actor: ANALYST,
  },
  "bpc.no-year": {
    why: "Funds without a period of availability do not cancel by the calendar.",
    samm: "The cancelling year is counted from the year the funds expire.",
    interpretation: "No-year funds have none; 31 U.S.C. 1555 can still close such an account.",
    action: "Ask DSCA how the account is to be closed.",
    actor: IA,
  },
  "bpc.trust-fund-tas": {
    why: "The Trust Fund's symbol hides the appropriation whose limits apply.",
    samm: "The transfer to the FMS Trust Fund exempts from nothing.",
    interpretation: "97X8242 is not taken as no-year funds; the dates need the appropriation behind it.",
    action: "Enter the last fiscal year of availability of the appropriation.",
    actor: ANALYST,
  },
  "bpc.dates-unknown": {
    why: "Without a year there is no March 31 and no July 31.",
    samm: "The cancelling year is counted from the year the funds expire for new obligation.",
    action: "Enter the Treasury Account Symbol or the last fiscal year of availability.",
    actor: ANALYST,
  },
  "bpc.scope-unknown": {
    why: "Newer BPC appropriations fall under chapter 15, which this section is not.",
    samm: "The memorandum updates chapter 15-Legacy.",
    interpretation:
      "Public notes put Title 10 BPC appropriations of FY2025 and later under chapter 15; the row is judged as legacy until told otherwise.",
    action: "Enter the case type.",
    actor: ANALYST,
  },
  "bpc.before-25-47": {
    why: "The review looks back to a day before the memorandum.",
    samm: "The earlier C15-Legacy.7.1 had July 31 already; 7.5 and 7.6.3-.4 are new to the SAMM.",
    interpretation:
      "The memorandum has no effective sentence; its date, September 25, 2025, counts. DSCA 22-33 carried the rest before.",
    action: "For that time see DSCA 22-33.",
    actor: ANALYST,
  },
  "bpc.not-legacy": {
    why: "Other cases have other closing rules.",
    samm: "The memorandum updates chapter 15-Legacy.",
    action: "Use the chapter that governs the case.",
    actor: ANALYST,
  },
};
