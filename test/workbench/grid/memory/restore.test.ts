import fc from "fast-check";
import { MemoryGrid } from "../../../../src/workbench/grid/memory/memoryGrid";
import { exportState } from "../../../../src/workbench/grid/state";
import { maxColumns, maxRows, type Rect } from "../../../../src/workbench/grid/shapes";

const size = 8;

const cellInput = fc.oneof(
  fc.constant(""),
  fc.integer(),
  fc.string({ maxLength: 4 }),
  fc
    .constantFrom("=A1+1", "=SUM($B$2:C7)", "=SUM(D:D)", "=Sheet1!E5", "=A$3&B4")
    .map((formula) => ({ formula })),
);

const place = fc.record({ row: fc.nat(size), column: fc.nat(size) });
const area: fc.Arbitrary<Rect> = fc
  .record({ row: fc.nat(size - 1), column: fc.nat(size - 1), rows: fc.integer({ min: 1, max: 3 }) })
  .map((rect) => ({ ...rect, columns: 2 }));

const content = fc.record({
  cells: fc.array(fc.tuple(place, cellInput), { maxLength: 20 }),
  fills: fc.array(area, { maxLength: 3 }),
  rules: fc.array(area, { maxLength: 3 }),
  lists: fc.array(area, { maxLength: 2 }),
  comment: place,
  width: fc.nat(size),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** A grid with values, formulas, looks, rules, a comment, a drop-down, widths and a name. */
function filled({ cells, fills, rules, lists, comment, width }: Content): MemoryGrid {
  const grid = new MemoryGrid();
  const sheetId = grid.sheets.activeId();
  for (const [at, input] of cells) grid.cells.write(sheetId, { ...at, rows: 1, columns: 1 }, [[input]]);
  for (const range of fills) grid.cells.setStyle(sheetId, range, { fill: "#AABBCC" });
  for (const range of rules)
    grid.conditionalFormats.add({
      ...{ sheetId, ranges: [range], style: { bold: true } },
      rule: { type: "Custom", formula: "=A1>B$2" },
    });
  const rule = { type: "List", source: "Yes,No", inCellDropDown: true } as const;
  for (const range of lists) grid.validations.set({ sheetId, range, rule, ignoreBlanks: true });
  grid.comments.add(sheetId, comment.row, comment.column, "note", "me");
  grid.layout.setColumnWidth(sheetId, width, 2, 100);
  grid.names.set({ name: "Here", sheetId: null, formula: "=Sheet1!$C$4", visible: true, comment: "" });
  return grid;
}

const band = fc.oneof(
  fc.record({ row: fc.nat(size), rows: fc.integer({ min: 1, max: 3 }) }).map((rows) => ({
    range: { ...rows, column: 0, columns: maxColumns },
    ...({ insert: "Down", remove: "Up" } as const),
  })),
  fc.record({ column: fc.nat(size), columns: fc.integer({ min: 1, max: 3 }) }).map((columns) => ({
    range: { ...columns, row: 0, rows: maxRows },
    ...({ insert: "Right", remove: "Left" } as const),
  })),
  area.map((range) => ({ range, ...({ insert: "Down", remove: "Up" } as const) })),
  area.map((range) => ({ range, ...({ insert: "Right", remove: "Left" } as const) })),
);

test("cells inserted and deleted again leave everything as it was", () => {
  fc.assert(
    fc.property(content, band, (start, { range, insert, remove }) => {
      const grid = filled(start);
      const sheetId = grid.sheets.activeId();
      const before = exportState(grid);
      grid.layout.insert(sheetId, range, insert);
      grid.layout.delete(sheetId, range, remove);
      expect(exportState(grid)).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test("a table column added and deleted again leaves everything as it was", () => {
  fc.assert(
    fc.property(content, area, fc.nat(2), (start, range, index) => {
      const grid = filled(start);
      const sheetId = grid.sheets.activeId();
      const table = grid.tables.add(sheetId, { ...range, rows: range.rows + 1 });
      const before = exportState(grid);
      grid.tables.insertColumns(table, index, ["SAMM issues"]);
      expect(exportState(grid)).not.toEqual(before);
      grid.tables.deleteColumns(table, index, 1);
      expect(exportState(grid)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
