/** A stretch of a formula: code, a text in quotes, a sheet name in apostrophes, or what stands in brackets. */
export interface Piece {
  readonly kind: "code" | "text" | "sheet" | "brackets";
  readonly text: string;
}

/**
 * Cuts a formula where code ends and texts, quoted sheet names and structured references begin, so that
 * what looks like a function or a cell inside them is left alone. Joined again the pieces are the formula.
 */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  const flush = (): void => {
    if (at > start) pieces.push({ kind: "code", text: formula.slice(start, at) });
  };
  while (at < formula.length) {
    const mark = formula.charAt(at);
    const kind = mark === '"' ? "text" : mark === "'" ? "sheet" : mark === "[" ? "brackets" : null;
    if (kind === null) {
      at += 1;
      continue;
    }
    flush();
    const end = kind === "brackets" ? endOfBrackets(formula, at) : endOfQuotes(formula, at, mark);
    pieces.push({ kind, text: formula.slice(at, end) });
    at = end;
    start = end;
  }
  flush();
  return pieces;
}

/** Rewrites only the code of a formula. */
export function mapCode(formula: string, rewrite: (code: string) => string): string {
  return piecesOf(formula)
    .map((piece) => (piece.kind === "code" ? rewrite(piece.text) : piece.text))
    .join("");
}

function endOfQuotes(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at += 1;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return at;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const mark = formula[at];
    if (mark === "'")
      at += 1; // in brackets an apostrophe escapes the next character
    else if (mark === "[") depth += 1;
    else if (mark === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
