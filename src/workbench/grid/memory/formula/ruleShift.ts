import { subtract } from "../../rects";
import { bandOf, shiftAreas, shiftReference, type Shift } from "../../shift";
import type { ConditionalFormat, ConditionalRule, Rect, Validation } from "../../shapes";
import { shiftFormula } from "./edits";
import { moveFormula } from "../../formulaTokens";

/** Rewrites a formula that is written for the first cell of some areas, so that it stays right after a shift. */
interface Anchored {
  readonly ranges: Rect[];
  readonly edit: (formula: string) => string;
}

/**
 * A cell that the shift leaves: of the first area that is not gone, best one that does not move either,
 * since a rule that is torn apart can be right for one part only.
 */
function survivor(ranges: readonly Rect[], shift: Shift): Rect | null {
  for (const range of ranges) {
    const still = subtract(range, bandOf(shift))[0];
    const rest = still ?? (shift.kind === "insert" ? range : subtract(range, shift.range)[0]);
    if (rest) return { ...rest, rows: 1, columns: 1 };
  }
  return null;
}

function anchored(ranges: readonly Rect[], sheet: string, moved: string, shift: Shift): Anchored | null {
  if (sheet !== moved) {
    return { ranges: [...ranges], edit: (formula) => shiftFormula(formula, sheet, moved, shift) };
  }
  const from = ranges[0];
  const kept = survivor(ranges, shift);
  const after = shiftAreas(ranges, shift);
  const place = kept && shiftReference(kept, shift);
  const to = after[0];
  if (!from || !kept || !place || !to) return null;
  return {
    ranges: after,
    edit: (formula) => {
      const atKept = moveFormula(formula, kept.row - from.row, kept.column - from.column, "wrap");
      const shifted = shiftFormula(atKept, sheet, moved, shift);
      return moveFormula(shifted, to.row - place.row, to.column - place.column, "wrap");
    },
  };
}

function editRule(rule: ConditionalRule, edit: (formula: string) => string): ConditionalRule {
  if (rule.type === "Custom") return { ...rule, formula: edit(rule.formula) };
  if (rule.type !== "CellValue") return rule;
  const formula1 = edit(rule.formula1);
  return rule.formula2 === undefined
    ? { ...rule, formula1 }
    : { ...rule, formula1, formula2: edit(rule.formula2) };
}

/** @returns the rule as it is after cells moved on sheet `moved`; `null` when none of its cells are left. */
export function shiftConditionalFormat(
  format: ConditionalFormat,
  sheet: string,
  moved: string,
  shift: Shift,
): ConditionalFormat | null {
  const after = anchored(format.ranges, sheet, moved, shift);
  return after && { ...format, ranges: after.ranges, rule: editRule(format.rule, after.edit) };
}

/** @returns the drop-down as it is after cells moved on sheet `moved`; `null` when none of its cells are left. */
export function shiftValidation(
  validation: Validation,
  sheet: string,
  moved: string,
  shift: Shift,
): Validation | null {
  const after = anchored(validation.ranges, sheet, moved, shift);
  if (!after) return null;
  const { rule } = validation;
  if (rule.type !== "List" || !rule.source.startsWith("=")) return { ...validation, ranges: after.ranges };
  return { ...validation, ranges: after.ranges, rule: { ...rule, source: after.edit(rule.source) } };
}
