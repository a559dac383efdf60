import { defaultSettings, readState, STATE_NAMESPACE, writeState } from "../../src/review";
import { emptyBook, type Book } from "../../src/workbench/files/book";
import { writeBook } from "../../src/workbench/files/write/writeBook";
import { bpcCases } from "./bpcCases";
import { LookList } from "./looks";
import { returns } from "./returns";
import type { CallFunction } from "./shippedFunctions";
import { settingCells, startSheet } from "./startSheet";
import { stockSales } from "./stockSales";
import { tableSheet } from "./tableSheet";
import { sampleDay, sampleThreshold, type SampleTable } from "./types";

export const sampleTables: readonly SampleTable[] = [
  {
    kind: "stock-sale",
    sheet: "Stock sales",
    table: "StockSales",
    title: "Sales from DoD stock: price, differential and proceeds (SAMM C9.4.8)",
    hint: "One row a line of a case. The dark columns on the right are formulas of the left ones.",
    cases: stockSales,
  },
  {
    kind: "return-or-buy-back",
    sheet: "Returns and buy backs",
    table: "ReturnsAndBuyBacks",
    title: "Returned and bought-back defense articles: gates, acts and records (SAMM C6.4.9)",
    hint: "One row a return or buy back. The dark columns on the right are formulas of the left ones.",
    cases: returns,
  },
  {
    kind: "bpc-case",
    sheet: "BPC cases",
    table: "BpcCases",
    title: "Cases funded with Building Partner Capacity funds: dates and closure (SAMM C15-Legacy.7)",
    hint: "One row a fund of a case. The dark columns on the right are formulas of the left ones.",
    cases: bpcCases,
  },
];

/** The sample workbook, its formulas' values worked out by the functions that ship. */
export function sampleBook(call: CallFunction): Book {
  const looks = new LookList();
  const name = (text: string, cell: string): Book["names"][number] => ({
    name: text,
    sheetId: null,
    formula: `=Start!${cell}`,
    visible: true,
    comment: "",
  });
  return {
    ...emptyBook(),
    sheets: [
      startSheet(sampleTables, looks),
      ...sampleTables.map((table, index) => tableSheet(table, index + 2, call, looks)),
    ],
    looks: looks.all,
    names: [name("SAMM_AsOf", settingCells.asOf), name("SAMM_Threshold", settingCells.threshold)],
    customXml: [{ id: "samm-settings", namespace: STATE_NAMESPACE, xml: storedSettings() }],
  };
}

/** The pane reviews by the day and the threshold that the formulas use, so that both say the same. */
function storedSettings(): string {
  const settings = { ...defaultSettings, asOf: sampleDay, differentialThresholdPercent: sampleThreshold };
  return writeState({ settings }, readState(null)).xml;
}

/** The bytes of assets/samm-sample.xlsx: the same each time. */
export function sampleBytes(call: CallFunction): Uint8Array {
  return writeBook(sampleBook(call));
}
