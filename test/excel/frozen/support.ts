import fc from "fast-check";
import { hasSammCall } from "../../../src/review";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import type { Evaluator } from "../../../src/workbench/grid/memory/formula/calculation";
import type { CellValue, SheetVisibility } from "../../../src/workbench/grid/shapes";
import { exportState, type GridState } from "../../../src/workbench/grid/state";
import { idOf, put, table } from "../support/workbook";

/**
 * Formulas in these tests say themselves what they show: `"v:5"` a value, `"v:{"each":[1,2]}"` one by the
 * row they stand in, `"v:[[1],[2]]"` what spills.
 */
export const evaluate: Evaluator = (formula, { row }) => {
  const said = /"v:((?:[^"]|"")*)"/.exec(formula)?.[1];
  if (said === undefined) return undefined;
  const value = JSON.parse(said.replaceAll('""', '"')) as CellValue | CellValue[][] | { each: CellValue[] };
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return value.each[row % value.each.length] ?? "";
};

/** A text that a formula can hold and that says what the formula shows. */
export const shows = (value: unknown): string => `"v:${JSON.stringify(value).replaceAll('"', '""')}"`;

/** What formulas show, with all that could be read as something else when it is written back. */
export const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("=1+1", "+x", "-5", "@sum", "'quoted", "''", "#N/A", "#VALUE!", "#SPILL!"),
  fc.constantFrom<CellValue>(
    "1/2/2026",
    "5%",
    "TRUE",
    "1E5",
    " 7 ",
    "No issues",
    "✖ Price: it is wrong.\nDo.",
  ),
  fc.constantFrom<CellValue>("", true, false, 0, 0.1 + 0.2, -1.5, 46_234, "x".repeat(200), "e\u0301<&>]]>"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string({ maxLength: 12, unit: "grapheme-ascii" }),
);

/** A SAMM call, alone and within other functions, in the spellings that files and hosts have. */
const formulaAround = fc.constantFrom<(call: string, name: string) => string>(
  (call, name) => `=${name}(${call})`,
  (call, name) => `=IF(A2<>"SAMM.TAS(",${name}(${call},A2:B3,$A$1),1)`,
  (call, name) => `=LET(x,${name}(${call},Sheet1!$B$2),x)`,
  (call, name) => `= IFERROR( ${name}(${call}) , "none" )`,
);
const spelling = fc.constantFrom("SAMM.ANSWER", "samm.Issues", "_xldudf_SAMM_TAS", "_XLDUDF_samm_issues");

const sammFormula = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(formulaAround, spelling, value).map(([around, name, shown]) => around(shows(shown), name));

const spilled = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .filter(([rows, columns]) => rows * columns > 1)
  .chain(([rows, columns]) =>
    fc.array(fc.array(cellValue, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const sheet = fc.record({
  visibility: fc.constantFrom<SheetVisibility>("Visible", "Hidden", "VeryHidden"),
  rows: fc.integer({ min: 0, max: 5 }),
  /** Formula of each calculated column of the table. */
  columns: fc.array(
    sammFormula(fc.array(cellValue, { minLength: 1, maxLength: 4 }).map((each) => ({ each }))),
    {
      maxLength: 2,
    },
  ),
  /** Formulas below each other that differ. */
  filled: fc.array(cellValue, { maxLength: 4 }),
  loose: fc.array(fc.oneof(sammFormula(cellValue), sammFormula(spilled), fc.constant("=1+1")), {
    maxLength: 4,
  }),
});

export const workbookContent = fc.array(sheet, { minLength: 1, maxLength: 3 });
export type WorkbookContent = typeof workbookContent extends fc.Arbitrary<infer T> ? T : never;

/** A workbook of `Sheet1`, which has plain cells only and is never hidden, and generated sheets. */
export function workbookOf(content: WorkbookContent): MemoryGrid {
  const names = content.map((_, index) => `Data ${index + 1}`);
  const grid = new MemoryGrid({ evaluate, sheets: ["Sheet1", ...names] });
  put(grid, "Sheet1", "A1", [
    ["Threshold", "As of"],
    [5, 46_000],
  ]);
  content.forEach(({ rows, columns, filled, loose, visibility }, index) => {
    const name = names[index]!;
    const headings = ["Case", "Amount", ...columns.map((_, column) => `Result ${column + 1}`)];
    const body = Array.from({ length: Math.max(1, rows) }, (_, row) => [`AA-P-${row}`, row * 10, ...columns]);
    table(grid, name, "A1", `Cases${index + 1}`, [headings, ...body]);
    filled.forEach((value, row) =>
      put(grid, name, `G${row + 2}`, [[`=SAMM.TAS(${shows(value)},F${row + 2},$A$1)`]]),
    );
    loose.forEach((formula, at) => put(grid, name, `I${2 + 4 * at}`, [[formula]]));
    grid.sheets.update(idOf(grid, name), { visibility });
  });
  grid.recalculate();
  return grid;
}

/** The picture of a workbook without what SAMM stores: an emptied part is not the analyst's. */
export const picture = (grid: MemoryGrid): GridState => ({ ...exportState(grid), customXml: [] });

/** Every formula with a SAMM call, by sheet and cell. */
export function sammFormulas(state: GridState): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, cells } of state.sheets)
    for (const [address, { formula }] of Object.entries(cells))
      if (hasSammCall(formula)) found[`${name}!${address}`] = formula;
  return found;
}

/** What cells show, by sheet and cell. */
export function shown(state: GridState): Record<string, CellValue> {
  return Object.fromEntries(
    state.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([address, { value }]) =>
        value === undefined ? [] : [[`${name}!${address}`, value]],
      ),
    ),
  );
}

/** A workbook with a bit of everything: a table, formulas below each other, one that spills, a hidden sheet. */
export function mixedWorkbook(): MemoryGrid {
  const price = `=SAMM.STOCKPRICE([@Case],${shows({ each: [900, "#N/A", "=text", 900] })})`;
  const issues = `=IF([@Amount]>0,SAMM.ISSUES(${shows({ each: ["No issues", "✖ Price: wrong.\nMend it."] })}),"")`;
  const grid = new MemoryGrid({ evaluate, sheets: ["Cases", "Notes", "Behind"] });
  table(grid, "Cases", "A1", "Stock", [
    ["Case", "Amount", "Price", "Issues"],
    ...["AA", "BB", "CC", "DD"].map((name, row) => [name, row + 1, price, issues]),
  ]);
  put(grid, "Cases", "F2", [
    [`=SAMM.TAS(${shows(1)},A2,$B$2)`],
    [`=SAMM.TAS(${shows(2)},A3,$B$2)`],
    [`=SAMM.TAS(${shows(3)},A4,$B$2)`],
    [`=SAMM.TAS(${shows(4)},A5,$B$2)`],
  ]);
  put(grid, "Notes", "B2", [
    [
      `=SAMM.EXPLAIN(${shows([
        ["a", 1],
        ["", "@b"],
        [true, "#N/A"],
      ])},Cases!A2:B5)`,
    ],
  ]);
  put(grid, "Notes", "E2", [["=SUM(1,2)"]]);
  put(grid, "Behind", "C3", [[`=_xldudf_samm_version(${shows("0.1.0")})`]]);
  grid.sheets.update(idOf(grid, "Behind"), { visibility: "VeryHidden" });
  grid.recalculate();
  return grid;
}
