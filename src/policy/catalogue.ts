import { bpcProse } from "./c15-legacy-7-bpc-funds/prose";
import { returnProse } from "./c6-4-9-returns-and-buy-backs/prose";
import { stockProse } from "./c9-4-8-stock-sales/prose";
import type { Prose } from "./kernel/prose";
import type { RuleRecord } from "./kernel/types";
import { ruleSummaries } from "./rule-summaries";

const PROSE: Readonly<Record<string, Prose>> = { ...stockProse, ...returnProse, ...bpcProse };

function build(): readonly RuleRecord[] {
  return ruleSummaries().flatMap((summary) => {
    const prose = PROSE[summary.code];
    return prose ? [{ ...summary, ...prose }] : [];
  });
}

/** The rule catalogue: one record per check and computation. Messages, help, `SAMM.RULES`, pane and record draw from it. */
export const ruleCatalogue: readonly RuleRecord[] = /* @__PURE__ */ build();

let byCode: Map<string, RuleRecord> | undefined;

/** The record of a check or computation by its code. */
export function ruleOf(code: string): RuleRecord | undefined {
  byCode ??= new Map(ruleCatalogue.map((rule) => [rule.code, rule]));
  return byCode.get(code);
}
