import { cellName, rangeName } from "../../grid/a1";
import type { ConditionalFormat, ConditionalRule, Rect, Validation } from "../../grid/shapes";
import { formulaToFile } from "../formulas";
import { comparisons, textRules, type OtherRule, type OtherValidation } from "../read/rules";
import { element, escapeText } from "../xml";
import type { StyleWriter } from "./styles";

const fileComparison = new Map(Object.entries(comparisons).map(([name, operator]) => [operator, name]));
const fileTextRule = new Map(Object.entries(textRules).map(([name, operator]) => [operator as string, name]));

/** The `conditionalFormatting` elements of a sheet. */
export function writeConditionalFormats(formats: readonly ConditionalFormat[], styles: StyleWriter): string {
  return formats
    .map((format) => {
      const { attributes, inside } = writeRule(format.rule, format.ranges);
      const paints = Object.keys(format.style).length > 0;
      const rule = element(
        "cfRule",
        {
          ...attributes,
          dxfId: paints ? styles.difference(format.style) : undefined,
          priority: format.priority + 1,
          stopIfTrue: format.stopIfTrue ? 1 : undefined,
        },
        inside,
      );
      return element("conditionalFormatting", { sqref: sqref(format.ranges) }, rule);
    })
    .join("");
}

interface RuleParts {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly inside: string;
}

function writeRule(rule: ConditionalRule, ranges: readonly Rect[]): RuleParts {
  switch (rule.type) {
    case "Custom":
      return { attributes: { type: "expression" }, inside: formulaNode("formula", rule.formula) };
    case "CellValue": {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      return {
        attributes: { type: "cellIs", operator: fileComparison.get(rule.operator) },
        inside: formulas.map((formula) => formulaNode("formula", formula)).join(""),
      };
    }
    case "ContainsText": {
      const type = fileTextRule.get(rule.operator) ?? "containsText";
      const operator = type === "notContainsText" ? "notContains" : type;
      return {
        attributes: { type, operator, text: rule.text },
        inside: formulaNode("formula", textFormula(rule.operator, rule.text, ranges)),
      };
    }
    case "Other": {
      const { attributes, formulas, drawing } = rule.data as OtherRule;
      return { attributes, inside: formulas.map((each) => formulaNode("formula", each)).join("") + drawing };
    }
  }
}

/** Excel asks the formula, not the text, so a text rule needs both. */
function textFormula(operator: string, text: string, ranges: readonly Rect[]): string {
  const [first] = ranges;
  const cell = first ? cellName(first.row, first.column) : "A1";
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === "BeginsWith") return `=LEFT(${cell},${text.length})=${quoted}`;
  if (operator === "EndsWith") return `=RIGHT(${cell},${text.length})=${quoted}`;
  const found = `ISERROR(SEARCH(${quoted},${cell}))`;
  return operator === "NotContains" ? `=${found}` : `=NOT(${found})`;
}

/** The `dataValidations` element of a sheet, empty where it has none. */
export function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, validations.map(writeValidation).join(""));
}

function writeValidation(validation: Validation): string {
  const { rule, errorAlert, prompt } = validation;
  const isList = rule.type === "List";
  const other = isList ? undefined : (rule.data as OtherValidation);
  const attributes = {
    type: other?.type ?? "list",
    operator: other && other.operator !== "between" ? other.operator : undefined,
    errorStyle: errorAlert && errorAlert.style !== "Stop" ? errorAlert.style.toLowerCase() : undefined,
    allowBlank: validation.ignoreBlanks ? 1 : undefined,
    showDropDown: isList && !rule.inCellDropDown ? 1 : undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: errorAlert ? 1 : undefined,
    errorTitle: errorAlert?.title === "" ? undefined : errorAlert?.title,
    error: errorAlert?.message === "" ? undefined : errorAlert?.message,
    promptTitle: prompt?.title === "" ? undefined : prompt?.title,
    prompt: prompt?.message === "" ? undefined : prompt?.message,
    sqref: sqref(validation.ranges),
  };
  const formulas = isList ? [listSource(rule.source)] : (other?.formulas ?? []);
  return element(
    "dataValidation",
    attributes,
    formulas.map((formula, index) => formulaNode(`formula${index + 1}`, formula)).join(""),
  );
}

function listSource(source: string): string {
  return source.startsWith("=") ? source : `="${source.replace(/"/g, '""')}"`;
}

function formulaNode(name: string, formula: string): string {
  return element(name, {}, escapeText(formulaToFile(formula)));
}

function sqref(ranges: readonly Rect[]): string {
  return ranges.map(rangeName).join(" ");
}
