import { frozenValue, readState, valueKey, valueText, writeState } from "../../../src/review";
import type { FrozenFormulas } from "../../../src/review";

const frozen: FrozenFormulas = {
  sheet: "Sheet1",
  address: "C5:D6",
  formulas: ["=SAMM.STOCKPROCEEDS(A5:A6,B5:B6)"],
  form: "spill",
  values: [
    [0.3, null],
    ["SDAF", true],
  ],
  follow: { name: "_SAMM_F1", sheet: "Sheet1", address: "C5:D6" },
  refers: [{ name: "_SAMM_F2", sheet: "Sheet1", address: "A5:A6" }],
  on: "2026-01-02",
  by: "0.1.0",
};

const keyOf = (found: unknown): string => valueKey(frozenValue(found));

describe("a value that was put in the place of a formula", () => {
  it.each([
    ["a number computed another way", 0.1 + 0.2, 0.3],
    ["an empty cell however it is spelt", "", null],
    ["a long text", "No issues. ".repeat(40), "No issues. ".repeat(40)],
  ])("is known again: %s", (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ["another number", 0.3, 0.31],
    ["zero and an empty cell", 0, ""],
    ["a number and a text", 0.3, "0.3"],
    ["TRUE and the text", true, "TRUE"],
    ["another case of letters", "SDAF", "sdaf"],
    ["long texts that differ at the end", `${"a".repeat(90)}b`, `${"a".repeat(90)}c`],
    ["a long text and its beginning", "a".repeat(90), "a".repeat(30)],
  ])("is told from another: %s", (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it("is said in a sentence", () => {
    expect([null, true, -2.5, "SDAF"].map(valueText)).toEqual(["(empty)", "TRUE", "-2.5", "SDAF"]);
    expect(valueText(frozenValue("x".repeat(100)))).toBe(`${"x".repeat(30)}…`);
  });
});

describe("frozen formulas", () => {
  it("are kept in the stored part character by character", () => {
    const formulas = ['=IF(A1<>"é<&>]]>",SAMM.TAS("097 X 0100"),"\n\t")&\'it\'\'s\'!A1'];
    const kept = { ...frozen, formulas };
    const xml = writeState({ frozen: [kept] }, readState(null)).xml;
    expect(readState(xml).state.frozen).toEqual([kept]);
  });

  it.each([
    ["what is no formula", { formulas: ["SAMM.TAS(1)"] }],
    ["no formula at all", { formulas: [] }],
    ["another form", { form: "copy" }],
    ["no values", { values: [] }],
  ])("are not taken from %s", (_, damage) => {
    const xml = writeState({ frozen: [{ ...frozen, ...damage } as FrozenFormulas] }, readState(null)).xml;
    const read = readState(xml);
    expect(read.state.frozen).toEqual([]);
    expect(read.problems).toEqual([
      "1 of 1 stored frozen formulas cannot be read and are not used; nothing was changed.",
    ]);
  });
});
