/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import fc from "fast-check";
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf } from "../support/workbook";
import { mixedWorkbook, picture, sammFormulas, workbookContent, workbookOf } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** Acts on a workbook that was frozen, restores, and does the same acts on one that never was. */
async function both(act: (grid: MemoryGrid) => void) {
  const never = mixedWorkbook();
  act(never);
  const grid = desk.reopen(mixedWorkbook());
  const { formulas } = await freeze();
  act(grid);
  const outcome = await restoreFrozen();
  return {
    formulas,
    outcome,
    found: sammFormulas(picture(grid)),
    wanted: sammFormulas(picture(never)),
    grid,
  };
}

test.each<[string, (grid: MemoryGrid) => void]>([
  ["rows inserted above", (grid) => grid.user.insert("Cases", "1:2")],
  ["a row inserted within", (grid) => grid.user.insert("Cases", "4:4")],
  ["a column inserted within the table", (grid) => grid.user.insert("Cases", "B:B")],
  ["a column inserted before it", (grid) => grid.user.insert("Cases", "A:A")],
  ["the sheet renamed", (grid) => grid.sheets.update(idOf(grid, "Cases"), { name: "It's new" })],
  ["a sheet put before the others", (grid) => grid.sheets.move(idOf(grid, "Notes"), 0)],
  ["rows below taken away", (grid) => grid.user.delete("Cases", "9:9")],
])("formulas go back to where their cells are, pointing to where theirs are: %s", async (_, act) => {
  const { formulas, outcome, found, wanted } = await both(act);
  expect(outcome).toEqual({ restored: formulas, deleted: 0, refused: [], left: [] });
  expect(found).toEqual(wanted);
});

test("a formula whose cell was deleted is forgotten, the others go back", async () => {
  const { outcome, found, wanted } = await both((grid) => grid.user.delete("Cases", "4:4"));
  expect(outcome).toMatchObject({ restored: 11, deleted: 3, refused: [] });
  expect(found).toEqual(wanted);
});

test("a table that was sorted gets its calculated columns back", async () => {
  const { outcome, grid } = await both((grid) => grid.user.sort("Stock", 0, false));
  expect(outcome.refused).toEqual([]);
  expect(grid.cells.formulas(idOf(grid, "Cases"), { row: 1, column: 2, rows: 4, columns: 1 }).flat()).toEqual(
    Array(4).fill(expect.stringContaining("SAMM.STOCKPRICE([@Case]")),
  );
});

test("a table or column with another name is named, and the formula stays frozen until it is back", async () => {
  const grid = desk.reopen(mixedWorkbook());
  const before = picture(grid);
  await freeze();
  const [stock] = grid.tables.list();
  grid.tables.renameColumn(stock!.id, 1, "Dollars");
  const outcome = await restoreFrozen();
  expect(outcome.restored).toBe(10);
  expect(outcome.refused).toHaveLength(4);
  expect(outcome.refused[0]).toMatchObject({
    ...{ sheet: "Cases", address: "D2", was: "✖ Price: wrong.\nMend it." },
    because: "Its formula names the column Amount of Stock, which is not there or has another name.",
  });
  grid.tables.renameColumn(stock!.id, 1, "Amount");
  expect(await restoreFrozen()).toEqual({ restored: 4, deleted: 0, refused: [], left: [] });
  expect(picture(grid)).toEqual(before);
});

const edit = fc.oneof(
  fc.record({
    what: fc.constantFrom("insert" as const, "delete" as const),
    line: fc.oneof(
      fc.integer({ min: 2, max: 14 }).map((row) => `${row}:${row}`),
      fc.constantFrom("A:A", "B:B", "C:C", "D:D", "F:F", "G:G", "I:I"),
    ),
    sheet: fc.nat(3),
  }),
  fc.record({
    what: fc.constant("rename" as const),
    line: fc.constantFrom("New", "Q 1", "A1"),
    sheet: fc.nat(3),
  }),
);

function apply(
  grid: MemoryGrid,
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
): void {
  const ids = grid.sheets.list().filter(({ name }) => !name.startsWith("Frozen"));
  for (const { what, line, sheet } of edits) {
    const { id } = ids[sheet % ids.length]!;
    const { name } = grid.sheets.get(id);
    if (what === "rename") {
      if (!grid.sheets.list().some((other) => other.name === line)) grid.sheets.update(id, { name: line });
    } else grid.user[what](name, line);
  }
}

test("whatever rows, columns and sheets did meanwhile, no formula goes back other than Excel would have it", async () => {
  let wrote = 0;
  let frozen = 0;
  await fc.assert(
    fc.asyncProperty(workbookContent, fc.array(edit, { maxLength: 3 }), async (content, edits) => {
      const never = workbookOf(content);
      apply(never, edits);
      const wanted = sammFormulas(picture(never));
      const grid = desk.reopen(workbookOf(content));
      const { formulas } = await freeze();
      apply(grid, edits);
      const outcome = await restoreFrozen();
      const found = sammFormulas(picture(grid));
      expect(wanted).toMatchObject(found);
      const refused = outcome.refused.length;
      expect(Object.keys(wanted).length - Object.keys(found).length).toBeLessThanOrEqual(
        refused === 0 ? 0 : formulas,
      );
      expect(outcome.restored).toBe(Object.keys(found).length);
      wrote += outcome.restored;
      frozen += formulas;
    }),
    { numRuns: 60 },
  );
  // Most can be followed: a test in which nearly all is refused would prove nothing.
  expect(wrote / frozen).toBeGreaterThan(0.5);
}, 600_000);
