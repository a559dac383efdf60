import type { CaseKind, CellValue, Duty, ReviewContext } from "./kernel/types";
import { contextOf, rawRow } from "./review-case";
import { sectionOf } from "./sections";

/** The open duties of a row in order of date, overdue first, with who does them. */
export function openDuties(
  kind: CaseKind,
  facts: Readonly<Partial<Record<string, CellValue>>>,
  context: ReviewContext,
): readonly Duty[] {
  const section = sectionOf(kind);
  return section.duties(section.open(rawRow(facts), contextOf(context)));
}
