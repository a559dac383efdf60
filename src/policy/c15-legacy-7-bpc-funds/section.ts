import type { Section } from "../kernel/section";
import { answerBpcCase, bpcAnswers, bpcAnswerSpecs } from "./answers";
import type { BpcCase } from "./bpc-case";
import { bpcChecks, checkBpcCase } from "./checks";
import { bpcColumnList } from "./columns";
import { bpcDuties } from "./duties";
import { BPC_EDITIONS, IN_FORCE_DAY, MEMO } from "./edition";
import { bpcMessages } from "./messages";
import { CONTRADICTORS, readBpcCase } from "./read";
import { bpcSteps } from "./steps";

/** SAMM C15-Legacy.7, closing BPC cases and returning their funds (memorandum 25-47). */
export const bpcSection: Section<BpcCase> = {
  kind: "bpc-case",
  title: "BPC case",
  memo: MEMO,
  columns: bpcColumnList,
  answerSpecs: bpcAnswerSpecs,
  editions: BPC_EDITIONS,
  checks: bpcChecks,
  messages: bpcMessages,
  steps: bpcSteps,
  contradictors: CONTRADICTORS,
  keyAnswers: [
    "nextAction",
    "phase",
    "path",
    "valueReview",
    "completion",
    "closureCertificate",
    "proposedUseAllowed",
    "invoiceRoute",
    "creditRoute",
    "cancelledFundsOnCase",
  ],
  open: readBpcCase,
  answerAll: answerBpcCase,
  answerOne: bpcAnswers,
  check: checkBpcCase,
  editionOf: (row) => BPC_EDITIONS[row.asOf !== null && row.asOf < IN_FORCE_DAY ? 1 : 0],
  duties: bpcDuties,
};
