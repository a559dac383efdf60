import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { OtherRule } from "../../../files/read/rules";
import { memberOf } from "./enums";
import { child, childrenNamed, parseXml, type XmlNode } from "../../../files/xml";

/**
 * A rule of a file that nobody here edits, as Univer paints it.
 *
 * @returns `null` for one that is kept but not painted, such as an icon set
 */
export function drawnRule(data: unknown, style: IStyleBase): IConditionalFormattingRuleConfig | null {
  if (!isOtherRule(data)) return null;
  const { attributes, formulas, drawing } = data;
  const [formula] = formulas;
  const highlight = { type: CFRuleType.highlightCell, style } as const;
  switch (attributes.type) {
    case "duplicateValues":
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...highlight,
        subType: CFSubRuleType.rank,
        isBottom: attributes.bottom === "1",
        isPercent: attributes.percent === "1",
        value: Number(attributes.rank ?? 10),
      };
    case "aboveAverage": {
      const operator =
        attributes.aboveAverage === "0" ? CFNumberOperator.lessThan : CFNumberOperator.greaterThan;
      return { ...highlight, subType: CFSubRuleType.average, operator };
    }
    case "dataBar":
    case "colorScale":
      return drawing === "" ? null : painted(parseXml(drawing, "rule"));
    default:
      return formula === undefined ? null : { ...highlight, subType: CFSubRuleType.formula, value: formula };
  }
}

function isOtherRule(data: unknown): data is OtherRule {
  return typeof data === "object" && data !== null && "attributes" in data && "drawing" in data;
}

function painted(node: XmlNode): IConditionalFormattingRuleConfig | null {
  const values = childrenNamed(node, "cfvo").map(valueOf);
  const colours = childrenNamed(node, "color").map(
    (colour) => `#${(colour.attributes.rgb ?? "FF638EC6").slice(-6)}`,
  );
  if (node.name === "colorScale") {
    const config = values.map((value, index) => ({ index, color: colours[index] ?? "#FFFFFF", value }));
    return { type: CFRuleType.colorScale, config };
  }
  const [min, max] = values;
  if (!child(node, "cfvo") || !min || !max) return null;
  return {
    type: CFRuleType.dataBar,
    isShowValue: node.attributes.showValue !== "0",
    config: { min, max, isGradient: true, positiveColor: colours[0] ?? "#638EC6", nativeColor: "#FF0000" },
  };
}

function valueOf(node: XmlNode): IValueConfig {
  const { type = "num", val } = node.attributes;
  const known = memberOf(CFValueType, type) ?? CFValueType.num;
  return val === undefined
    ? { type: known }
    : { type: known, value: Number.isNaN(Number(val)) ? val : Number(val) };
}
