import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  DataValidationOperator,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { OtherValidation } from "../../../files/read/rules";
import type { Validation } from "../../shapes";
import { memberOf } from "./enums";
import { rectOfRange, univerRange } from "./ranges";
import { univerFormula } from "./spelling";

/** A validation in Univer, with the workbook's own beside it. */
export type KeptValidation = ISheetDataValidationRule & { readonly workbook?: Omit<Validation, "ranges"> };

const errorStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** A validation as Univer offers and checks it. */
export function univerValidation({ ranges, ...workbook }: Validation, uid: string): KeptValidation {
  const { rule, ignoreBlanks, errorAlert, prompt } = workbook;
  const messages = {
    showErrorMessage: errorAlert !== undefined,
    ...(errorAlert
      ? { error: errorAlert.message, errorTitle: errorAlert.title, errorStyle: errorStyles[errorAlert.style] }
      : { errorStyle: DataValidationErrorStyle.INFO }),
    ...(prompt ? { showInputMessage: true, prompt: prompt.message, promptTitle: prompt.title } : {}),
  };
  return {
    uid,
    ranges: ranges.map(univerRange),
    allowBlank: ignoreBlanks,
    ...messages,
    ...(rule.type === "List" ? list(rule) : other(rule.data)),
    workbook,
  };
}

function list(
  rule: Extract<Validation["rule"], { type: "List" }>,
): Partial<KeptValidation> & { type: DataValidationType } {
  return {
    type: DataValidationType.LIST,
    formula1: rule.source.startsWith("=") ? univerFormula(rule.source, undefined) : rule.source,
    showDropDown: rule.inCellDropDown,
    renderMode: DataValidationRenderMode.TEXT,
  };
}

function other(data: unknown): Partial<KeptValidation> & { type: DataValidationType } {
  const { type, operator, formulas } = data as OtherValidation;
  const known = memberOf(DataValidationType, type);
  return {
    type: known ?? DataValidationType.ANY,
    operator: memberOf(DataValidationOperator, operator) ?? DataValidationOperator.BETWEEN,
    formula1: formulas[0] ?? "",
    formula2: formulas[1] ?? "",
  };
}

/** A validation of Univer's as the workbook keeps it; `null` for one it has no words for. */
export function validationOf(rule: KeptValidation, sheetId: string): Validation | null {
  const ranges = rule.ranges.map(rectOfRange);
  if (rule.workbook) return { ...rule.workbook, sheetId, ranges };
  if (memberOf(DataValidationType, rule.type) !== DataValidationType.LIST) return null;
  return {
    sheetId,
    ranges,
    rule: { type: "List", source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown ?? true },
    ignoreBlanks: rule.allowBlank ?? true,
  };
}
