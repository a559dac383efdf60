import type { Page } from "playwright-core";
import type { CellValue } from "../../src/workbench/grid/shapes";
import { columnName } from "../../src/workbench/grid/a1";
import { callOf, HostError, loadBundle } from "../functions/support/bundle";
import { calls, fundTable } from "../functions/support/calls";
import { useWorkbench } from "./support/site";
import { put } from "./support/typing";
import { whenReady } from "./support/workbook";
import { calculated } from "./support/waiting";

/**
 * Every function in the grid, entered through its own command for an entry (as the keyboard's, which
 * typed-functions.test.ts uses), and through the runtime of office.js. What the built bundle gives is expected.
 */
const openPage = useWorkbench();
jest.setTimeout(300_000);
const call = callOf(loadBundle());
type Cell = string | number | boolean;

/** A result as a sheet shows it: an error by its name, and its message aside. */
const shown = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  rows.map((row) => row.map((value) => (value instanceof HostError ? value.code : value)));

interface Entry {
  readonly address: string;
  readonly formula: string;
}

/** Enters formulas, and gives the values of a block for each once they are calculated. */
async function enter(
  page: Page,
  entries: readonly Entry[],
  blocks: readonly string[],
): Promise<CellValue[][][]> {
  await page.evaluate((list) => {
    for (const { address, formula } of list) window.workbench.setCell(address, formula);
  }, entries);
  await calculated(page);
  return page.evaluate((list) => list.map((address) => window.workbench.getValues(address)), blocks);
}

const functions = Object.entries(calls).map(([name, rows]) => {
  const parameters = Object.keys(rows);
  const [first, second] = [0, 1].map((row) => Object.values(rows).map((values) => values[row] as Cell));
  return { name, parameters, rows: [first!, second!] };
});

describe("the functions of facts in the grid", () => {
  it("give the same in one cell, spilled over a range, and on a row of a table", async () => {
    const page = await openPage();
    await whenReady(page);
    const entries: Entry[] = [];
    const blocks: string[] = [];
    for (const { name, parameters, rows } of functions) {
      const [inTable, single, spilled] = [0, 2, 4].map((at) => columnName(parameters.length + at));
      await put(page, name, [[...parameters, "Result"], ...rows.map((row) => [...row, ""])], `Rows${name}`);
      for (const row of [2, 3]) {
        const named = parameters.map((parameter) => `Rows${name}[@${parameter}]`).join(",");
        const cells = parameters.map((_, column) => `${columnName(column)}${row}`).join(",");
        entries.push({ address: `${name}!${inTable}${row}`, formula: `=SAMM.${name}(${named})` });
        entries.push({ address: `${name}!${single}${row}`, formula: `=SAMM.${name}(${cells})` });
      }
      const ranges = parameters.map((_, column) => `${columnName(column)}2:${columnName(column)}3`).join(",");
      entries.push({ address: `${name}!${spilled}2`, formula: `=SAMM.${name}(${ranges})` });
      for (const column of [inTable, single, spilled]) blocks.push(`${name}!${column}2:${column}3`);
    }
    const values = await enter(page, entries, blocks);
    const expected = functions.flatMap(({ name, rows }) => {
      const each = rows.flatMap((row) => shown(call(name, row.map((value) => [[value]]) as never)));
      return [`${name} in a table`, `${name} in one cell`, `${name} spilled`].map((where) => [where, each]);
    });
    expect(values.map((block, index) => [expected[index]![0], block])).toEqual(expected);
  });
});

describe("the functions over case tables in the grid", () => {
  const [headings = [], ...rows] = fundTable as readonly (readonly Cell[])[];
  const asOf = 46_200;
  const over: Readonly<Record<string, (headings: unknown, rows: unknown) => unknown[]>> = {
    ISSUES: (names, cells) => [names, cells, [[asOf]]],
    ANSWER: (names, cells) => [[["reduction"]], names, cells, [[asOf]]],
    NEXTACTION: (names, cells) => [names, cells, [[asOf]], null, [["Action"]]],
  };
  const formulas: Readonly<Record<string, (names: string, cells: string) => string>> = {
    ISSUES: (names, cells) => `=SAMM.ISSUES(${names},${cells},${asOf})`,
    ANSWER: (names, cells) => `=SAMM.ANSWER("reduction",${names},${cells},${asOf})`,
    NEXTACTION: (names, cells) => `=SAMM.NEXTACTION(${names},${cells},${asOf},,"Action")`,
  };
  const names = Object.keys(over);

  it("give one row at a time in the table by bounded references what they spill beside it", async () => {
    const page = await openPage();
    await whenReady(page);
    const table = [[...headings, ...names], ...rows.map((row) => [...row, ...names.map(() => "")])];
    await put(page, "Funds", table, "Cases");
    const bounds = `[Case]:[${String(headings.at(-1))}]`;
    const lastInput = columnName(headings.length - 1);
    const lastRow = rows.length + 1;
    const entries = names.flatMap((name, index): Entry[] => {
      const beside = columnName(headings.length + names.length + 1 + index);
      return [
        ...rows.map((_, row) => ({
          address: `Funds!${columnName(headings.length + index)}${row + 2}`,
          formula: formulas[name]!(`Cases[[#Headers],${bounds}]`, `Cases[@${bounds}]`),
        })),
        {
          address: `Funds!${beside}2`,
          formula: formulas[name]!(`A1:${lastInput}1`, `A2:${lastInput}${lastRow}`),
        },
      ];
    });
    const block = (index: number): string => `${columnName(index)}2:${columnName(index)}${lastRow}`;
    const blocks = names.flatMap((_, index) => [
      `Funds!${block(headings.length + index)}`,
      `Funds!${block(headings.length + names.length + 1 + index)}`,
    ]);
    const values = await enter(page, entries, blocks);
    const expected = names.flatMap((name) => {
      const spilled = shown(call(name, over[name]!([headings], rows) as never));
      return [spilled, spilled];
    });
    expect(values).toEqual(expected);
  });

  it("spill an explanation, the catalogue and the version", async () => {
    const page = await openPage();
    await whenReady(page);
    await put(page, "Tables", [[...headings], [...rows[0]!]]);
    const lastInput = columnName(headings.length - 1);
    const explained = shown(call("EXPLAIN", [[headings], [rows[0]], [[asOf]]] as never));
    const catalogue = shown(call("RULES", [[["C6.4.9.2"]]] as never));
    const version = shown(call("VERSION", []));
    const entries = [
      { address: "Tables!A4", formula: `=SAMM.EXPLAIN(A1:${lastInput}1,A2:${lastInput}2,${asOf})` },
      { address: "Tables!J4", formula: '=SAMM.RULES("C6.4.9.2")' },
      { address: "Tables!Q4", formula: "=SAMM.VERSION()" },
    ];
    const values = await enter(page, entries, [
      `Tables!A4:E${3 + explained.length}`,
      `Tables!J4:N${3 + catalogue.length}`,
      "Tables!Q4:Q4",
    ]);
    expect(values).toEqual([explained, catalogue, version]);
  });
});

describe("the library's own runtime", () => {
  it("gives for every function what the grid gives", async () => {
    const page = await openPage();
    await whenReady(page);
    const [headings, ...rows] = fundTable;
    const given: (readonly [name: string, args: unknown[]])[] = [
      ...functions.map(({ name, rows: pair }) => {
        const columns = pair[0]!.map((_, column) => pair.map((row) => [row[column]]));
        return [name, columns] as const;
      }),
      ["ISSUES", [[headings], rows, [[46_200]], null, null]],
      ["ANSWER", [[["reduction"]], [headings], rows, [[46_200]], null, null]],
      ["NEXTACTION", [[headings], rows, [[46_200]], null, [["Action"]]]],
      ["EXPLAIN", [[headings], [rows[0]], [[46_200]], null, null]],
      ["RULES", [[["C6.4.9.2"]]]],
      ["VERSION", []],
    ];
    expect(given.map(([name]) => name).sort()).toEqual([...loadBundle().functions.keys()].sort());
    const results = await page.evaluate(
      (list) =>
        Promise.all(list.map(([name, args]) => window.workbench.host.customFunctions.invoke(name, args))),
      given,
    );
    const expected = given.map(([name, args]) => [name, shown(call(name, args as never))]);
    expect(results.map((result, index) => [given[index]![0], valuesOf(result)])).toEqual(expected);
  });
});

/** Values of a result of the runtime, which writes an error as an object. */
function valuesOf(result: { readonly ok: boolean; readonly value?: unknown }): unknown {
  if (!result.ok || !Array.isArray(result.value)) return result;
  const plain = (value: unknown): unknown =>
    typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
  return (result.value as unknown[][]).map((row) => row.map(plain));
}
