import {
  dropSheetIn,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  shiftFormula,
} from "../../../../src/workbench/grid/memory/formula/edits";
import { moveFormula } from "../../../../src/workbench/grid/formulaTokens";
import type { Shift } from "../../../../src/workbench/grid/shift";
import { maxColumns } from "../../../../src/workbench/grid/shapes";

const insertRowsAt = (row: number, rows: number): Shift => ({
  kind: "insert",
  axis: "rows",
  range: { row, rows, column: 0, columns: maxColumns },
});
const deleteRowsAt = (row: number, rows: number): Shift => ({ ...insertRowsAt(row, rows), kind: "delete" });

test.each([
  ["=A1+A5", "=A1+A7"],
  ["=SUM(A1:A5)", "=SUM(A1:A7)"],
  ['=$A$5&"A5"', '=$A$7&"A5"'],
  ["=SUM(A:A)+SUM(4:4)", "=SUM(A:A)+SUM(6:6)"],
  ["=Other!A5+'My sheet'!A5", "=Other!A5+'My sheet'!A5"],
  ["=Sheet1!A5", "=Sheet1!A7"],
  ["=Cases[[#Headers],[Price]:[A5]]+LOG10(A5)", "=Cases[[#Headers],[Price]:[A5]]+LOG10(A7)"],
  ["=SAMM.STOCKPRICE(A5,x.A5,A5_1)", "=SAMM.STOCKPRICE(A7,x.A5,A5_1)"],
])("two rows inserted at row 4 turn %s into %s", (before, after) => {
  expect(shiftFormula(before, "Sheet1", "Sheet1", insertRowsAt(3, 2))).toBe(after);
});

test.each([
  ["=A3", "=#REF!"],
  ["=Sheet1!A3", "=Sheet1!#REF!"],
  ["=SUM(A1:A5)", "=SUM(A1:A3)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
  ["=A9", "=A7"],
])("rows 3 and 4 deleted turn %s into %s", (before, after) => {
  expect(shiftFormula(before, "Sheet1", "Sheet1", deleteRowsAt(2, 2))).toBe(after);
});

test("cells moved in some columns leave references to other columns", () => {
  const shift: Shift = { kind: "insert", axis: "rows", range: { row: 0, column: 0, rows: 1, columns: 2 } };
  expect(shiftFormula("=A1+B1+C1+SUM(A1:C1)", "S", "S", shift)).toBe("=A2+B2+C1+SUM(A1:C1)");
});

test("a formula copied three rows down keeps what is fixed", () => {
  expect(moveFormula("=A1+$A$1+A$1+$A1+SUM(B:B)", 3, 1)).toBe("=B4+$A$1+B$1+$A4+SUM(C:C)");
  expect(moveFormula("=A1", -1, 0)).toBe("=#REF!");
});

test("renaming follows sheets, tables and columns, and nothing that only looks like them", () => {
  expect(renameSheetIn('=Old!A1&"Old!A1"', "Old", "New one")).toBe("='New one'!A1&\"Old!A1\"");
  expect(dropSheetIn("=Old!A1+B1", "old")).toBe("=#REF!+B1");
  expect(renameTableIn("=SUM(Cases[Price])+A1", "cases", "Sales")).toBe("=SUM(Sales[Price])+A1");
  const rename = (formula: string, inTable = false): string =>
    renameColumnIn(formula, "Cases", inTable, "Price", "Unit price");
  expect(rename("=SUM(Cases[price])+Other[Price]")).toBe("=SUM(Cases[Unit price])+Other[Price]");
  expect(rename("=Cases[[#Headers],[Price]:[Cost]]")).toBe("=Cases[[#Headers],[Unit price]:[Cost]]");
  expect(rename("=[@Price]*2", true)).toBe("=[@[Unit price]]*2");
  expect(rename("=[@Price]*2", false)).toBe("=[@Price]*2");
});
