import type { FrozenFormulas } from "../../review";
import { addressOf, rectOf, type Rect } from "../cells/address";

/** The formula of a cell of a run, counted from its first. */
export function formulaAt({ formulas }: FrozenFormulas, index: number): string {
  return formulas[formulas.length === 1 ? 0 : index] ?? "";
}

/** The cells an item covers; null where its address was edited by hand. */
export function rectOfItem({ address, form, formulas, values }: FrozenFormulas): Rect | null {
  const rect = rectOf(address);
  if (rect === null) return null;
  const { rows, columns } = rect;
  if (values.length !== rows || values.some(({ length }) => length !== columns)) return null;
  const isWhole = form === "spill" ? formulas.length === 1 : rect.columns === 1;
  return isWhole && (formulas.length === 1 || formulas.length === rect.rows) ? rect : null;
}

/** One text for all where all are the same. */
export function condensed(formulas: readonly string[]): readonly string[] {
  const [first = ""] = formulas;
  return formulas.every((formula) => formula === first) ? [first] : formulas;
}

/** A cell of a run that stays frozen, and the formula that goes back there. */
export interface KeptCell {
  readonly index: number;
  /** Its sheet row, counted from 0. */
  readonly row: number;
  readonly formula: string;
}

/** The part of a run that stays frozen, as items of cells below each other. */
export function keptItems(
  item: FrozenFormulas,
  cells: readonly KeptCell[],
  column: number,
): readonly FrozenFormulas[] {
  const groups: KeptCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    const group = groups.at(-1);
    if (group?.at(-1)?.row === cell.row - 1) group.push(cell);
    else groups.push([cell]);
  }
  return groups.map((group) => ({
    ...item,
    address: addressOf({ row: group[0]?.row ?? 0, column, rows: group.length, columns: 1 }),
    formulas: condensed(group.map(({ formula }) => formula)),
    values: group.map(({ index }) => item.values[index] ?? [null]),
  }));
}
