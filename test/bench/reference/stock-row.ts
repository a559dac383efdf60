import { readChoice, readDate, readMoney, readPercent, readText, readYesNo, wordsOf } from "./read";
import type { Cell, Decimal, Unreadable } from "./shape";

export type Method = "No replacement" | "Identical" | "Equivalent" | "Last cost";
export type FundSource = "National" | "FMF" | "BPC" | "Other grant" | "Mixed";
type Account = "SDAF" | "Treasury" | "Procurement" | "Split";

export interface StockRow {
  bad: Unreadable[];
  agreementDate: Cell<number>;
  authority: Cell<string>;
  fromStock: Cell<boolean>;
  intentToReplace: Cell<boolean>;
  intentDate: Cell<number>;
  laterIntentToReplace: Cell<boolean>;
  forReadiness: Cell<boolean>;
  identicalMeetsRequirement: Cell<boolean>;
  identicalObtainable: Cell<boolean>;
  identicalCost: Cell<number>;
  equivalentQualifies: Cell<boolean>;
  equivalentObtainable: Cell<boolean>;
  equivalentCost: Cell<number>;
  lastAcquisitionCost: Cell<number>;
  acquisitionCost: Cell<number>;
  depreciation: Cell<number>;
  depreciationPercent: Cell<Decimal>;
  munition: Cell<boolean>;
  serviceable: Cell<boolean>;
  restrictedMunition: Cell<boolean>;
  requestedMethod: Cell<Method>;
  priceQuoted: Cell<number>;
  nationalFunds: Cell<number>;
  grantFunds: Cell<number>;
  fundSource: Cell<FundSource>;
  depositAccount: Cell<Account>;
  noticeDate: Cell<number>;
  purchaserProceeds: Cell<boolean>;
  purchaserProceedsDate: Cell<number>;
}

const AUTHORITIES = wordsOf(["AECA 21", "AECA 22", "EDA", "Other"], {
  "Section 21": "AECA 21",
  "AECA Section 21": "AECA 21",
  "AECA sec. 21": "AECA 21",
  "22 U.S.C. 2761": "AECA 21",
  "Section 22": "AECA 22",
  "AECA Section 22": "AECA 22",
  "AECA sec. 22": "AECA 22",
  "22 U.S.C. 2762": "AECA 22",
  "Excess defense articles": "EDA",
});
const METHODS = wordsOf(["No replacement", "Identical", "Equivalent", "Last cost"], {
  "No intent to replace": "No replacement",
  "Actual value": "No replacement",
  "Functional equivalent": "Equivalent",
  "Last acquisition cost": "Last cost",
});
const FUND_SOURCES = wordsOf(["National", "FMF", "BPC", "Other grant", "Mixed"], {
  "National funds": "National",
  "Foreign Military Financing": "FMF",
  "Building Partner Capacity": "BPC",
  Grant: "Other grant",
});
const ACCOUNTS = wordsOf(["SDAF", "Treasury", "Procurement", "Split"], {
  "Special Defense Acquisition Fund": "SDAF",
  "Miscellaneous receipts": "Treasury",
  "U.S. Treasury": "Treasury",
  "Procurement account": "Procurement",
});

export function readStockRow(facts: Readonly<Record<string, unknown>>): StockRow {
  const bad: Unreadable[] = [];
  readText(facts["caseId"], "caseId", bad);
  readText(facts["lineId"], "lineId", bad);
  readText(facts["article"], "article", bad);
  readText(facts["partner"], "partner", bad);
  readText(facts["implementingAgency"], "implementingAgency", bad);
  readMoney(facts["desiredCost"], "desiredCost", bad);
  return {
    bad,
    agreementDate: readDate(facts["agreementDate"], "agreementDate", bad),
    authority: readChoice(AUTHORITIES, facts["authority"], "authority", bad),
    fromStock: readYesNo(facts["fromStock"], "fromStock", bad),
    intentToReplace: readYesNo(facts["intentToReplace"], "intentToReplace", bad),
    intentDate: readDate(facts["intentDate"], "intentDate", bad),
    laterIntentToReplace: readYesNo(facts["laterIntentToReplace"], "laterIntentToReplace", bad),
    forReadiness: readYesNo(facts["forReadiness"], "forReadiness", bad),
    identicalMeetsRequirement: readYesNo(
      facts["identicalMeetsRequirement"],
      "identicalMeetsRequirement",
      bad,
    ),
    identicalObtainable: readYesNo(facts["identicalObtainable"], "identicalObtainable", bad),
    identicalCost: readMoney(facts["identicalCost"], "identicalCost", bad),
    equivalentQualifies: readYesNo(facts["equivalentQualifies"], "equivalentQualifies", bad),
    equivalentObtainable: readYesNo(facts["equivalentObtainable"], "equivalentObtainable", bad),
    equivalentCost: readMoney(facts["equivalentCost"], "equivalentCost", bad),
    lastAcquisitionCost: readMoney(facts["lastAcquisitionCost"], "lastAcquisitionCost", bad),
    acquisitionCost: readMoney(facts["acquisitionCost"], "acquisitionCost", bad),
    depreciation: readMoney(facts["depreciation"], "depreciation", bad),
    depreciationPercent: readPercent(facts["depreciationPercent"], "depreciationPercent", bad),
    munition: readYesNo(facts["munition"], "munition", bad),
    serviceable: readYesNo(facts["serviceable"], "serviceable", bad),
    restrictedMunition: readYesNo(facts["restrictedMunition"], "restrictedMunition", bad),
    requestedMethod: readChoice(METHODS, facts["requestedMethod"], "requestedMethod", bad),
    priceQuoted: readMoney(facts["priceQuoted"], "priceQuoted", bad),
    nationalFunds: readMoney(facts["nationalFunds"], "nationalFunds", bad),
    grantFunds: readMoney(facts["grantFunds"], "grantFunds", bad),
    fundSource: readChoice(FUND_SOURCES, facts["fundSource"], "fundSource", bad),
    depositAccount: readChoice(ACCOUNTS, facts["depositAccount"], "depositAccount", bad),
    noticeDate: readDate(facts["noticeDate"], "noticeDate", bad),
    purchaserProceeds: readYesNo(facts["purchaserProceeds"], "purchaserProceeds", bad),
    purchaserProceedsDate: readDate(facts["purchaserProceedsDate"], "purchaserProceedsDate", bad),
  };
}
