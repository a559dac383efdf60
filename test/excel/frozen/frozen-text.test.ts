import { frozenText, restoredText } from "../../../src/excel/frozen/frozen-text";

const nothing = { restored: 0, deleted: 0, refused: [], left: [] };

it("Freeze says how many formulas are values now, where, and what to do next", () => {
  expect(
    frozenText({ formulas: 3, sheets: ["Stock", "BPC"], noticeSheet: "Frozen formulas", left: [] }),
  ).toBe(
    "3 formulas on Stock, BPC are frozen: values stand in their place, and the sheet Frozen formulas says so. Save a copy for the recipient, then press Restore formulas.",
  );
  expect(frozenText({ formulas: 0, sheets: [], noticeSheet: null, left: [] })).toMatch(
    /^There are no SAMM formulas/,
  );
  expect(frozenText({ formulas: 0, sheets: [], noticeSheet: "Frozen formulas", left: [] })).toMatch(
    /are frozen already/,
  );
});

it("Restore names the cells it left, at most five, with what was and what is there", () => {
  const refused = Array.from({ length: 7 }, (_, row) => ({
    ...{ sheet: "Stock", address: `C${row + 2}`, was: "900", is: "1200\nand more", formula: "=SAMM.TAS(1)" },
    because: "The frozen cell was edited.",
  }));
  const said = restoredText({ ...nothing, restored: 1, deleted: 1, refused });
  expect(said).toContain("1 formula is back in its cell.");
  expect(said).toContain("1 formula had been frozen in a cell that was deleted since.");
  expect(said).toContain("Left frozen: Stock C2 (was 900, is 1200…): The frozen cell was edited. Stock C3");
  expect(said).not.toContain("Stock C7");
  expect(said).toContain("And 2 more");
  expect(restoredText(nothing)).toBe("No formulas are frozen in this workbook. Nothing was changed.");
});
