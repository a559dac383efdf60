import { YES } from "../kernel/answer";
import { isKnown } from "../kernel/bad";
import { isoOfDay } from "../kernel/dates";
import type { Check } from "../kernel/finding";
import { dollarsOfCents } from "../kernel/money";
import { percentText } from "../kernel/percent";
import { doNotSum, isGrant } from "./proceeds";
import type { StockSale } from "./sale";

type StockCheck = Check<StockSale>;

const depositAccount: StockCheck = {
  code: "stock.deposit-account",
  paragraphs: ["C9.4.8.1.1", "C9.4.8.3"],
  severities: ["error"],
  rules: ["R39", "R40", "R45"],
  columns: ["depositAccount", "intentToReplace", "nationalFunds", "grantFunds", "fundSource"],
  title: "Proceeds recorded to an account they cannot go to",
  check(sale, found, rule) {
    const { depositAccount: account } = sale.facts;
    if (!isKnown(account) || sale.intent.status !== "known") return;
    const intent = sale.intent.value;
    const possible = intent ? account === "Procurement" : possibleWithoutIntent(sale, account);
    if (possible) return;
    const expected = intent
      ? "the current procurement account"
      : "the SDAF for national funds, Treasury for grant assistance";
    found.add(rule, "error", ["depositAccount"], {
      paragraphs: [intent ? "C9.4.8.3" : "C9.4.8.1.1"],
      data: { account, expected },
    });
  },
};

/** Can the proceeds of a sale without intent go to this account, as far as the sources are known? */
function possibleWithoutIntent(sale: StockSale, account: string): boolean {
  if (account === "Procurement") return false;
  if (sale.price.status === "known" && sale.price.value === 0) return true;
  const { nationalFunds, grantFunds, fundSource } = sale.facts;
  const mixed = fundSource === "Mixed";
  const national = isKnown(nationalFunds)
    ? nationalFunds > 0
    : single(mixed || fundSource === "National", isGrant(fundSource));
  const grant = isKnown(grantFunds)
    ? grantFunds > 0
    : single(mixed || isGrant(fundSource), fundSource === "National");
  if (national === false && grant === false) return true;
  if (account === "SDAF") return grant !== true && national !== false;
  if (account === "Treasury") return national !== true && grant !== false;
  return national !== false && grant !== false;
}

function single(yes: boolean, no: boolean): boolean | null {
  return yes ? true : no ? false : null;
}

const fundsDoNotSum: StockCheck = {
  code: "stock.funds-do-not-sum",
  paragraphs: ["C9.4.8.1.1"],
  severities: ["error"],
  rules: ["R39", "R40"],
  columns: ["nationalFunds", "grantFunds", "fundSource"],
  title: "National and grant funds do not make up the price",
  check(sale, found, rule) {
    if (!doNotSum(sale)) return;
    const columns = (["nationalFunds", "grantFunds"] as const).filter((key) => isKnown(sale.facts[key]));
    const price = sale.price.status === "known" ? dollarsOfCents(sale.price.value) : 0;
    found.add(rule, "error", columns, { data: { price } });
  },
};

/** The differential and where its notice stands, when the price is substantially higher by the analyst's threshold. */
function higher(sale: StockSale): boolean {
  return sale.substantiallyHigher === YES;
}

function values(sale: StockSale): { price: number; actual: number; threshold: string } {
  const amount = (answer: StockSale["price"]): number =>
    answer.status === "known" ? dollarsOfCents(answer.value) : 0;
  return {
    price: amount(sale.price),
    actual: amount(sale.actualValue),
    threshold: sale.threshold ? percentText(sale.threshold) : "",
  };
}

/** The notice is on record: given by the as-of date. */
function noticeOnRecord(sale: StockSale): boolean {
  const { noticeDate } = sale.facts;
  return isKnown(noticeDate) && sale.asOf !== null && noticeDate <= sale.asOf;
}

/** A date on or after the agreement. */
function late(sale: StockSale, day: StockSale["facts"]["noticeDate"]): boolean {
  const { agreementDate } = sale.facts;
  return (
    isKnown(day) && isKnown(agreementDate) && day >= agreementDate && sale.asOf !== null && day <= sale.asOf
  );
}

const noticeRequired: StockCheck = {
  code: "stock.differential-notice-required",
  paragraphs: ["C9.4.8.5"],
  severities: ["error", "warning"],
  rules: ["R49", "R50"],
  columns: ["noticeDate", "agreementDate"],
  title: "Purchaser not made aware of the cost-value differential",
  check(sale, found, rule) {
    const { noticeDate, agreementDate } = sale.facts;
    const open = noticeDate === null || (isKnown(noticeDate) && sale.asOf !== null && noticeDate > sale.asOf);
    if (!higher(sale) || !open) return;
    found.add(rule, sale.signed ? "error" : "warning", ["noticeDate"], {
      data: values(sale),
      due: isKnown(agreementDate) ? isoOfDay(agreementDate - 1) : undefined,
      actor: "Implementing agency",
    });
  },
};

const noticeLate: StockCheck = {
  code: "stock.differential-notice-late",
  paragraphs: ["C9.4.8.5"],
  severities: ["error"],
  rules: ["R49"],
  columns: ["noticeDate", "purchaserProceedsDate", "agreementDate"],
  title: "Notice or decision not before the agreement",
  check(sale, found, rule) {
    if (!higher(sale)) return;
    const { noticeDate, purchaserProceedsDate } = sale.facts;
    const columns = [
      ...(late(sale, noticeDate) ? ["noticeDate"] : []),
      ...(late(sale, purchaserProceedsDate) ? ["purchaserProceedsDate"] : []),
    ];
    if (columns.length > 0) found.add(rule, "error", columns, { data: values(sale) });
  },
};

const consentMissing: StockCheck = {
  code: "stock.differential-consent-missing",
  paragraphs: ["C9.4.8.5"],
  severities: ["error", "unknown"],
  rules: ["R49", "R50"],
  columns: ["purchaserProceeds", "purchaserProceedsDate", "noticeDate"],
  title: "Purchaser's desire to proceed is not recorded, or is No",
  check(sale, found, rule) {
    const { noticeDate, purchaserProceeds, purchaserProceedsDate: decided } = sale.facts;
    if (!higher(sale) || !noticeOnRecord(sale) || late(sale, noticeDate)) return;
    const notYet = isKnown(decided) && sale.asOf !== null && decided > sale.asOf;
    if (purchaserProceeds === false && !notYet)
      found.add(rule, "error", ["purchaserProceeds"], { data: { refused: true } });
    else if (purchaserProceeds === null || notYet) {
      found.add(rule, "unknown", ["purchaserProceeds"], { missing: ["purchaserProceeds"] });
    }
  },
};

const thresholdUndefined: StockCheck = {
  code: "stock.differential-threshold-undefined",
  paragraphs: ["C9.4.8.5"],
  severities: ["info"],
  rules: ["R49"],
  columns: ["acquisitionCost"],
  title: "Price above actual value and no threshold set",
  check(sale, found, rule) {
    const { substantiallyHigher: answer, differential } = sale;
    if (answer.status !== "unknown" || differential.status !== "known") return;
    found.add(rule, "info", ["acquisitionCost"], { data: values(sale) });
  },
};

export const PROCEEDS_CHECKS: readonly StockCheck[] = [
  depositAccount,
  fundsDoNotSum,
  noticeRequired,
  noticeLate,
  consentMissing,
  thresholdUndefined,
];
