import type { CaseKind } from "../../../../policy";
import type { InsertTable } from "../../../../review";
import type { SourcesState, SourceView } from "../../../session/state";

/** The tables that a column can be added to: those that show their headings. */
export function tablesIn({ views }: SourcesState): readonly SourceView[] {
  return views.filter(({ source }) => source.kind === "table" && source.headings.length > 0);
}

/**
 * The table that is meant most likely: of the function's kind, or known as a case table at all; on the sheet
 * that is shown; under the selection.
 */
export function likelyTable(
  tables: readonly SourceView[],
  activeSheet: string,
  kind: CaseKind | null,
): SourceView | undefined {
  const score = (view: SourceView): number =>
    (view.kind !== null && (kind === null || view.kind === kind) ? 8 : 0) +
    (view.kind !== null ? 4 : 0) +
    (view.source.sheet === activeSheet ? 2 : 0) +
    (view.source.selected ? 1 : 0);
  return tables.reduce<SourceView | undefined>(
    (best, view) => (best === undefined || score(view) > score(best) ? view : best),
    undefined,
  );
}

/** A table as the formula is made for it, with what the analyst says its headings mean. */
export function insertTableOf(
  { source, kind }: SourceView,
  corrections: InsertTable["corrections"],
): InsertTable {
  const { name, rowCount } = source;
  return { name, kind, corrections, rowCount, headings: source.headings.map(String) };
}
