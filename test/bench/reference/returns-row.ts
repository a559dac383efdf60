import { readChoice, readDate, readMoney, readText, readYesNo, wordsOf } from "./read";
import type { Cell, Unreadable } from "./shape";

export type Channel = "WWRS return" | "Buy back";

export interface ReturnRow {
  bad: Unreadable[];
  channel: Cell<Channel>;
  requestDate: Cell<number>;
  providedUnderAeca: Cell<boolean>;
  soldUnderFms: Cell<boolean>;
  sme: Cell<boolean>;
  fullyFunctioning: Cell<boolean>;
  needsRepair: Cell<boolean>;
  requirement: Cell<"DoD" | "FMS" | "Both" | "None">;
  sensitive: Cell<boolean>;
  releaseDetermination: Cell<boolean>;
  exportControls: Cell<boolean>;
  initiator: Cell<"Partner" | "DoD">;
  loaFunding: Cell<"Partner" | "FMF" | "BPC" | "Other">;
  changeOfEndUseDate: Cell<number>;
  scoNotifiedDate: Cell<number>;
  use: Cell<"DoD" | "Follow-on">;
  contractVehicle: Cell<"FAR/DFARS" | "Other">;
  fundSource: Cell<"DoD procurement" | "FMS" | "Other">;
  dfarsReviewedDate: Cell<number>;
  payee: Cell<"FMS Trust Fund" | "Other">;
  newFmsCase: Cell<boolean>;
  caseStatus: Cell<"Open" | "SSC" | "Closed">;
  contractExecuted: Cell<boolean>;
  reconciledDate: Cell<number>;
  recordPartner: Cell<string>;
  recordArticles: Cell<string>;
  recordRecipient: Cell<string>;
  recordAuthority: Cell<string>;
  dsamsIndicator: Cell<boolean>;
  caseRemarks: Cell<string>;
  transportCoordinator: Cell<"Partner" | "DoD purchaser">;
}

const CHANNELS = wordsOf(["WWRS return", "Buy back"], {
  Return: "WWRS return",
  WWRS: "WWRS return",
  "21(m) return": "WWRS return",
  Buyback: "Buy back",
});
const REQUIREMENTS = wordsOf(["DoD", "FMS", "Both", "None"], {
  "DoD-funded": "DoD",
  "DoD requirement": "DoD",
  "FMS-funded": "FMS",
  "FMS requirement": "FMS",
  "DoD and FMS": "Both",
  "No requirement": "None",
});
const INITIATORS = wordsOf(["Partner", "DoD"], {
  "FMS partner": "Partner",
  USG: "DoD",
  "U.S. Government": "DoD",
});
const FUNDINGS = wordsOf(["Partner", "FMF", "BPC", "Other"], {
  "Partner-funded": "Partner",
  National: "Partner",
  "National funds": "Partner",
});
const USES = wordsOf(["DoD", "Follow-on"], {
  "DoD use": "DoD",
  "Follow-on sale": "Follow-on",
  "Follow-on transfer": "Follow-on",
  "Follow-on sale or transfer": "Follow-on",
});
const VEHICLES = wordsOf(["FAR/DFARS", "Other"], {
  FAR: "FAR/DFARS",
  DFARS: "FAR/DFARS",
  "FAR and DFARS": "FAR/DFARS",
});
const SOURCES = wordsOf(["DoD procurement", "FMS", "Other"], {
  "DoD procurement appropriation": "DoD procurement",
  "DoD procurement appropriations": "DoD procurement",
  "FMS funds": "FMS",
});
const PAYEES = wordsOf(["FMS Trust Fund", "Other"], {
  "FMS Trust Fund account": "FMS Trust Fund",
  "Partner's FMS Trust Fund account": "FMS Trust Fund",
  "Trust Fund": "FMS Trust Fund",
});
const STATUSES = wordsOf(["Open", "SSC", "Closed"], {
  "Supply/services complete": "SSC",
  "Supply complete": "SSC",
  "Supply Service Complete": "SSC",
  Active: "Open",
});
const COORDINATORS = wordsOf(["Partner", "DoD purchaser"], {
  DoD: "DoD purchaser",
  Purchaser: "DoD purchaser",
  "FMS partner": "Partner",
});

export function readReturnRow(facts: Readonly<Record<string, unknown>>): ReturnRow {
  const bad: Unreadable[] = [];
  readText(facts["caseId"], "caseId", bad);
  readText(facts["lineId"], "lineId", bad);
  readText(facts["partner"], "partner", bad);
  readText(facts["article"], "article", bad);
  readText(facts["implementingAgency"], "implementingAgency", bad);
  readDate(facts["changeOfEndUseApprovedDate"], "changeOfEndUseApprovedDate", bad);
  readText(facts["contractNumber"], "contractNumber", bad);
  readMoney(facts["buyBackAmount"], "buyBackAmount", bad);
  return {
    bad,
    channel: readChoice(CHANNELS, facts["channel"], "channel", bad),
    requestDate: readDate(facts["requestDate"], "requestDate", bad),
    providedUnderAeca: readYesNo(facts["providedUnderAeca"], "providedUnderAeca", bad),
    soldUnderFms: readYesNo(facts["soldUnderFms"], "soldUnderFms", bad),
    sme: readYesNo(facts["sme"], "sme", bad),
    fullyFunctioning: readYesNo(facts["fullyFunctioning"], "fullyFunctioning", bad),
    needsRepair: readYesNo(facts["needsRepair"], "needsRepair", bad),
    requirement: readChoice(REQUIREMENTS, facts["requirement"], "requirement", bad),
    sensitive: readYesNo(facts["sensitive"], "sensitive", bad),
    releaseDetermination: readYesNo(facts["releaseDetermination"], "releaseDetermination", bad),
    exportControls: readYesNo(facts["exportControls"], "exportControls", bad),
    initiator: readChoice(INITIATORS, facts["initiator"], "initiator", bad),
    loaFunding: readChoice(FUNDINGS, facts["loaFunding"], "loaFunding", bad),
    changeOfEndUseDate: readDate(facts["changeOfEndUseDate"], "changeOfEndUseDate", bad),
    scoNotifiedDate: readDate(facts["scoNotifiedDate"], "scoNotifiedDate", bad),
    use: readChoice(USES, facts["use"], "use", bad),
    contractVehicle: readChoice(VEHICLES, facts["contractVehicle"], "contractVehicle", bad),
    fundSource: readChoice(SOURCES, facts["fundSource"], "fundSource", bad),
    dfarsReviewedDate: readDate(facts["dfarsReviewedDate"], "dfarsReviewedDate", bad),
    payee: readChoice(PAYEES, facts["payee"], "payee", bad),
    newFmsCase: readYesNo(facts["newFmsCase"], "newFmsCase", bad),
    caseStatus: readChoice(STATUSES, facts["caseStatus"], "caseStatus", bad),
    contractExecuted: readYesNo(facts["contractExecuted"], "contractExecuted", bad),
    reconciledDate: readDate(facts["reconciledDate"], "reconciledDate", bad),
    recordPartner: readText(facts["recordPartner"], "recordPartner", bad),
    recordArticles: readText(facts["recordArticles"], "recordArticles", bad),
    recordRecipient: readText(facts["recordRecipient"], "recordRecipient", bad),
    recordAuthority: readText(facts["recordAuthority"], "recordAuthority", bad),
    dsamsIndicator: readYesNo(facts["dsamsIndicator"], "dsamsIndicator", bad),
    caseRemarks: readText(facts["caseRemarks"], "caseRemarks", bad),
    transportCoordinator: readChoice(
      COORDINATORS,
      facts["transportCoordinator"],
      "transportCoordinator",
      bad,
    ),
  };
}
