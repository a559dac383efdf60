import type { Section } from "../kernel/section";
import { answerStockSale, stockAnswers, stockAnswerSpecs } from "./answers";
import { checkStockSale, stockChecks } from "./checks";
import { stockSaleColumnList } from "./columns";
import { stockDuties } from "./duties";
import { MEMO, STOCK_EDITIONS } from "./edition";
import { stockMessages } from "./messages";
import { CONTRADICTORS, readStockSale } from "./read";
import type { StockSale } from "./sale";
import { stockSteps } from "./steps";

/** SAMM C9.4.8, defense articles sold via FMS from stock (memorandum 24-58). */
export const stockSection: Section<StockSale> = {
  kind: "stock-sale",
  title: "Stock sale",
  memo: MEMO,
  columns: stockSaleColumnList,
  answerSpecs: stockAnswerSpecs,
  editions: STOCK_EDITIONS,
  checks: stockChecks,
  messages: stockMessages,
  steps: stockSteps,
  contradictors: CONTRADICTORS,
  keyAnswers: ["method", "substantiallyHigher", "noticeGiven", "proceedsSdaf", "proceedsTreasury"],
  open: readStockSale,
  answerAll: answerStockSale,
  answerOne: stockAnswers,
  check: checkStockSale,
  editionOf: () => STOCK_EDITIONS[0],
  duties: stockDuties,
};
