import type { CellValue, FactKey } from "../../policy";
import { cellAddress } from "../issues/column-letters";
import type { ReviewResult } from "../run/result";
import { restsOn } from "../stored/finding-key";
import { columnNames } from "../table/column-names";

/** A fact that a finding rests on, and the cell that holds it. */
export interface FactUsed {
  readonly key: FactKey;
  readonly heading: string;
  readonly value: CellValue;
  readonly sheet: string;
  /** `C41`; undefined for what the table has no column for, or what other rows tell. */
  readonly address: string | undefined;
}

/** The facts a finding rests on, in the order of the columns: change one and the finding may change. */
export function factsUsed(result: ReviewResult, index: number): readonly FactUsed[] {
  const { finding, table, rowIndex, ordinal } = result.record(index);
  const facts = result.reviewedRow(ordinal)?.facts;
  if (facts === undefined) return [];
  const names = columnNames(table.match.kind).byKey;
  return restsOn(finding, table.match.kind, facts, result.context).map((key) => {
    const column = table.match.keys.indexOf(key);
    return {
      key,
      heading: names.get(key)?.heading ?? key,
      value: facts[key] ?? null,
      sheet: table.sheet,
      address: column < 0 ? undefined : cellAddress(table.firstRow + rowIndex, table.firstColumn + column),
    };
  });
}
