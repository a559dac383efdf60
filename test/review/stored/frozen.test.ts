import { isUntouched, readState, writeState, type FrozenFormula } from "../../../src/review";

const frozen: FrozenFormula = {
  sheet: "Sheet1",
  address: "C5:D6",
  formula: "=SAMM.STOCKPROCEEDS(A5:A6,B5:B6)",
  form: "spill",
  values: [
    [0.3, null],
    ["SDAF", true],
  ],
};

describe("cells whose formula was frozen", () => {
  it("are untouched while they hold the values put there, however empty ones are spelt", () => {
    const found = [
      [0.1 + 0.2, ""],
      ["SDAF", true],
    ];
    expect(isUntouched(frozen, { values: found, hasFormula: false })).toBe(true);
    expect(isUntouched(frozen, { values: frozen.values, hasFormula: false })).toBe(true);
  });

  it.each([
    [
      "another number",
      [
        [0.31, null],
        ["SDAF", true],
      ],
    ],
    [
      "a value in an empty cell",
      [
        [0.3, 0],
        ["SDAF", true],
      ],
    ],
    [
      "a text in place of a number",
      [
        ["0.3", null],
        ["SDAF", true],
      ],
    ],
    [
      "a text in place of TRUE",
      [
        [0.3, null],
        ["SDAF", "TRUE"],
      ],
    ],
    [
      "another case of letters",
      [
        [0.3, null],
        ["sdaf", true],
      ],
    ],
    ["fewer cells", [[0.3, null]]],
    [
      "more cells",
      [
        [0.3, null, null],
        ["SDAF", true, null],
      ],
    ],
  ])("are edited when they hold %s", (_, values) => {
    expect(isUntouched(frozen, { values, hasFormula: false })).toBe(false);
  });

  it("are edited when someone put a formula there, whatever it shows", () => {
    expect(isUntouched(frozen, { values: frozen.values, hasFormula: true })).toBe(false);
  });

  it("keep their formula in the stored part character by character", () => {
    const formula = '=IF(A1<>"é<&>]]>",SAMM.TAS("097 X 0100"),"\n\t")&\'it\'\'s\'!A1';
    const kept = { ...frozen, formula };
    const xml = writeState({ frozen: [kept] }, readState(null)).xml;
    expect(readState(xml).state.frozen).toEqual([kept]);
  });

  it("are not taken from what is no formula", () => {
    const xml = writeState({ frozen: [{ ...frozen, formula: "SAMM.TAS(1)" }] }, readState(null)).xml;
    const read = readState(xml);
    expect(read.state.frozen).toEqual([]);
    expect(read.problems).toEqual([
      "1 of 1 stored frozen formulas cannot be read and are not used; nothing was changed.",
    ]);
  });
});
