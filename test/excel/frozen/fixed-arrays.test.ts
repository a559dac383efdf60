/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { freeze } from "../../../src/excel/frozen/freeze";
import { frozenText } from "../../../src/excel/frozen/frozen-text";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { opened, saved } from "../support/files";
import { addressOf } from "../../../src/excel/cells/address";
import { Desk, idOf, put, table, values } from "../support/workbook";
import { evaluate, picture, sammFormulas, shows } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const column = `=SAMM.EXPLAIN(${shows([[1], ["#N/A"], ["=x"], [4]])},A2:A5)`;
const block = `=IF(A2:B3<>"",SAMM.TAS(${shows([
  [1, 2],
  [3, 4],
])}),0)`;

/** Arrays below each other, beside each other, and formulas that only look like one. */
function workbookWithArrays(): MemoryGrid {
  const grid = new MemoryGrid({ evaluate, sheets: ["Cases", "Notes"] });
  put(grid, "Cases", "F2", [[`=SAMM.TAS(${shows(1)},A2)`], [`=SAMM.TAS(${shows(2)},A3)`]]);
  put(grid, "Notes", "B2", [[`=SAMM.EXPLAIN(${shows([["a", 1]])},Cases!A2:B5)`]]);
  put(grid, "Notes", "E2", [["=SUM(1,2)"]]);
  grid.user.enterArray("Notes", "H2:H5", column);
  grid.user.enterArray("Notes", "K2:L3", block);
  grid.user.enterArray("Notes", "N2:P2", `=SAMM.TAS(${shows([[1, 2, 3]])})`);
  put(grid, "Notes", "R2", [["=SAMM.VERSION()"], ["=SAMM.VERSION()"], ["=SAMM.VERSION()"]]);
  grid.recalculate();
  return grid;
}

const sheetFile = (grid: MemoryGrid): string =>
  strFromU8(unzipSync(saved(grid))["xl/worksheets/sheet2.xml"]!);

test("an array over several cells stays one through saving and opening, and is seen cell by cell", () => {
  const grid = workbookWithArrays();
  const xml = sheetFile(grid);
  expect(xml).toContain('<f t="array" ref="H2:H5">');
  expect(xml).toContain('<f t="array" ref="K2:L3">');
  expect(xml).not.toMatch(/<c r="H2"[^>]* cm=/);
  expect(xml.match(/<f[ >]/g)).toHaveLength(
    // Three arrays, and five formulas of one cell.
    8,
  );
  const again = opened(saved(grid), { evaluate });
  expect(picture(again)).toEqual(picture(grid));
  expect(again.cells.fixedArrays(idOf(again, "Notes"))).toHaveLength(3);
  again.recalculate();
  expect(values(again, "Notes", "H2:H5")).toEqual([[1], ["#N/A"], ["=x"], [4]]);
});

test("Freeze leaves arrays over several cells as they are, names them, and freezes the rest", async () => {
  const grid = desk.reopen(workbookWithArrays());
  const before = picture(grid);
  const outcome = await freeze();
  const left = outcome.left.map(({ sheet, address }) => `${sheet}!${address}`);
  expect(left).toEqual(["Notes!H2:H5", "Notes!K2:L3", "Notes!N2:P2"]);
  const text = frozenText(outcome);
  expect(text).toContain("Not frozen: Notes!H2:H5, Notes!K2:L3, Notes!N2:P2. Excel does not let these cells");
  expect(Object.keys(sammFormulas(picture(grid)))).toEqual(
    ["H2", "K2", "L2", "N2", "O2", "P2", "H3", "K3", "L3", "H4", "H5"].map((cell) => `Notes!${cell}`),
  );
  expect(sheetFile(grid)).toContain('<f t="array" ref="H2:H5">');
  expect(grid.cells.fixedArrays(idOf(grid, "Notes"))).toHaveLength(3);

  desk.reopen(opened(saved(grid), { evaluate }));
  expect((await restoreFrozen()).refused).toEqual([]);
  expect(picture(desk.current())).toEqual(before);
  expect(desk.current().cells.fixedArrays(idOf(desk.current(), "Notes"))).toHaveLength(3);
});

test("where all SAMM formulas are such arrays nothing is changed and nothing is said to be frozen", async () => {
  const grid = desk.fresh({ evaluate });
  grid.user.enterArray("Sheet1", "B2:B5", column);
  const before = picture(grid);
  const outcome = await freeze();
  expect(outcome).toMatchObject({ formulas: 0, sheets: [], noticeSheet: null });
  expect(frozenText(outcome)).toMatch(/^No formula was frozen now\. Not frozen: Sheet1!B2:B5\. /);
  expect(picture(grid)).toEqual(before);
  expect(grid.sheets.list()).toHaveLength(1);
});

test("the same formula in cells below each other is frozen, with the format the cell had", async () => {
  const grid = desk.fresh({ evaluate });
  const rows = Array.from({ length: 1200 }, () => [`=SAMM.TAS(${shows(7)},$A$1)`]);
  put(grid, "Sheet1", "B2", rows);
  table(grid, "Sheet1", "D1", "Stock", [
    ["Price"],
    ...Array.from({ length: 4 }, () => [`=SAMM.TAS(${shows(3)})`]),
  ]);
  grid.recalculate();
  const before = picture(grid);
  const outcome = await freeze();
  expect(outcome).toMatchObject({ formulas: 1204, left: [] });
  expect(sammFormulas(picture(grid))).toEqual({});
  expect((await restoreFrozen()).restored).toBe(1204);
  expect(picture(grid)).toEqual(before);
});

test("cells of the same formula, some in an array and some not, are left together", async () => {
  const grid = desk.fresh({ evaluate });
  const formula = `=SAMM.TAS(${shows(7)},$A$1)`;
  put(grid, "Sheet1", "B2", [[formula], [formula], ["=1+1"], [formula]]);
  grid.user.enterArray("Sheet1", "B4:B5", formula);
  const outcome = await freeze();
  expect(outcome.left).toMatchObject([{ sheet: "Sheet1", address: "B2:B5" }]);
  expect(outcome.formulas).toBe(0);
  expect(grid.cells.fixedArrays(idOf(grid, "Sheet1"))).toHaveLength(1);
});

test("no generated arrangement of arrays and single formulas loses an array", async () => {
  const area = fc.record({
    row: fc.integer({ min: 0, max: 3 }),
    column: fc.integer({ min: 0, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    array: fc.boolean(),
    formula: fc.constantFrom(`=SAMM.TAS(${shows(1)})`, `=SAMM.TAS(${shows(2)},$A$1)`),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(area, { maxLength: 4 }), async (areas) => {
      const grid = desk.fresh({ evaluate });
      const sheetId = idOf(grid, "Sheet1");
      areas.forEach(({ array, formula, ...at }, index) => {
        // Each in a part of the sheet of its own, with borders that touch.
        const rect = { ...at, row: at.row + 1, column: 3 * index + Math.min(at.column, 1) };
        if (array && rect.rows * rect.columns > 1) grid.user.enterArray("Sheet1", addressOf(rect), formula);
        else
          grid.cells.write(
            sheetId,
            rect,
            Array.from({ length: rect.rows }, () =>
              Array.from({ length: rect.columns }, () => ({ formula })),
            ),
          );
      });
      grid.recalculate();
      const arrays = grid.cells.fixedArrays(sheetId);
      const before = picture(grid);
      await freeze();
      expect(grid.cells.fixedArrays(sheetId)).toEqual(arrays);
      expect((await restoreFrozen()).refused).toEqual([]);
      expect(picture(grid)).toEqual(before);
      expect(grid.cells.fixedArrays(sheetId)).toEqual(arrays);
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** How many syncs freezing the workbook of these tests takes: each array is tried by itself. */
const FREEZE = 16;

describe("a fault of Excel while it is found out", () => {
  test(`freezing takes ${FREEZE} syncs`, async () => {
    desk.reopen(workbookWithArrays());
    await freeze();
    expect(desk.host.stats.syncs).toBe(FREEZE);
  });

  test.each(Array.from({ length: FREEZE }, (_, index) => index + 1))(
    "at sync %i loses nothing",
    async (sync) => {
      for (const code of ["GeneralException", "Timeout"]) {
        const grid = desk.reopen(workbookWithArrays());
        const before = picture(grid);
        const arrays = grid.cells.fixedArrays(idOf(grid, "Notes"));
        desk.host.faults.failNth(sync, { code, afterActions: 3 });
        // A refusal while cells are tried is an array's, and Freeze goes on; that Excel does not answer is none.
        const ended = freeze().catch((error: unknown) => error);
        await (code === "Timeout" ? expect(ended).resolves.toMatchObject({ code: "timeout" }) : ended);
        desk.host.faults.clear();
        expect(grid.cells.fixedArrays(idOf(grid, "Notes"))).toEqual(arrays);
        expect((await restoreFrozen()).refused).toEqual([]);
        expect(picture(grid)).toEqual(before);
      }
    },
  );
});
