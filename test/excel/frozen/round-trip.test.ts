/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import fc from "fast-check";
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { readStored } from "../../../src/excel/stored/part";
import { opened, saved } from "../support/files";
import { Desk } from "../support/workbook";
import { evaluate, picture, sammFormulas, shown, workbookContent, workbookOf } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

test("frozen, saved, reopened and restored, a workbook is what it was, character by character", async () => {
  await fc.assert(
    fc.asyncProperty(workbookContent, async (content) => {
      const grid = desk.reopen(workbookOf(content));
      const before = picture(grid);
      const formulas = sammFormulas(before);

      const frozen = await freeze();
      const between = picture(grid);
      expect(sammFormulas(between)).toEqual({});
      const { [frozen.noticeSheet ?? ""]: _, ...others } = bySheet(between);
      expect(others).toEqual(bySheet(before));
      expect(frozen.formulas).toBe(Object.keys(formulas).length);
      expect(frozen.noticeSheet === null).toBe(frozen.formulas === 0);

      const again = desk.reopen(opened(saved(grid), { evaluate }));
      expect(picture(again)).toEqual(between);
      const restored = await restoreFrozen();
      expect(restored).toEqual({ restored: frozen.formulas, deleted: 0, refused: [], left: [] });
      expect(picture(again)).toEqual(before);
      expect((await readStored()).state.frozen).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 600_000);

/** What each sheet shows. */
function bySheet(state: ReturnType<typeof picture>): Record<string, unknown> {
  return Object.fromEntries(state.sheets.map((sheet) => [sheet.name, shown({ ...state, sheets: [sheet] })]));
}
