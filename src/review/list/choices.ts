import type { CaseKind } from "../../policy";
import type { ReviewResult } from "../run/result";
import { ruleFor } from "../run/review-rule";

/** One thing a result can be filtered by, with the findings it holds. */
export interface FilterChoice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
}

/** What the filters of a result can offer: only what occurs in it. */
export interface FilterChoices {
  readonly codes: readonly FilterChoice[];
  readonly agencies: readonly FilterChoice[];
  readonly sheets: readonly FilterChoice[];
  readonly kinds: readonly CaseKind[];
}

/** Counts, once a review, what its findings can be filtered by. */
export function filterChoices(result: ReviewResult): FilterChoices {
  const { columns, codes, agencies, agencyOf } = result.parts;
  const byCode = new Uint32Array(codes.length);
  const byAgency = new Uint32Array(agencies.length);
  const byTable = new Uint32Array(result.tables.length);
  for (let index = 0; index < result.findingCount; index++) {
    const ordinal = columns.row[index] ?? 0;
    add(byCode, columns.code[index] ?? 0);
    add(byAgency, agencyOf[ordinal] ?? 0);
    add(byTable, result.tableNumberOf(ordinal));
  }
  const bySheet = new Map<string, number>();
  result.tables.forEach(({ sheet }, number) => {
    bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + (byTable[number] ?? 0));
  });
  return {
    codes: choicesOf(codes, byCode, (code) => ruleFor(code)?.title ?? code),
    agencies: choicesOf(agencies, byAgency, (agency) => (agency === "" ? "No agency given" : agency)),
    sheets: [...bySheet].map(([value, count]) => ({ value, label: value, count })),
    kinds: [...new Set(result.tables.map((table) => table.match.kind))],
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function choicesOf(
  values: readonly string[],
  counts: Uint32Array,
  label: (value: string) => string,
): FilterChoice[] {
  return values
    .map((value, index) => ({ value, label: label(value), count: counts[index] ?? 0 }))
    .filter((choice) => choice.count > 0)
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
