import type { FormulaPlace } from "./results";

/** The messages behind error values that the add-in's functions returned, by the cell that shows them. */
export class ErrorMessages {
  readonly #byFormula = new Map<string, Map<string, string>>();

  /** Forgets what the formula in this cell said before. */
  restart({ sheetId, row, column }: FormulaPlace): void {
    this.#byFormula.delete(key(sheetId, row, column));
  }

  note(
    { sheetId, row, column }: FormulaPlace,
    rowOffset: number,
    columnOffset: number,
    message: string,
  ): void {
    if (message === "") return;
    const name = key(sheetId, row, column);
    const messages = this.#byFormula.get(name) ?? new Map<string, string>();
    messages.set(`${rowOffset},${columnOffset}`, message);
    this.#byFormula.set(name, messages);
  }

  /**
   * @param formula the cell whose formula shows a value here: the cell itself, or where its array starts
   */
  find(sheetId: string, row: number, column: number, formula: { row: number; column: number }): string {
    const messages = this.#byFormula.get(key(sheetId, formula.row, formula.column));
    return messages?.get(`${row - formula.row},${column - formula.column}`) ?? messages?.get("0,0") ?? "";
  }
}

function key(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}
