import { mapReferences, tableReferencesOf, type FrozenFormulas } from "../../review";
import { contains, intersection, rectOf, type Rect } from "../cells/address";
import { isSameRect, isUnmoved, placeNow, whereabouts, type RowMap, type Whereabouts } from "./follow";
import type { FrozenSheet, FrozenSurvey, FrozenTable } from "./survey";

/** A formula as it goes back, or a sentence why it cannot. */
export type Rewritten = { readonly formula: string } | { readonly because: string };

interface Target {
  readonly sheet: string;
  readonly rect: Rect;
  /** Null when the cells were deleted. */
  readonly place: Whereabouts | null;
}

/**
 * Brings the references of an item's formulas to where their cells are now, as Excel would have done. Where
 * nothing moved each formula stays as it was, character by character.
 */
export class Rewriter {
  private readonly targets: readonly Target[];
  private readonly moved: boolean;
  private readonly checked = new Map<string, string | null>();

  constructor(
    private readonly survey: FrozenSurvey,
    private readonly item: FrozenFormulas,
    /** Where the formulas' own cells are. */
    private readonly own: { readonly sheet: FrozenSheet; readonly rect: Rect },
  ) {
    this.targets = item.refers.flatMap((followed) => {
      const rect = rectOf(followed.address);
      const place = whereabouts(survey, followed);
      return rect === null ? [] : [{ sheet: followed.sheet, rect, place }];
    });
    const isStill = item.refers.every((followed) => {
      const place = whereabouts(survey, followed);
      return place !== null && isUnmoved(place, followed);
    });
    this.moved = !isStill || own.sheet.name !== item.sheet;
  }

  formula(formula: string, maps: readonly RowMap[]): Rewritten {
    const missing = this.missingTable(formula);
    if (missing !== null) return { because: missing };
    if (!this.moved) return { formula };
    const trouble: { because: string | null } = { because: null };
    const text = mapReferences(formula, (reference) => {
      const sheet = reference.sheet ?? this.item.sheet;
      const target = this.targetOf(sheet, reference.cells);
      if (target === undefined) return null;
      const { place } = target;
      const cells = place && placeNow(place, reference.cells, maps);
      if (place === null || cells === null) {
        trouble.because ??= place === null ? DELETED : INSERTED;
        return null;
      }
      const isHere = reference.sheet === null && place.sheet === this.own.sheet;
      const isSame = reference.sheet?.toLowerCase() === place.sheet.name.toLowerCase();
      const name = isHere ? null : isSame ? reference.sheet : place.sheet.name;
      return name === reference.sheet && isSameRect(cells, reference.cells) ? null : { sheet: name, cells };
    });
    const { because } = trouble;
    return because === null ? { formula: text } : { because };
  }

  private targetOf(sheet: string, cells: Rect): Target | undefined {
    const on = this.targets.filter((target) => target.sheet.toLowerCase() === sheet.toLowerCase());
    return on.find(({ rect }) => isSameRect(rect, cells)) ?? on.find(({ rect }) => contains(rect, cells));
  }

  /** A sentence about a table or column that the formula names and that is not there. */
  private missingTable(formula: string): string | null {
    const known = this.checked.get(formula);
    if (known !== undefined) return known;
    const missing = this.lookForTables(formula);
    this.checked.set(formula, missing);
    return missing;
  }

  private lookForTables(formula: string): string | null {
    for (const { table: name, columns } of tableReferencesOf(formula)) {
      const table = this.table(name);
      if (table === undefined)
        return name === ""
          ? "Its formula names columns of its own table, and it stands in no table now."
          : `Its formula names the table ${name}, which is not there or has another name.`;
      const has = (column: string): boolean =>
        table.columns.some((heading) => heading.toLowerCase() === column.toLowerCase());
      const column = columns.find((one) => !has(one));
      if (column !== undefined)
        return `Its formula names the column ${column} of ${table.name}, which is not there or has another name.`;
    }
    return null;
  }

  private table(name: string): FrozenTable | undefined {
    const { sheet, rect } = this.own;
    if (name === "") return sheet.tables.find(({ range }) => intersection(range, rect));
    const tables = this.survey.sheets.flatMap((one) => one.tables);
    return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }
}

const DELETED = "Cells that its formula refers to were deleted.";
const INSERTED = "Rows or columns came or went among the cells that its formula refers to.";
