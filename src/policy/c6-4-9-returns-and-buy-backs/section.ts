import { NO } from "../kernel/answer";
import type { Section } from "../kernel/section";
import { answerTransfer, returnAnswers, returnAnswerSpecs } from "./answers";
import { checkTransfer, transferChecks } from "./checks";
import { returnColumnList } from "./columns";
import { transferDuties } from "./duties";
import { MEMO, RETURN_EDITIONS } from "./edition";
import { returnMessages } from "./messages";
import { CONTRADICTORS, readTransfer } from "./read";
import { returnSteps } from "./steps";
import type { Transfer } from "./transfer";

/** SAMM C6.4.9, returns and buy backs (memorandum 26-54). */
export const returnSection: Section<Transfer> = {
  kind: "return-or-buy-back",
  title: "Return or buy back",
  memo: MEMO,
  columns: returnColumnList,
  answerSpecs: returnAnswerSpecs,
  editions: RETURN_EDITIONS,
  checks: transferChecks,
  messages: returnMessages,
  steps: returnSteps,
  contradictors: CONTRADICTORS,
  keyAnswers: ["eligibility", "limits", "transport", "reconcile", "recordGaps", "payee"],
  open: readTransfer,
  answerAll: answerTransfer,
  answerOne: returnAnswers,
  check: checkTransfer,
  editionOf: (transfer) => RETURN_EDITIONS[transfer.current === NO ? 1 : 0],
  duties: transferDuties,
};
