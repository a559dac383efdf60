// Excel takes one value for every cell of a range; the type declarations know of rows only. The request is
// then as short for a long table as for a short one.

export function fillFormula(range: Excel.Range, formula: string): void {
  range.formulas = formula as unknown as string[][];
}

export function fillNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
