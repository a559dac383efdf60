import { parseRange } from "../../../../src/workbench/grid/a1";
import type { Evaluator } from "../../../../src/workbench/grid/memory/formula/calculation";
import { MemoryGrid } from "../../../../src/workbench/grid/memory/memoryGrid";
import type { GridEvent } from "../../../../src/workbench/grid/shapes";

/** Understands `=SUM(range)` and `=COPY(range)`, which spills. */
const evaluate: Evaluator = (formula, { sheet, values }) => {
  const [, name, address = ""] = /^=(\w+)\((.*)\)$/.exec(formula) ?? [];
  const range = parseRange(address);
  if (!range) return "#NAME?";
  const rows = values(sheet, range);
  return name === "COPY" ? rows : rows.flat().reduce<number>((sum, value) => sum + Number(value), 0);
};

function sheet(): { grid: MemoryGrid; show: (address: string) => Promise<unknown[][]>; id: string } {
  const grid = new MemoryGrid({ evaluate });
  const id = grid.sheets.activeId();
  const show = async (address: string): Promise<unknown[][]> => {
    await grid.settle();
    const range = parseRange(address);
    return range ? grid.cells.values(id, range) : [];
  };
  return { grid, show, id };
}

test("formulas see other formulas calculated, whatever their order", async () => {
  const { grid, show } = sheet();
  grid.user.type("Sheet1", "A1", "=SUM(B1)");
  grid.user.type("Sheet1", "B1", "=SUM(C1:C2)");
  grid.user.paste("Sheet1", "C1", [["2"], ["3"]]);
  expect(await show("A1:B1")).toEqual([[5, 5]]);
});

test("a result of several cells spills, is blocked by content, and spills again", async () => {
  const { grid, show, id } = sheet();
  grid.user.paste("Sheet1", "A1", [["1"], ["2"], ["3"]]);
  grid.user.type("Sheet1", "C1", "=COPY(A1:A3)");
  grid.user.type("Sheet1", "E1", "=SUM(C1:C3)");
  expect(await show("C1:E3")).toEqual([
    [1, "", 6],
    [2, "", ""],
    [3, "", ""],
  ]);
  expect(grid.cells.spill(id, 0, 2)).toEqual({ row: 0, column: 2, rows: 3, columns: 1 });
  expect(grid.cells.spillParent(id, 2, 2)).toEqual({ row: 0, column: 2 });
  grid.user.type("Sheet1", "C3", "in the way");
  expect(await show("C1:C3")).toEqual([["#SPILL!"], [""], ["in the way"]]);
  expect(grid.cells.spill(id, 0, 2)).toBeNull();
  grid.user.empty("Sheet1", "C3");
  expect(await show("C1:C3")).toEqual([[1], [2], [3]]);
  grid.user.empty("Sheet1", "C1");
  expect(await show("C1:C3")).toEqual([[""], [""], [""]]);
});

test("nothing spills in a table", async () => {
  const { grid, show, id } = sheet();
  grid.user.paste("Sheet1", "A1", [
    ["Case", "Copy"],
    ["1", "=COPY(A2:A3)"],
    ["2", ""],
  ]);
  grid.tables.add(id, { row: 0, column: 0, rows: 3, columns: 2 });
  expect(await show("B2")).toEqual([["#SPILL!"]]);
});

test("a calculation tells of the sheets whose values changed, and only then", async () => {
  const { grid } = sheet();
  const events: GridEvent["type"][] = [];
  grid.subscribe(({ type }) => events.push(type));
  grid.user.type("Sheet1", "B1", "=SUM(A1)");
  grid.user.type("Sheet1", "A1", "1");
  grid.user.type("Sheet1", "D1", "unrelated");
  await grid.settle();
  expect(events).toEqual(["calculated", "changed", "calculated", "changed", "changed"]);
});

test("without an evaluator formulas keep the value they came with", async () => {
  const grid = new MemoryGrid();
  const id = grid.sheets.activeId();
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  grid.cells.write(id, cell, [[{ formula: "=SAMM.VERSION()", value: "1.0" }]]);
  grid.recalculate();
  await grid.settle();
  expect([grid.cells.values(id, cell), grid.cells.formulas(id, cell)]).toEqual([
    [["1.0"]],
    [["=SAMM.VERSION()"]],
  ]);
});

test("a sorted table carries looks and formulas along", () => {
  const { grid, id } = sheet();
  grid.user.paste("Sheet1", "A1", [
    ["Case", "Same"],
    ["b", "=SUM(A2)"],
    ["a", "=SUM(A3)"],
    ["", ""],
  ]);
  const table = grid.tables.add(id, { row: 0, column: 0, rows: 4, columns: 2 });
  grid.cells.setStyle(id, { row: 1, column: 0, rows: 1, columns: 1 }, { fill: "#FF0000" });
  grid.tables.sort(table, [{ column: 0, ascending: true }]);
  const body = { row: 1, column: 0, rows: 3, columns: 2 };
  expect(grid.cells.formulas(id, body)).toEqual([
    ["a", "=SUM(A2)"],
    ["b", "=SUM(A3)"],
    ["", ""],
  ]);
  expect(grid.cells.styles(id, body)[1]?.[0]).toEqual({ fill: "#FF0000" });
});
