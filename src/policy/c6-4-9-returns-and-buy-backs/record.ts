import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, lacking, notApplicable, unknown } from "../kernel/answer";
import type { Answer, FactKey } from "../kernel/types";
import type { ReturnFacts } from "./columns";
import { outsideBuyBack } from "./contract";
import type { Channel, Transfer } from "./transfer";

/** The facts the central record of C6.4.9.2.2 is made of. */
export type RecordFacts = Pick<
  ReturnFacts,
  "recordPartner" | "recordArticles" | "recordRecipient" | "recordAuthority" | "use"
>;

const ACTIVE_CASE_ONLY = notApplicable("C6.4.9.2.2 asks for the record of the active FMS case only.");
const COMPLETE: Answer<readonly FactKey[]> = known([]);

/** Which elements of the central record are blank (C6.4.9.2.2). DSAMS indicator and case remarks may serve as it. */
export function recordGapsOf(transfer: Transfer, channel: Channel): Answer<readonly FactKey[]> {
  const outside = outsideBuyBack(transfer, channel);
  if (outside) return outside;
  const { caseStatus, dsamsIndicator, caseRemarks } = transfer.facts;
  if (!isKnown(caseStatus)) return lacking("caseStatus", caseStatus);
  if (caseStatus !== "Open") return ACTIVE_CASE_ONLY;
  const gaps = elementGaps(transfer.facts);
  if (gaps.status === "known" && gaps.value.length === 0) return step(transfer, COMPLETE);
  if (caseRemarks !== null && dsamsIndicator !== false) {
    if (isBad(caseRemarks)) return invalid(["caseRemarks"]);
    if (!isKnown(dsamsIndicator)) return lacking("dsamsIndicator", dsamsIndicator);
    return step(transfer, COMPLETE);
  }
  return step(transfer, gaps);
}

function step(transfer: Transfer, answer: Answer<readonly FactKey[]>): Answer<readonly FactKey[]> {
  if (answer.status === "known") {
    transfer.trace?.step(
      "buyback.record",
      answer.value.length === 0 ? "complete" : `blank: ${answer.value.join(", ")}`,
    );
  }
  return answer;
}

const ELEMENTS = ["recordPartner", "recordArticles", "recordRecipient"] as const;

/** Blank elements; the retransfer authority only where the article goes on to another partner. */
export function elementGaps(facts: RecordFacts): Answer<readonly FactKey[]> {
  const { use, recordAuthority } = facts;
  const asked = use === "DoD" ? ELEMENTS : [...ELEMENTS, "recordAuthority" as const];
  const bad: FactKey[] = asked.filter((key) => isBad(facts[key]));
  if (isBad(use) && recordAuthority === null) bad.push("use");
  if (bad.length > 0) return invalid(bad);
  if (use === null && recordAuthority === null) return unknown(["use"]);
  return known(asked.filter((key) => facts[key] === null));
}
