/**
 * A reader of the formulas in the help pages: `=SAMM.NAME(arguments)` with literals only. Enough to run every
 * worked example on the built bundle, and strict: what it does not know it refuses.
 */

/** A value as the runtime hands it over: a matrix for ranges and one-cell arguments alike, null if left out. */
export type Argument = readonly (readonly unknown[])[] | null;
export type Call = (name: string, given: readonly Argument[]) => unknown[][];

/** An Excel error as a literal, `#N/A`; in results a message may follow: `#N/A needs Munition`. */
export interface ErrorLiteral {
  readonly error: string;
  readonly message: string;
}

const errorNames = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"];

class Reader {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly call: Call,
    private readonly errorOf: (literal: ErrorLiteral) => unknown,
  ) {}

  whole(): unknown[][] {
    const value = this.value();
    this.spaces();
    if (this.at !== this.text.length) this.refuse("the end");
    return value;
  }

  private value(): unknown[][] {
    this.spaces();
    const rest = this.text.slice(this.at);
    if (rest.startsWith("{")) return this.array();
    const name = /^[A-Z][A-Z.]*(?=\()/.exec(rest)?.[0];
    return name === undefined ? [[this.literal()]] : this.named(name);
  }

  private named(name: string): unknown[][] {
    this.at += name.length;
    const given = this.argumentsInBrackets();
    const numbers = given.map((argument) => argument?.[0]?.[0] as number);
    if (name === "DATE") return [[serial(numbers[0]!, numbers[1]!, numbers[2]!)]];
    if (name === "INDEX") return [[given[0]?.[numbers[1]! - 1]?.[numbers[2]! - 1]]];
    return this.call(name.replace(/^SAMM\./, ""), given);
  }

  private argumentsInBrackets(): Argument[] {
    this.expect("(");
    const given: Argument[] = [];
    this.spaces();
    if (this.take(")")) return given;
    do {
      this.spaces();
      given.push(/[,)]/.test(this.text[this.at] ?? "") ? null : this.value());
      this.spaces();
    } while (this.take(","));
    this.expect(")");
    return given;
  }

  private array(): unknown[][] {
    this.expect("{");
    const rows: unknown[][] = [];
    do {
      const row: unknown[] = [];
      do row.push(this.value()[0]?.[0]);
      while (this.take(","));
      rows.push(row);
    } while (this.take(";"));
    this.expect("}");
    return rows;
  }

  private literal(): unknown {
    const rest = this.text.slice(this.at);
    const word = /^(?:"(?:[^"]|"")*"|TRUE|FALSE|-?\d+(?:\.\d+)?|#[A-Z0-9/]+[!?]?)/.exec(rest)?.[0];
    if (word === undefined) this.refuse("a literal");
    this.at += word.length;
    this.spaces();
    if (word.startsWith('"')) return word.slice(1, -1).replace(/""/g, '"');
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    return word.startsWith("#") ? this.error(word) : Number(word);
  }

  /** In a result, the message of an error runs to the next `,` `;` or `}` of its array, or is quoted. */
  private error(name: string): unknown {
    if (!errorNames.includes(name)) this.refuse("an Excel error");
    const message = /^"(?:[^"]|"")*"/.exec(this.text.slice(this.at))?.[0] ?? "";
    this.at += message.length;
    this.spaces();
    return this.errorOf({ error: name, message: message.slice(1, -1).replace(/""/g, '"') });
  }

  private spaces(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) this.refuse(`'${mark}'`);
  }

  private refuse(wanted: string): never {
    throw new Error(`Expected ${wanted} at ${this.at} of ${this.text}`);
  }
}

/** Excel's serial day number of a civil date from March 1900 on. */
export function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** Calculates `=SAMM.NAME(...)`; `errorOf` spells an error given as an argument, as a host would. */
export function calculate(
  formula: string,
  call: Call,
  errorOf: (literal: ErrorLiteral) => unknown = (literal) => literal.error,
): unknown[][] {
  if (!formula.startsWith("=")) throw new Error(`A formula starts with '=': ${formula}`);
  return new Reader(formula.slice(1), call, errorOf).whole();
}

/** A result as a page writes it: a literal, an array, an error with its message in quotes, or a function's. */
export function readResult(text: string): unknown[][] {
  const refuse: Call = (name) => {
    throw new Error(`A result names no function: ${name}`);
  };
  return new Reader(text, refuse, (literal) => literal).whole();
}
