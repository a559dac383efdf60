import fc from "fast-check";
import { cellName, columnName } from "../../../src/workbench/grid/a1";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import type { Rect, TableInfo } from "../../../src/workbench/grid/shapes";
import { STOCK } from "./cases";
import { idOf } from "./workbook";

/** A sheet with cases, drawn at random. */
export interface SheetPlan {
  readonly kind: "table" | "range";
  readonly row: number;
  readonly column: number;
  readonly cases: readonly (readonly [id: string, replace: string, cost: number, wear: number])[];
  /** Cells right of the table hold something: a sheet column has to be inserted. Never of a range. */
  readonly crowded: boolean;
  /** Looks of cells right of the table, by row. */
  readonly looksBeside: readonly ("none" | "fill" | "wrap" | "text")[];
  readonly ownRule: boolean;
  readonly comment: boolean;
  readonly width: number | null;
  readonly formula: boolean;
  /** Flagged twice before anything else. */
  readonly twice: boolean;
}

const words = fc.constantFrom(
  "AA-P-XYZ",
  "BB-P-QQQ",
  "=1+1",
  "+5",
  "-7",
  "@SUM",
  "",
  "Bandaria 'A'",
  "1/2/2026",
);
const amounts = fc.oneof(fc.integer({ min: -100, max: 5000 }), fc.constant(0.5));

export const sheets: fc.Arbitrary<SheetPlan> = fc
  .record({
    kind: fc.constantFrom("table" as const, "table" as const, "range" as const),
    row: fc.nat(5),
    column: fc.nat(4),
    cases: fc.array(fc.tuple(words, fc.constantFrom("Yes", "No", "?"), amounts, amounts), {
      minLength: 2,
      maxLength: 7,
    }),
    crowded: fc.boolean(),
    looksBeside: fc.array(
      fc.constantFrom("none" as const, "none" as const, "fill" as const, "wrap" as const, "text" as const),
      { maxLength: 7 },
    ),
    ...{ ownRule: fc.boolean(), comment: fc.boolean(), formula: fc.boolean(), twice: fc.boolean() },
    width: fc.option(fc.integer({ min: 20, max: 300 })),
  })
  .map((plan) => (plan.kind === "range" ? { ...plan, crowded: false } : plan));

/** Makes the sheet; its first case is selected. */
export function build(grid: MemoryGrid, plan: SheetPlan): MemoryGrid {
  const sheetId = idOf(grid, "Cases");
  const { row, column } = plan;
  const rows = [STOCK[0]!, ...plan.cases];
  const whole = { row, column, rows: rows.length, columns: 4 };
  const beside = column + 4;
  grid.cells.write(
    sheetId,
    whole,
    rows.map((cells) => [...cells]),
  );
  if (plan.kind === "table") grid.tables.add(sheetId, whole, "Stock");
  plan.looksBeside.slice(0, plan.cases.length).forEach((look, index) => {
    const cell = { row: row + 1 + index, column: beside, rows: 1, columns: 1 };
    if (look === "fill") grid.cells.setStyle(sheetId, cell, { fill: "#FFEE00", bold: true });
    if (look === "wrap") grid.cells.setStyle(sheetId, cell, { wrapText: true });
    if (look === "text") grid.cells.setNumberFormats(sheetId, cell, [["@"]]);
  });
  if (plan.crowded)
    grid.cells.write(sheetId, { row: row + 1, column: beside, rows: 1, columns: 2 }, [["ask", 12]]);
  if (plan.ownRule)
    grid.conditionalFormats.add({
      ...{ sheetId, ranges: [{ ...whole, row: row + 1, rows: plan.cases.length }], stopIfTrue: false },
      rule: { type: "Custom", formula: `=${cellName(row + 1, column + 2)}>1000` },
      style: { fill: "#00FF00" },
    });
  if (plan.comment) grid.comments.add(sheetId, row + 1, column + 1, "Why?", "J. Analyst");
  if (plan.width !== null) grid.layout.setColumnWidth(sheetId, beside, 1, plan.width);
  if (plan.formula) {
    const first = cellName(row + 1, column + 2);
    const last = cellName(row + plan.cases.length, column + 2);
    const cell = { row: row + rows.length + 2, column, rows: 1, columns: 1 };
    grid.cells.write(sheetId, cell, [[{ formula: `=SUM(${first}:${last})` }]]);
  }
  grid.user.select("Cases", cellName(row + 1, column));
  return grid;
}

/** Something the analyst does between flag and clear. */
export interface Operation {
  readonly name: string;
  readonly fits: (plan: SheetPlan) => boolean;
  /** False when the cases can afterwards not be reviewed as before. */
  readonly keepsHeadings: boolean;
  readonly act: (grid: MemoryGrid, flagged: boolean) => void;
}

const always = (): boolean => true;
const inTable = ({ kind }: SheetPlan): boolean => kind === "table";
/** Cells beside the table without looks of their own: as a column of it they would take part in its acts. */
const isPlain = (plan: SheetPlan): boolean =>
  inTable(plan) && plan.looksBeside.every((look) => look === "none");

function sheetOf(grid: MemoryGrid): { id: string; name: string } {
  return grid.sheets.list()[0]!;
}

function tableOf(grid: MemoryGrid): TableInfo {
  return grid.tables.list()[0]!;
}

/** Heading row and columns of the cases, wherever they are now. */
function headings(grid: MemoryGrid): { row: number; column: number; names: readonly unknown[] } {
  const { id } = sheetOf(grid);
  const used = grid.cells.usedRange(id, true)!;
  const cells = grid.cells.values(id, used);
  const row = cells.findIndex((line) => line.includes("Case"));
  const column = cells[row]!.indexOf("Case");
  return { row: used.row + row, column: used.column + column, names: cells[row]!.slice(column) };
}

const cellAt = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

/** Moves a column of the table, as cut and insert do. */
function moveColumn(grid: MemoryGrid, from: number, to: number): void {
  const { id, columns, range, sheetId } = tableOf(grid);
  if (from >= columns.length || to >= columns.length || from === to) return;
  const { name } = columns[from]!;
  const old = { ...range, row: range.row + 1, rows: range.rows - 1, column: range.column + from, columns: 1 };
  const contents = grid.cells.values(sheetId, old);
  const formats = grid.cells.numberFormats(sheetId, old);
  grid.tables.deleteColumns(id, from, 1);
  grid.tables.insertColumns(id, to, [name]);
  const fresh = { ...old, column: range.column + to };
  grid.cells.write(sheetId, fresh, contents);
  grid.cells.setNumberFormats(sheetId, fresh, formats);
}

const operation = (
  name: string,
  act: Operation["act"],
  { fits = always, keepsHeadings = true }: Partial<Operation> = {},
): Operation => ({ name, act, fits, keepsHeadings });

export const OPERATIONS: readonly Operation[] = [
  operation("sort", (grid) => grid.user.sort(tableOf(grid).name, 1, false), { fits: isPlain }),
  operation("insert a row", (grid) => {
    const row = headings(grid).row + 3;
    grid.user.insert(sheetOf(grid).name, `${row}:${row}`);
  }),
  operation("insert a row above", (grid) => grid.user.insert(sheetOf(grid).name, "1:1")),
  operation("delete the first row", (grid) => {
    const row = headings(grid).row + 2;
    if (grid.tables.list().some(({ range }) => range.rows < 3)) return;
    grid.user.delete(sheetOf(grid).name, `${row}:${row}`);
  }),
  operation(
    "add a row",
    (grid) => grid.tables.insertRows(tableOf(grid).id, tableOf(grid).range.rows - 1, 1),
    { fits: isPlain },
  ),
  operation("insert a sheet column", (grid) => {
    const letters = columnName(headings(grid).column + 2);
    grid.user.insert(sheetOf(grid).name, `${letters}:${letters}`);
  }),
  operation("insert a sheet column left", (grid) => grid.user.insert(sheetOf(grid).name, "A:A")),
  operation("insert a table column", (grid) => grid.tables.insertColumns(tableOf(grid).id, 1, ["Extra"]), {
    fits: ({ kind, crowded }) => kind === "table" && !crowded,
  }),
  operation(
    "delete a column",
    (grid) => {
      const { column, names } = headings(grid);
      const index = names.indexOf("Intent to replace");
      if (index < 0) return;
      const letters = columnName(column + index);
      grid.user.delete(sheetOf(grid).name, `${letters}:${letters}`);
    },
    { keepsHeadings: false },
  ),
  operation("move a column", (grid) => moveColumn(grid, 2, 1), { fits: inTable }),
  operation(
    "move the issues column",
    (grid, flagged) => {
      const at = tableOf(grid).columns.findIndex(({ name }) => name.startsWith("SAMM issues"));
      if (flagged && at > 1) moveColumn(grid, at, 1);
    },
    { fits: (plan) => isPlain(plan) && !plan.crowded },
  ),
  operation(
    "rename a heading",
    (grid) => {
      const { row, column } = headings(grid);
      grid.user.type(sheetOf(grid).name, cellName(row, column + 1), "Replaced?");
    },
    { keepsHeadings: false },
  ),
  operation("edit a cell", (grid) => {
    const { row, column } = headings(grid);
    grid.user.type(sheetOf(grid).name, cellName(row + 1, column + 1), "=1+2");
  }),
  operation("colour a cell", (grid) => {
    const { row, column } = headings(grid);
    grid.cells.setStyle(sheetOf(grid).id, cellAt(row + 1, column), { fill: "#FF00FF", italic: true });
  }),
  operation("comment on a cell", (grid) => {
    const { row, column } = headings(grid);
    const { id } = sheetOf(grid);
    const has = grid.comments.list().some((one) => one.row === row + 1 && one.column === column);
    if (!has) grid.comments.add(id, row + 1, column, "Look again.", "J. Analyst");
  }),
  operation("widen a column", (grid) =>
    grid.layout.setColumnWidth(sheetOf(grid).id, headings(grid).column, 1, 222),
  ),
  operation("rename the table", (grid) => grid.tables.update(tableOf(grid).id, { name: "Sales" }), {
    fits: inTable,
  }),
  operation("rename the sheet", (grid) => grid.sheets.update(sheetOf(grid).id, { name: "Q3" })),
];
