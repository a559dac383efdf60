import { formulaFromFile, formulaToFile } from "../../../src/workbench/files/formulas";
import { shiftFormula } from "../../../src/workbench/files/shiftFormula";

describe("formulas between a file and the grid", () => {
  it.each([
    ['_xldudf_SAMM_BPCDEADLINE(A1,"Closure")', '=SAMM.BPCDEADLINE(A1,"Closure")'],
    ["_xldudf_samm_bpcdeadline(A1)", "=SAMM.BPCDEADLINE(A1)"],
    ["1+[2]!_xldudf_SAMM_VERSION()", "=1+SAMM.VERSION()"],
    ['"_xldudf_SAMM_VERSION()"', '="_xldudf_SAMM_VERSION()"'],
    ["_xldudf_OTHER_F(A1)", "=_xldudf_OTHER_F(A1)"],
    ["Cases[[#This Row],[Closure due]]", "=Cases[@[Closure due]]"],
    ["Cases[[#This Row],[Case]:[SSC]]", "=Cases[@[Case]:[SSC]]"],
    ["SUM(Cases[[#Headers],[Case]:[SSC]])", "=SUM(Cases[[#Headers],[Case]:[SSC]])"],
    ["Cases[#This Row]", "=Cases[@]"],
    ["_xlfn._xlws.FILTER(A1:A3,B1:B3)", "=FILTER(A1:A3,B1:B3)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
  ])("reads %s as %s", (stored, shown) => {
    expect(formulaFromFile(stored)).toBe(shown);
  });

  it.each([
    ["=samm.stockprice(A1)", "_xldudf_SAMM_STOCKPRICE(A1)"],
    ['="SAMM.VERSION()"&SAMM.VERSION()', '"SAMM.VERSION()"&_xldudf_SAMM_VERSION()'],
    ["='SAMM.A(1)'!A1", "'SAMM.A(1)'!A1"],
    ["=Cases[@Due]", "Cases[[#This Row],[Due]]"],
    ["=Cases[@[Last cost, it's]]", "Cases[[#This Row],[Last cost, it's]]"],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=LET(x,1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=LET(a,SUM(B1,C1),a)", "_xlfn.LET(_xlpm.a,SUM(B1,C1),_xlpm.a)"],
  ])("stores %s as %s", (shown, stored) => {
    expect(formulaToFile(shown)).toBe(stored);
  });

  it("gives a row reference without a table its own table", () => {
    expect(formulaToFile("=[@Due]+1", "Cases")).toBe("Cases[[#This Row],[Due]]+1");
  });
});

describe("a formula read in another cell", () => {
  it.each([
    ["=A1+$B$2+C$3+$D4", 1, 1, "=B2+$B$2+D$3+$D5"],
    ["=SUM(A:B,3:4)", 2, 1, "=SUM(B:C,5:6)"],
    ['=LOG10(A1)&"A1"', 1, 0, '=LOG10(A2)&"A1"'],
    ["='A1'!A1", 1, 0, "='A1'!A2"],
    ["=A1", -1, 0, "=#REF!"],
    ["=Cases[@A1]+A1", 1, 0, "=Cases[@A1]+A2"],
  ])("%s, %i down and %i right, is %s", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});
