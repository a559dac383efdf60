import { isAmountFormat, isDateFormat, type ResultType } from "../../review";

const USUAL: Readonly<Record<ResultType, string>> = {
  money: "#,##0.00",
  date: "yyyy-mm-dd",
  plain: "General",
};

/** Points that an amount or a date needs; narrower, Excel shows `####`. */
export const LEAST_WIDTH = 81;

/** The number format of a result: as the workbook writes its dates or amounts, where it does. */
export function resultFormat(result: ResultType, like: unknown): string {
  const isLike = result === "date" ? isDateFormat : isAmountFormat;
  return result !== "plain" && typeof like === "string" && isLike(like) ? like : USUAL[result];
}
