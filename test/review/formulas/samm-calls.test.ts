import fc from "fast-check";
import { hasSammCall, sammCalls } from "../../../src/review";

const namesIn = (formula: string): string[] => sammCalls(formula).map(({ name }) => name);

describe("a call of a SAMM function", () => {
  it.each([
    ["=SAMM.TAS(A1)", ["TAS"]],
    ["=samm.stockprice(A1,B1)", ["STOCKPRICE"]],
    ["=_xldudf_SAMM_TAS(A1)", ["TAS"]],
    ["=_xldudf_samm_stockprice(A1)", ["STOCKPRICE"]],
    ["=_XLDUDF_SAMM_TAS(A1)", ["TAS"]],
    ["=[2]!_xldudf_SAMM_TAS(A1)", ["TAS"]],
    ["='C:\\x\\[book.xlsx]S'!_xldudf_SAMM_TAS(A1)", ["TAS"]],
    ["=@SAMM.TAS(A1)", ["TAS"]],
    ["=-SAMM.TAS(A1)*1E5+SAMM.BPCPHASE(1,2)", ["TAS", "BPCPHASE"]],
    ['=IF(SAMM.TAS(A1)>2020,SAMM.ISSUES(A$1:C$1,A2:C2,E1),"")', ["TAS", "ISSUES"]],
    ['=IF(A1="x""y",SAMM.TAS(1),"")', ["TAS"]],
    ["='SAMM.TAS('!A1+SAMM.TAS(2)", ["TAS"]],
    ["='it''s'!A1+SAMM.TAS(2)", ["TAS"]],
    ["=SUM(Cases[[#Headers],[SAMM.TAS(]:[x]])+SAMM.TAS(1)", ["TAS"]],
    ["=Cases[@[a'[b]]+SAMM.TAS(1)", ["TAS"]],
    ["={SAMM.TAS(A1)}", ["TAS"]],
    ["=\nSAMM.TAS(\nA1)", ["TAS"]],
    ["=$A$1&SAMM.TAS(A1)#", ["TAS"]],
  ])("is found in %s", (formula, names) => {
    expect(namesIn(formula)).toEqual(names);
    expect(hasSammCall(formula)).toBe(true);
  });

  it.each([
    '="SAMM.TAS(A1)"',
    '="a""SAMM.TAS("',
    "='SAMM.TAS('!A1",
    "='a''SAMM.TAS('!A1",
    "=Cases[SAMM.TAS(]",
    "=MYSAMM.TAS(A1)",
    "=X.SAMM.TAS(A1)",
    "=SAMM.TAS",
    "=SAMM(A1)",
    "=SAMM_TAS(A1)",
    "=x_xldudf_SAMM_TAS(A1)",
    "=éSAMM.TAS(A1)",
    "SAMM.TAS(A1)",
    "'=SAMM.TAS(A1)",
    "",
    '="SAMM.TAS(',
  ])("is not in %s", (formula) => {
    expect(namesIn(formula)).toEqual([]);
    expect(hasSammCall(formula)).toBe(false);
  });

  it("is not in a cell that holds no formula", () => {
    for (const value of [null, undefined, 5, true, "text"]) expect(hasSammCall(value)).toBe(false);
  });

  it("says where it stands", () => {
    const formula = "=1+SAMM.TAS(A1)";
    const [call] = sammCalls(formula);
    expect(formula.slice(call!.start, call!.end)).toBe("SAMM.TAS");
  });

  it("is found wherever it stands in a formula made of whole pieces", () => {
    const piece = fc.constantFrom(
      "A1",
      "1.5",
      '"SAMM.TAS("',
      "'SAMM.X('!A1",
      "T[SAMM.X(]",
      "IF(B2,1,2)",
      "$C$3",
      "TRUE",
      "a.b",
    );
    const call = fc.constantFrom("SAMM.TAS(A1)", "[3]!_xldudf_SAMM_TAS(A1)", "samm.tas(1)");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, call)), (pieces) => {
        const calls = pieces.filter((text) => /^(\[3\]!_xldudf_)?samm[._]tas\(/i.test(text)).length;
        expect(namesIn(`=${pieces.join("+")}`)).toEqual(new Array(calls).fill("TAS"));
      }),
    );
  });

  it("is sought in any text without ever failing or stopping", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(Array.isArray(sammCalls(`=${text}`))).toBe(true)));
  });
});
