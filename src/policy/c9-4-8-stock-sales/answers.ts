import { inDollars } from "../kernel/answer";
import type { Answer, AnswerSpec } from "../kernel/types";
import type { StockSale } from "./sale";

/** What can be asked of a stock sale. */
export const stockAnswerSpecs: readonly AnswerSpec[] = [
  { key: "method", heading: "Permitted method", type: "word", paragraph: "C9.4.8.2" },
  { key: "price", heading: "Price", type: "money", paragraph: "C9.4.8.1" },
  { key: "actualValue", heading: "Actual value", type: "money", paragraph: "C9.4.8.1" },
  { key: "depreciationApplied", heading: "Depreciation applied", type: "money", paragraph: "C9.4.8.6" },
  { key: "differential", heading: "Differential", type: "money", paragraph: "C9.4.8.5" },
  { key: "substantiallyHigher", heading: "Substantially higher", type: "yes-no", paragraph: "C9.4.8.5" },
  { key: "noticeGiven", heading: "Notice given", type: "yes-no", paragraph: "C9.4.8.5" },
  { key: "proceedsSdaf", heading: "Proceeds to SDAF", type: "money", paragraph: "C9.4.8.1.1" },
  { key: "proceedsTreasury", heading: "Proceeds to Treasury", type: "money", paragraph: "C9.4.8.1.1" },
  { key: "proceedsProcurement", heading: "Proceeds to procurement", type: "money", paragraph: "C9.4.8.3" },
];

/** Each answer on its own, as the contract gives it. */
export const stockAnswers: Readonly<Record<string, (sale: StockSale) => Answer>> = {
  method: (sale) => sale.method,
  price: (sale) => inDollars(sale.price),
  actualValue: (sale) => inDollars(sale.actualValue),
  depreciationApplied: (sale) => inDollars(sale.depreciation),
  differential: (sale) => inDollars(sale.differential),
  substantiallyHigher: (sale) => sale.substantiallyHigher,
  noticeGiven: (sale) => sale.noticeGiven,
  proceedsSdaf: (sale) => inDollars(sale.proceeds.sdaf),
  proceedsTreasury: (sale) => inDollars(sale.proceeds.treasury),
  proceedsProcurement: (sale) => inDollars(sale.proceeds.procurement),
};

/** All answers of a sale, in one object of one shape. */
export function answerStockSale(sale: StockSale): Record<string, Answer> {
  const { sdaf, treasury, procurement } = sale.proceeds;
  return {
    method: sale.method,
    price: inDollars(sale.price),
    actualValue: inDollars(sale.actualValue),
    depreciationApplied: inDollars(sale.depreciation),
    differential: inDollars(sale.differential),
    substantiallyHigher: sale.substantiallyHigher,
    noticeGiven: sale.noticeGiven,
    proceedsSdaf: inDollars(sdaf),
    proceedsTreasury: inDollars(treasury),
    proceedsProcurement: inDollars(procurement),
  };
}
