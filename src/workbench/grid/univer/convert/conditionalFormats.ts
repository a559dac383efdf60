import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import { cellName } from "../../a1";
import type { ComparisonOperator, ConditionalFormat, ConditionalRule, Rect } from "../../shapes";
import { drawnRule } from "./drawnRules";
import { univerStyle } from "./looks";
import { rectOfRange, univerRange } from "./ranges";
import { excelFormula, univerFormula } from "./spelling";

type Workbook = Pick<ConditionalFormat, "rule" | "style">;

/** A rule in Univer, with the workbook's own beside it: Univer keeps what it does not know. */
export type KeptRule = IConditionFormattingRule & { readonly workbook?: Workbook };

const numberOperators: Readonly<Record<ComparisonOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const textOperators = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;

/** A conditional format as Univer paints it. */
export function univerRule({ id, ranges, stopIfTrue, rule, style }: ConditionalFormat): KeptRule {
  return {
    cfId: id,
    ranges: ranges.map(univerRange),
    stopIfTrue,
    rule: config(rule, univerStyle(style, "General"), ranges),
    workbook: { rule, style },
  };
}

/** A rule of Univer's as the workbook keeps it: ranges from Univer, the rest as it came. */
export function conditionalFormatOf(rule: KeptRule, sheetId: string, priority: number): ConditionalFormat {
  const kept = rule.workbook ?? { rule: ruleOf(rule.rule), style: {} };
  return {
    id: rule.cfId,
    sheetId,
    priority,
    ranges: rule.ranges.map(rectOfRange),
    stopIfTrue: rule.stopIfTrue,
    ...kept,
  };
}

function config(
  rule: ConditionalRule,
  style: IStyleBase,
  ranges: readonly Rect[],
): IConditionalFormattingRuleConfig {
  switch (rule.type) {
    case "Custom":
      return byFormula(rule.formula, style);
    case "ContainsText":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: textOperators[rule.operator],
        value: rule.text,
        style,
      };
    case "CellValue":
      return compared(rule, style, ranges);
    case "Other":
      return drawnRule(rule.data, style) ?? byFormula("=FALSE", style);
  }
}

function byFormula(formula: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: univerFormula(formula, undefined),
    style,
  };
}

/** Univer compares with numbers only; anything else becomes a formula that asks the same. */
function compared(
  rule: Extract<ConditionalRule, { type: "CellValue" }>,
  style: IStyleBase,
  ranges: readonly Rect[],
): IConditionalFormattingRuleConfig {
  const [first, second] = [rule.formula1, rule.formula2].map((formula) => numberOf(formula));
  const operator = numberOperators[rule.operator];
  const two = rule.operator === "Between" || rule.operator === "NotBetween";
  if (first === undefined || Number.isNaN(first) || (two && (second === undefined || Number.isNaN(second)))) {
    return byFormula(asFormula(rule, ranges), style);
  }
  const base = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, operator, style } as const;
  return { ...base, value: two ? [first, second] : first } as IConditionalFormattingRuleConfig;
}

const signs: Readonly<Partial<Record<ComparisonOperator, string>>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

/** A formula that is a plain number; `NaN` for any other. */
function numberOf(formula: string | undefined): number {
  const text = (formula ?? "").replace(/^=/, "").trim();
  return text === "" ? NaN : Number(text);
}

function asFormula(rule: Extract<ConditionalRule, { type: "CellValue" }>, ranges: readonly Rect[]): string {
  const cell = ranges[0] ? cellName(ranges[0].row, ranges[0].column) : "A1";
  const bare = (formula: string | undefined): string => `(${(formula ?? "0").replace(/^=/, "")})`;
  const sign = signs[rule.operator];
  if (sign !== undefined) return `=${cell}${sign}${bare(rule.formula1)}`;
  const between = `AND(${cell}>=${bare(rule.formula1)},${cell}<=${bare(rule.formula2)})`;
  return rule.operator === "Between" ? `=${between}` : `=NOT(${between})`;
}

/** A rule the user made in Univer itself, as far as the workbook has words for it. */
function ruleOf(rule: IConditionalFormattingRuleConfig): ConditionalRule {
  if (rule.type === CFRuleType.highlightCell && "subType" in rule && rule.subType === CFSubRuleType.formula) {
    return { type: "Custom", formula: excelFormula(rule.value) };
  }
  return { type: "Other", data: rule };
}
