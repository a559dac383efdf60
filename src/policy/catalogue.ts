import { ANSWER_PROSE } from "./answer-prose";
import { bpcProse } from "./c15-legacy-7-bpc-funds/prose";
import { returnProse } from "./c6-4-9-returns-and-buy-backs/prose";
import { stockProse } from "./c9-4-8-stock-sales/prose";
import { inputProse } from "./kernel/input-prose";
import type { Prose } from "./kernel/prose";
import type { RuleRecord } from "./kernel/types";
import { answersOf } from "./describe";
import { ruleSummaries } from "./rule-summaries";
import { caseKinds, sectionOf } from "./sections";
import { statedRules } from "./stated";

const PROSE: Readonly<Record<string, Prose>> = { ...stockProse, ...returnProse, ...bpcProse, ...inputProse };

function checks(): readonly RuleRecord[] {
  return ruleSummaries().map((summary) => {
    const prose = PROSE[summary.code];
    if (!prose) throw new Error(`The catalogue has no text for ${summary.code}`);
    return { ...summary, ...prose };
  });
}

/** The computations: one record for each answer, of the text in force. */
function computations(): readonly RuleRecord[] {
  return caseKinds.flatMap((kind) => {
    const { memo, editions } = sectionOf(kind);
    const [inForce] = editions;
    return answersOf(kind).map((answer) => {
      const prose = ANSWER_PROSE[kind][answer.key];
      if (!prose) throw new Error(`The catalogue has no text for the answer ${answer.key}`);
      return {
        ...prose,
        code: `answer.${answer.key}`,
        kinds: [kind],
        type: "computation" as const,
        citations: [{ memo, paragraph: answer.paragraph }],
        inForceFrom: inForce.from,
        inForceBasis: inForce.basis,
        severities: [],
        columns: [],
        title: answer.heading,
        why: "Computed for every row it concerns.",
        action: "None: it is computed.",
        actor: "SAMM for Excel",
      };
    });
  });
}

function catalogue(): readonly RuleRecord[] {
  return [...checks(), ...computations(), ...statedRules()];
}

/** The rule catalogue: one record per check, computation and stated rule. Messages, help, `SAMM.RULES`, pane and record draw from it. */
export const ruleCatalogue: readonly RuleRecord[] = /* @__PURE__ */ catalogue();

let byCode: Map<string, RuleRecord> | undefined;

/** The record of a check, computation (`answer.<key>`) or stated rule (`stated.R<n>`) by its code. */
export function ruleOf(code: string): RuleRecord | undefined {
  byCode ??= new Map(ruleCatalogue.map((rule) => [rule.code, rule]));
  return byCode.get(code);
}
