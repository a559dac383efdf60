import type { FactKey } from "./types";

/** One decided step: which entry of the section's step catalogue, the columns read for it, and what came out. */
export interface TraceStep {
  readonly id: string;
  readonly columns: readonly FactKey[];
  readonly result: string;
}

/**
 * Records how an answer was reached. It sees every column the rules read (through `watch`), so an
 * explanation names all the facts an answer rests on and no others: a column that was never read
 * cannot have changed it.
 */
export class Trace {
  readonly steps: TraceStep[] = [];
  readonly columns = new Set<FactKey>();
  private fresh = new Set<FactKey>();

  /** A view of the facts that notes each column as it is read. */
  watch<F extends object>(facts: F): F {
    return new Proxy(facts, {
      get: (target, key) => {
        if (typeof key === "string" && key in target) this.read(key);
        return Reflect.get(target, key);
      },
    });
  }

  /**
   * A view of a case that lets each of its questions account for its own reads: what was read before the question
   * was asked belongs to the step that asked it.
   */
  questions<Case extends object>(row: Case): Case {
    return new Proxy(row, {
      get: (target, key, view) => {
        const before = this.fresh;
        this.fresh = new Set();
        const answer: unknown = Reflect.get(target, key, view);
        this.fresh = new Set([...before, ...this.fresh]);
        return answer;
      },
    });
  }

  read(key: FactKey): void {
    this.columns.add(key);
    this.fresh.add(key);
  }

  /** Ends a step: the columns read since the last one belong to it. */
  step(id: string, result: string): void {
    this.steps.push({ id, columns: [...this.fresh], result });
    this.fresh = new Set();
  }
}
