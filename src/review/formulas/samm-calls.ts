/** A call of one of the add-in's functions inside a formula. */
export interface SammCall {
  /** The function without its namespace, in capitals: `STOCKPRICE`. */
  readonly name: string;
  /** Where the name as written begins, and where its opening parenthesis stands. */
  readonly start: number;
  readonly end: number;
}

/** `SAMM.STOCKPRICE`, or as a file spells it `_xldudf_SAMM_STOCKPRICE`, in any case. */
const OWN_NAME = /^(?:_xldudf_SAMM_|SAMM\.)([A-Z0-9_.]+)$/i;

/** A name as Excel reads it: letters of any script, digits, `_`, `.`, `\` and `?`. */
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/**
 * Finds the calls of SAMM functions in a formula, also inside other functions and behind the `[2]!` that a
 * broken link puts before a name. What stands in a text, in a quoted sheet name or in the brackets of a
 * table reference or workbook name is not a call.
 *
 * @example sammCalls('=IF(SAMM.TAS(A1)>2020,"SAMM.TAS(",1)') // one call, TAS
 */
export function sammCalls(formula: string): readonly SammCall[] {
  const calls: SammCall[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  if (at === 0) return calls;
  while (at < formula.length) {
    const character = formula[at];
    if (character === '"' || character === "'") at = afterQuoted(formula, at);
    else if (character === "[") at = afterBrackets(formula, at);
    else {
      NAME.lastIndex = at;
      const name = NAME.exec(formula)?.[0];
      if (name === undefined) {
        at = afterNumber(formula, at);
        continue;
      }
      const own = OWN_NAME.exec(name)?.[1];
      const end = at + name.length;
      if (own !== undefined && formula[end] === "(") calls.push({ name: own.toUpperCase(), start: at, end });
      at = end;
    }
  }
  return calls;
}

/** True for a formula that needs the add-in to be calculated. */
export function hasSammCall(formula: unknown): formula is string {
  return typeof formula === "string" && sammCalls(formula).length > 0;
}

/** A text or a quoted sheet name: its quote is doubled inside. One that is never closed runs to the end. */
function afterQuoted(formula: string, start: number): number {
  const quote = formula[start];
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** `[...]` of a table reference, nested, with `'` before a bracket that is only a character of a heading. */
function afterBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** One sign, or a whole number with the letters that belong to it (`1E5`, and the `1` of `$A1`). */
function afterNumber(formula: string, start: number): number {
  const digits = /^[0-9][0-9.]*(?:E[+-]?[0-9]+)?/i.exec(formula.slice(start, start + 40))?.[0];
  return start + Math.max(1, digits?.length ?? 1);
}
