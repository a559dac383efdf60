import { OWN_NAME } from "./plan-names";
import type { FrozenSurvey } from "./survey";

/**
 * What the names that follow cells stand for, held against the survey: formulas are pointed to where the
 * survey found the cells, and Excel brings nothing that is written later to where they went since.
 */
export class NamesNow {
  private readonly expected: ReadonlyMap<string, string>;
  private asked: Excel.NamedItemCollection | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    { names }: FrozenSurvey,
  ) {
    const own = [...names].filter(([name]) => OWN_NAME.test(name));
    this.expected = new Map(own.map(([name, { formula }]) => [name, formula]));
  }

  /** Asks in the batch under way; go on with `areOthers` after its sync. */
  ask(): void {
    this.asked = this.context.workbook.names;
    this.asked.load("items/name,items/formula");
  }

  get areOthers(): boolean {
    const items = this.asked?.items ?? [];
    const now = new Map(items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
    return [...this.expected].some(([name, formula]) => now.get(name) !== formula);
  }
}
