import { mapReferences, referenceOfName, referencesOf, tableReferencesOf } from "../../../src/review";

const written = (formula: string): string[] =>
  referencesOf(formula).map(({ sheet, cells: { row, column, rows, columns } }) =>
    [sheet ?? "", row, column, rows, columns].join(" "),
  );

describe("references in a formula", () => {
  it.each([
    ["=A1", [" 0 0 1 1"]],
    ["=$C$5:D9*b2", [" 4 2 5 2", " 1 1 1 1"]],
    ["=D9:$C$5", [" 4 2 5 2"]],
    ["=SUM(B:C,$3:4)", [" 0 1 1048576 2", " 2 0 2 16384"]],
    ["=Sheet2!A1+'It''s (1)'!B2", ["Sheet2 0 0 1 1", "It's (1) 1 1 1 1"]],
    ["=SUM(A1#,INDEX(A:A,2):B5)", [" 0 0 1 1", " 0 0 1048576 1", " 4 1 1 1"]],
    ['=IF(A1="B2",SAMM.TAS(C3),LOG10(D4))', [" 0 0 1 1", " 2 2 1 1", " 3 3 1 1"]],
    ["=1E5+RATE2026+XFE1+A1048577", []],
    ["=[Book2.xlsx]Sheet1!A1+'[Book 2.xlsx]It''s'!B2+Sheet1:Sheet3!C3", []],
    ["=Stock[[#Headers],[A1]:[B2]]+[@[C3]]+[@D4]", []],
    ["=[@Price]*Sheet1!A1", ["Sheet1 0 0 1 1"]],
  ])("are found: %s", (formula, found) => {
    expect(written(formula)).toEqual(found);
  });

  it("are moved with their $ and nothing else is touched", () => {
    const formula = '= $A1 + Sheet2!$A$1:B$2 & "A1" & SUM( C:C ) + D9:$C$5';
    const down = mapReferences(formula, ({ sheet, cells }) => ({
      sheet,
      cells: { ...cells, row: cells.row + 1 },
    }));
    expect(down).toBe('= $A2 + Sheet2!$A$2:B$3 & "A1" & SUM( C:C ) + D10:$C$6');
    expect(mapReferences(formula, () => null)).toBe(formula);
  });

  it.each([
    ["New", "=New!A1"],
    ["It's", "='It''s'!A1"],
    ["Q1", "='Q1'!A1"],
    ["R1C1", "='R1C1'!A1"],
    ["2026", "='2026'!A1"],
  ])("name a sheet as Excel spells it: %s", (sheet, formula) => {
    expect(mapReferences("=Old!A1", ({ cells }) => ({ sheet, cells }))).toBe(formula);
  });

  it("of a defined name are one reference or none", () => {
    expect(referenceOfName("='My sheet'!$C$5:$C$9")).toEqual({
      ...{ sheet: "My sheet", cells: { row: 4, column: 2, rows: 5, columns: 1 } },
    });
    for (const other of ["=Sheet1!#REF!", "=#REF!", "=1", "=Sheet1!$A$1,Sheet1!$B$2", '="A1"'])
      expect(referenceOfName(other)).toBeNull();
  });

  it("to tables name the table and its columns", () => {
    expect(
      tableReferencesOf("=Stock[[#Headers],[Case]:[Price, net]]+[@[It''s]]+[@Due]+SUM(Stock[])"),
    ).toEqual([
      { table: "Stock", columns: ["Case", "Price, net"] },
      { table: "", columns: ["It's"] },
      { table: "", columns: ["Due"] },
      { table: "Stock", columns: [] },
    ]);
  });
});
