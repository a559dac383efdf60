import { shiftReference, type Shift } from "../../shift";
import { mapReferences, mapStructured, rectOf, referenceText, withRect } from "../../formulaTokens";

/**
 * The formula after cells moved on a sheet.
 *
 * @param onSheet name of the sheet the formula stands on.
 * @param moved name of the sheet where cells moved.
 */
export function shiftFormula(formula: string, onSheet: string, moved: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    const target = reference.sheet ?? onSheet;
    if (target.toLowerCase() !== moved.toLowerCase()) return referenceText(reference);
    const rect = shiftReference(rectOf(reference), shift);
    if (rect) return referenceText(withRect(reference, rect));
    return reference.sheet === null ? "#REF!" : `${referenceText(reference).split("!")[0] ?? ""}!#REF!`;
  });
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase()
      ? referenceText({ ...reference, sheet: to })
      : referenceText(reference),
  );
}

/** References to a deleted sheet become errors. */
export function dropSheetIn(formula: string, name: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === name.toLowerCase() ? "#REF!" : referenceText(reference),
  );
}

export function renameTableIn(formula: string, from: string, to: string): string {
  return mapStructured(formula, (table, inner) =>
    table.toLowerCase() === from.toLowerCase() ? to + inner : table + inner,
  );
}

const escaped = (name: string): string => name.replace(/['#[\]@]/g, "'$&");

/** @param inTable true for a formula that stands in the table, where its name may be left out. */
export function renameColumnIn(
  formula: string,
  table: string,
  inTable: boolean,
  from: string,
  to: string,
): string {
  const same = (name: string): boolean => name.toLowerCase() === escaped(from).toLowerCase();
  return mapStructured(formula, (owner, inner) => {
    const own = owner === "" ? inTable : owner.toLowerCase() === table.toLowerCase();
    if (!own) return owner + inner;
    const body = inner.slice(1, -1);
    if (same(body)) return `${owner}[${escaped(to)}]`;
    if (body.startsWith("@") && same(body.slice(1))) return `${owner}[@${at(escaped(to))}]`;
    const renamed = body.replace(/\[((?:[^[\]']|'.)*)\]/g, (part: string, name: string) =>
      same(name) ? `[${escaped(to)}]` : part,
    );
    return `${owner}[${renamed}]`;
  });
}

/** After `@`, a name that is not plain letters and digits needs brackets of its own. */
function at(name: string): string {
  return /^[\w.\u0080-\uffff]+$/.test(name) ? name : `[${name}]`;
}
