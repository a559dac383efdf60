import { columnsOf, dayOfIso, type CaseKind, type CellValue } from "../../../src/policy";
import type { FakeTable } from "./fake-workbook";

type Row = Readonly<Record<string, CellValue>>;

/** The day a sheet would hold for a date. */
export const day = (iso: string): number => dayOfIso(iso);

/** A table whose headings are those of the columns that occur in its rows. */
export function tableOf(name: string, sheet: string, kind: CaseKind, rows: readonly Row[]): FakeTable {
  const columns = columnsOf(kind).filter(({ key }) => rows.some((row) => key in row));
  return {
    name,
    sheet,
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? "")),
  };
}

const sale: Row = {
  caseId: "BN-B-UAA",
  lineId: "001",
  article: "Radio set",
  partner: "Bandaria",
  implementingAgency: "Army",
  agreementDate: day("2025-02-03"),
  intentToReplace: "No",
  acquisitionCost: 1000,
  depreciation: 400,
  munition: "No",
  fundSource: "National",
  priceQuoted: 600,
};

export const sales: readonly Row[] = [
  sale,
  { ...sale, caseId: "BN-B-UAB", priceQuoted: 650 },
  { ...sale, caseId: "BN-B-UAC", intentToReplace: "" },
  {
    ...sale,
    caseId: "CR-P-LAA",
    lineId: "002",
    implementingAgency: "Navy",
    intentToReplace: "Yes",
    forReadiness: "Yes",
    identicalMeetsRequirement: "Yes",
    identicalObtainable: "Yes",
    identicalCost: 1500,
    priceQuoted: 1100,
  },
  { ...sale, caseId: "CR-P-LAB", implementingAgency: "Navy", depreciation: "TBD" },
];

const buyBack: Row = {
  caseId: "DK-B-ZBB",
  lineId: "001",
  partner: "Dalmara",
  implementingAgency: "Air Force",
  channel: "Buy back",
  requestDate: day("2026-05-04"),
  soldUnderFms: "Yes",
  contractVehicle: "FAR/DFARS",
  fundSource: "DoD procurement",
  loaFunding: "Partner",
  initiator: "Partner",
  caseStatus: "Open",
  contractExecuted: "Yes",
};

export const returns: readonly Row[] = [
  buyBack,
  {
    caseId: "DK-B-ZRA",
    lineId: "002",
    partner: "Dalmara",
    implementingAgency: "Army",
    channel: "WWRS return",
    requestDate: day("2026-05-04"),
    providedUnderAeca: "Yes",
    soldUnderFms: "Yes",
    sme: "Yes",
    fullyFunctioning: "Yes",
    needsRepair: "No",
    requirement: "DoD",
    loaFunding: "Partner",
    initiator: "Partner",
  },
];

const fund: Row = {
  caseId: "B1-D-ABC",
  program: "Section 333",
  partner: "Esteria",
  implementingAgency: "Navy",
  tas: "097-2020/2021-0100",
  caseValue: 900_000,
  highestRequirement: 850_000,
  caseStatus: "Open",
  fundsOnCase: 5000,
  implementedDate: day("2021-03-01"),
};

export const funds: readonly Row[] = [
  fund,
  { ...fund, caseId: "B1-D-ABD", tas: "097-2019/2020-0100", fundsOnCase: 125_000.5 },
  {
    ...fund,
    caseId: "B1-D-ABE",
    valueReducedDate: day("2026-03-02"),
    highestRequirement: 900_000,
    canCloseByJuly31: "Yes",
  },
];

/** Three tables on three sheets, with something to say about each. */
export function sampleTables(): FakeTable[] {
  return [
    tableOf("StockSales", "Stock", "stock-sale", sales),
    tableOf("Returns", "Returns", "return-or-buy-back", returns),
    tableOf("BpcCases", "BPC", "bpc-case", funds),
  ];
}
