import { piecesOf } from "./pieces";

interface Call {
  readonly name: string;
  /** The text of each argument so far. */
  readonly arguments: string[];
}

/** The names that LET and LAMBDA define in a formula, in capitals: files hold them with a prefix. */
export function letNames(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return found;
  const open: Call[] = [{ name: "", arguments: [""] }];
  for (const piece of piecesOf(formula)) {
    const tokens = piece.kind === "code" ? (piece.text.match(/[(),]|[^(),]+/g) ?? []) : [piece.text];
    for (const token of tokens) readToken(token, open, found);
  }
  return found;
}

function readToken(token: string, open: Call[], found: Set<string>): void {
  const current = open[open.length - 1];
  if (!current) return;
  if (token === ",") {
    current.arguments.push("");
    return;
  }
  if (token === "(") {
    open.push({ name: calleeOf(current.arguments.at(-1) ?? ""), arguments: [""] });
    return;
  }
  if (token === ")") {
    if (open.length > 1) collect(open.pop(), found);
    append(open[open.length - 1], "()");
    return;
  }
  append(current, token);
}

function append(call: Call | undefined, text: string): void {
  const before = call?.arguments.pop() ?? "";
  call?.arguments.push(before + text);
}

function calleeOf(text: string): string {
  return /([\p{L}\p{N}_.]*)\s*$/u.exec(text)?.[1]?.toUpperCase() ?? "";
}

function collect(call: Call | undefined, found: Set<string>): void {
  if (!call || (call.name !== "LET" && call.name !== "LAMBDA")) return;
  call.arguments.slice(0, -1).forEach((argument, index) => {
    const word = argument.trim();
    const defines = call.name === "LAMBDA" || index % 2 === 0;
    if (defines && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(word)) found.add(word.toUpperCase());
  });
}
