/**
 * What Excel makes of the formula of a flag: text joined by &, SUBSTITUTE, FIND (exact case, no wildcards)
 * and ISNUMBER. Only these, so that a formula using anything else fails its test.
 */
export function flagFormulaHolds(formula: string, cells: Readonly<Record<string, string>>): boolean {
  const reader = new Reader(formula, cells);
  reader.take("=ISNUMBER(FIND(");
  const sought = reader.text();
  reader.take(",");
  const within = reader.text();
  reader.take("))");
  reader.end();
  return within.includes(sought);
}

class Reader {
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  take(expected: string): void {
    if (!this.formula.startsWith(expected, this.at)) {
      throw new Error(`Expected ${expected} at ${this.at} of ${this.formula}`);
    }
    this.at += expected.length;
  }

  end(): void {
    if (this.at !== this.formula.length) throw new Error(`More after ${this.at} of ${this.formula}`);
  }

  text(): string {
    let text = this.operand();
    while (this.formula[this.at] === "&") {
      this.at++;
      text += this.operand();
    }
    return text;
  }

  private operand(): string {
    if (this.formula.startsWith("SUBSTITUTE(", this.at)) {
      this.take("SUBSTITUTE(");
      const text = this.text();
      this.take(",");
      const old = this.operand();
      this.take(",");
      const fresh = this.operand();
      this.take(")");
      return text.split(old).join(fresh);
    }
    const literal = /^"((?:[^"]|"")*)"/.exec(this.formula.slice(this.at));
    if (literal) {
      this.at += literal[0].length;
      return (literal[1] ?? "").replace(/""/g, '"');
    }
    const address = /^\$?[A-Z]+\$?\d+/.exec(this.formula.slice(this.at))?.[0];
    if (address === undefined) throw new Error(`No operand at ${this.at} of ${this.formula}`);
    this.at += address.length;
    const value = this.cells[address];
    if (value === undefined) throw new Error(`The formula reads ${address}, which is not its own`);
    return value;
  }
}
