import type { CellStyle, Validation } from "../../../../src/workbench/grid/shapes";
import { valueOf, univerContent } from "../../../../src/workbench/grid/univer/convert/cellData";
import { commentOf, univerComments } from "../../../../src/workbench/grid/univer/convert/comments";
import { lookOf, univerStyle } from "../../../../src/workbench/grid/univer/convert/looks";
import { univerValidation, validationOf } from "../../../../src/workbench/grid/univer/convert/validations";

const ranges = [{ row: 1, column: 0, rows: 3, columns: 2 }];

describe("what Univer shows comes back as the workbook has it", () => {
  it.each<[string, CellStyle, string]>([
    ["nothing", {}, "General"],
    [
      "fill and font",
      { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, fontSize: 14, fontName: "Arial" },
      "0.00",
    ],
    ["lines and places", { italic: true, underline: true, strikethrough: true, wrapText: true }, "@"],
    [
      "alignment and borders",
      { horizontal: "Center", vertical: "Bottom", borders: { EdgeTop: "#0000FF" } },
      "yyyy-mm-dd",
    ],
  ])("a look: %s", (_name, style, numberFormat) => {
    expect(lookOf(univerStyle(style, numberFormat))).toEqual({ style, numberFormat });
  });

  it.each<Validation["rule"]>([
    { type: "List", source: "Yes,No", inCellDropDown: true },
    { type: "List", source: "=Lists!$A$1:$A$3", inCellDropDown: false },
    { type: "Other", data: { type: "whole", operator: "greaterThan", formulas: ["=0"] } },
  ])("a validation: $type", (rule) => {
    const validation: Validation = {
      sheetId: "s",
      ranges,
      rule,
      ignoreBlanks: true,
      errorAlert: { style: "Stop", title: "No", message: "Pick one" },
    };
    expect(validationOf(univerValidation(validation, "id"), "s")).toEqual(validation);
  });

  it("a thread with its replies", () => {
    const reply = { id: "r", author: "Bob", created: "2026-01-02T00:00:00.000Z", content: "two\nlines" };
    const comment = {
      ...reply,
      id: "c",
      author: "Ann",
      sheetId: "s",
      row: 4,
      column: 2,
      resolved: true,
      replies: [reply],
    };
    const [first, ...rest] = univerComments(comment, "unit");
    if (!first) throw new Error("a thread has a first comment");
    expect(commentOf(first, rest, "s")).toEqual(comment);
  });

  it.each([1.5, "text", "007", true, false, ""])("the value %p", (value) => {
    expect(valueOf(univerContent({ value }, undefined))).toBe(value);
  });
});
