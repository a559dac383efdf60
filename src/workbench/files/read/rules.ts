import type {
  CellStyle,
  ComparisonOperator,
  ConditionalFormat,
  ConditionalRule,
  Validation,
  ValidationRule,
} from "../../grid/shapes";
import { readRanges } from "../a1";
import { formulaFromFile } from "../formulas";
import { childrenNamed, isOn, serialise, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

export const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export const textRules = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

/** A rule of a file that the grid paints but nobody here edits: enough to write it back as it was. */
export interface OtherRule {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
  /** Colour scale, data bar or icon set, as XML. */
  readonly drawing: string;
}

/** A validation that is no list: whole numbers, dates, custom formulas. */
export interface OtherValidation {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
}

/** Reads the conditional formats of a sheet, by priority. */
export function readConditionalFormats(
  sheetId: string,
  root: XmlNode,
  differences: readonly CellStyle[],
  opened: OpenedPackage,
): ConditionalFormat[] {
  const found: { priority: number; format: Omit<ConditionalFormat, "id" | "priority"> }[] = [];
  for (const group of childrenNamed(root, "conditionalFormatting")) {
    const ranges = readRanges(group.attributes.sqref ?? "");
    if (ranges.length === 0) continue;
    if (isOn(group.attributes.pivot)) opened.drop("conditional formats of pivot tables");
    for (const node of childrenNamed(group, "cfRule")) {
      const { dxfId, priority, stopIfTrue } = node.attributes;
      found.push({
        priority: Number(priority ?? found.length + 1),
        format: {
          sheetId,
          ranges,
          stopIfTrue: isOn(stopIfTrue),
          rule: readRule(node),
          style: dxfId === undefined ? {} : (differences[Number(dxfId)] ?? {}),
        },
      });
    }
  }
  found.sort((a, b) => a.priority - b.priority);
  return found.map(({ format }, index) => ({
    ...format,
    id: `${sheetId}-format-${index + 1}`,
    priority: index,
  }));
}

function readRule(node: XmlNode): ConditionalRule {
  const { type = "", operator = "", text } = node.attributes;
  const formulas = childrenNamed(node, "formula").map((each) => formulaFromFile(each.text));
  const [formula1, formula2] = formulas;
  if (type === "expression" && formula1 !== undefined) return { type: "Custom", formula: formula1 };
  const comparison = comparisons[operator];
  if (type === "cellIs" && comparison && formula1 !== undefined) {
    return {
      type: "CellValue",
      operator: comparison,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
    };
  }
  if (type in textRules && text !== undefined) {
    return { type: "ContainsText", operator: textRules[type as keyof typeof textRules], text };
  }
  const { dxfId: _dxf, priority: _priority, stopIfTrue: _stop, ...attributes } = node.attributes;
  const drawings = node.children.filter((each) => each.name !== "formula" && each.name !== "extLst");
  const data: OtherRule = { attributes, formulas, drawing: drawings.map(serialise).join("") };
  return { type: "Other", data };
}

/** Reads drop-downs and other validations. */
export function readValidations(sheetId: string, root: XmlNode): Validation[] {
  const nodes = childrenNamed(root, "dataValidations").flatMap((group) =>
    childrenNamed(group, "dataValidation"),
  );
  return nodes.flatMap((node) => {
    const rule = readValidationRule(node);
    const ranges = readRanges(node.attributes.sqref ?? "");
    if (!rule || ranges.length === 0) return [];
    const {
      allowBlank,
      showErrorMessage,
      showInputMessage,
      errorStyle,
      errorTitle,
      error,
      promptTitle,
      prompt,
    } = node.attributes;
    const style =
      errorStyle === "warning" ? "Warning" : errorStyle === "information" ? "Information" : "Stop";
    const validation: Validation = {
      sheetId,
      ranges,
      rule,
      ignoreBlanks: isOn(allowBlank),
      ...(isOn(showErrorMessage)
        ? { errorAlert: { style, title: errorTitle ?? "", message: error ?? "" } as const }
        : {}),
      ...(isOn(showInputMessage) && (prompt ?? promptTitle) !== undefined
        ? { prompt: { title: promptTitle ?? "", message: prompt ?? "" } }
        : {}),
    };
    return [validation];
  });
}

function readValidationRule(node: XmlNode): ValidationRule | null {
  const { type = "none", operator = "between", showDropDown } = node.attributes;
  const formulas = ["formula1", "formula2"]
    .flatMap((name) => childrenNamed(node, name))
    .map((each) => each.text);
  const [first = ""] = formulas;
  if (type === "none") return null;
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(first.trim())?.[1];
    const source = literal === undefined ? formulaFromFile(first) : literal.replace(/""/g, '"');
    // The file's switch is named the wrong way round: set, it hides the arrow.
    return { type: "List", source, inCellDropDown: !isOn(showDropDown) };
  }
  const data: OtherValidation = { type, operator, formulas: formulas.map(formulaFromFile) };
  return { type: "Other", data };
}
