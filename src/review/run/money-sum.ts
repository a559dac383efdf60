import type { Cents } from "../../policy";

/**
 * A sum of amounts, exact however many there are: one amount is far below the limit of exact numbers, a
 * million of the largest are not.
 */
export class MoneySum {
  private cents = 0n;
  /** Amounts added. */
  count = 0;

  add(amount: Cents): void {
    this.cents += BigInt(amount);
    this.count++;
  }

  /** Dollars, for a cell. Exact below 90 trillion dollars; beyond, rounded as Excel would. */
  get dollars(): number {
    return Number(this.cents / 100n) + Number(this.cents % 100n) / 100;
  }
}
