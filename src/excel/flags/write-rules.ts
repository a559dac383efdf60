import { flagRules, type FlagPlace, type FlagRule } from "../../review";
import { contains, type Rect } from "../cells/address";
import type { SurveyedRule } from "./survey";

/** True when the sheet has exactly these rules over these cells already. */
export function hasRules(rules: readonly SurveyedRule[], place: FlagPlace, body: Rect): boolean {
  const wanted = flagRules(place);
  return (
    rules.length === wanted.length &&
    wanted.every((rule) => rules.some((found) => isSameRule(found, rule) && covers(found, body)))
  );
}

function isSameRule(found: SurveyedRule, { formula, fill, font, stopIfTrue }: FlagRule): boolean {
  return (
    found.formula === formula &&
    found.fill.toUpperCase() === fill &&
    found.font.toUpperCase() === font &&
    found.stopIfTrue === stopIfTrue
  );
}

function covers({ areas }: SurveyedRule, body: Rect): boolean {
  const [area] = areas;
  return areas.length === 1 && area !== undefined && contains(area, body) && contains(body, area);
}

/**
 * Puts the rules of a flagged table into the batch, for the cells of its body. Each new one is asked before
 * those that are there.
 */
export function addRules(range: Excel.Range, place: FlagPlace): readonly Excel.ConditionalFormat[] {
  return [...flagRules(place)].reverse().map(({ formula, fill, font, stopIfTrue }) => {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    format.custom.format.font.color = font;
    format.stopIfTrue = stopIfTrue;
    return format;
  });
}
