import fc from "fast-check";
import { columnsOf, type CaseKind, type CellValue, type Column } from "../../../src/policy";

const DATES = [
  "2021-09-30",
  "2024-06-13",
  "2025-02-03",
  "2026-03-13",
  "2026-03-31",
  "2026-07-15",
  "2026-07-31",
  "2026-10-01",
];
const SYMBOLS = ["097-2020/2021-0100", "97-2021-0100", "97X0100", "97X8242"];

/** Values people put in a cell of a column, blank as often as not; now and then one that cannot be read. */
export function cellOf(column: Column): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 8, arbitrary: goodCell(column) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>("TBD", "#N/A", -5, 1.005, "2/30/2026", true) },
  );
}

function goodCell(column: Column): fc.Arbitrary<CellValue> {
  switch (column.type) {
    case "money":
      return fc.constantFrom<CellValue>(0, 400, 600, 1000, 1500, 2500.5);
    case "percent":
      return fc.constantFrom<CellValue>(0, 40, 12.5);
    case "yes-no":
      return fc.boolean();
    case "date":
      return fc.constantFrom<CellValue>(...DATES);
    case "fiscal-year":
      return fc.constantFrom<CellValue>(2021, "FY2020", 2026);
    case "choice":
      return fc.constantFrom<CellValue>(...(column.choices ?? []));
    case "tas":
      return fc.constantFrom<CellValue>(...SYMBOLS);
    default:
      return fc.constantFrom<CellValue>("BN-B-ABC", "x");
  }
}

/** A row of a kind with cells as people fill them. */
export function rowOf(kind: CaseKind): fc.Arbitrary<Record<string, CellValue>> {
  return fc.record(Object.fromEntries(columnsOf(kind).map((column) => [column.key, cellOf(column)])));
}

/** As-of dates around every boundary the rows above turn on. */
export const asOfDate = fc.constantFrom(
  "2020-09-30",
  "2021-10-01",
  "2025-09-24",
  "2025-09-25",
  "2026-03-31",
  "2026-07-31",
  "2026-08-01",
  "2026-09-30",
  "2026-10-01",
  "2026-11-02",
);
