/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { bootOffice } from "../../support/office";

let grid: MemoryGrid;

beforeAll(async () => {
  ({ grid } = await bootOffice());
});

interface Made {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly context: Excel.RequestContext;
}

/** A table in B2:D4 of a new sheet: Case, Price, Double; two rows; a formula in the third column. */
function withTable<T>(work: (made: Made) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("B2:D4").formulas = [
      ["Case", "Price", "Double"],
      ["SA-1", 10, "=[@Price]*2"],
      ["SA-2", 20, "=[@Price]*2"],
    ];
    const table = sheet.tables.add("B2:D4", true);
    table.load("name,id");
    sheet.load("name");
    await context.sync();
    return work({ sheet, table, context });
  });
}

async function addresses(context: Excel.RequestContext, ...ranges: Excel.Range[]): Promise<string[]> {
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map(({ address }) => address.split("!")[1] ?? "");
}

test("a table is made, named, found by name and id, and listed", async () => {
  await withTable(async ({ sheet, table, context }) => {
    table.name = `Cases${sheet.name}`;
    table.style = "TableStyleLight9";
    await context.sync();
    const { tables } = context.workbook;
    const found = tables.getItem(`cases${sheet.name}`.toLowerCase()).load("id,style,showHeaders,showTotals");
    const missing = tables.getItemOrNullObject("Nope").load("name");
    const here = sheet.tables.load("items/name");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([found.id, found.style, found.showHeaders]).toEqual([table.id, "TableStyleLight9", true]);
    expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    expect(here.items.map(({ name }) => name)).toEqual([`Cases${sheet.name}`]);
    tables.getItem("Nope").load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("header, body and columns are ranges", async () => {
  await withTable(async ({ table, context }) => {
    const column = table.columns.getItem("Price").load("index,name,values,id");
    const found = await addresses(
      context,
      ...[table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()],
      ...[column.getDataBodyRange(), column.getHeaderRowRange()],
    );
    expect(found).toEqual(["B2:D4", "B2:D2", "B3:D4", "C3:C4", "C2"]);
    expect([column.index, column.values]).toEqual([1, [["Price"], [10], [20]]]);
    const columns = table.columns.load("items/name,count");
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(["Case", "Price", "Double"]);
  });
});

test("a new column moves cells right of the table, in its rows only, and deleting it moves them back", async () => {
  await withTable(async ({ sheet, table, context }) => {
    sheet.getRange("E1:E3").values = [["above"], ["beside"], ["beside too"]];
    const column = table.columns.add(-1, [["Issues"], ["one"], ["two"]] as never);
    const row = sheet.getRange("E1:F3").load("values");
    await context.sync();
    expect(row.values).toEqual([
      ["above", ""],
      ["Issues", "beside"],
      ["one", "beside too"],
    ]);
    expect(await addresses(context, table.getRange())).toEqual(["B2:E4"]);
    column.delete();
    const after = sheet.getRange("E1:F3").load("values");
    await context.sync();
    expect(after.values).toEqual([
      ["above", ""],
      ["beside", ""],
      ["beside too", ""],
    ]);
  });
});

test("a column keeps its id when it is renamed, and formulas follow", async () => {
  await withTable(async ({ sheet, table, context }) => {
    const column = table.columns.getItem("Price").load("id");
    await context.sync();
    sheet.getRange("C2").values = [["Unit price"]];
    const again = table.columns.getItem(column.id).load("name");
    const formulas = sheet.getRange("D3").load("formulas");
    await context.sync();
    expect([again.name, formulas.formulas]).toEqual(["Unit price", [["=[@[Unit price]]*2"]]]);
    sheet.getRange("B2").values = [["Unit price"]];
    sheet.getRange("D2").values = [[""]];
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["Unit price", "Unit price2", "Column3"]]);
  });
});

test("new rows take the formulas of the row above, and cells below move down", async () => {
  await withTable(async ({ sheet, table, context }) => {
    sheet.getRange("B5").values = [["below"]];
    sheet.getRange("F5").values = [["elsewhere"]];
    table.rows.add(null as never, [["SA-3", 30, null]] as never);
    const block = sheet.getRange("B5:F6").load("formulas");
    await context.sync();
    expect(block.formulas).toEqual([
      ["SA-3", 30, "=[@Price]*2", "", "elsewhere"],
      ["below", "", "", "", ""],
    ]);
    table.rows.deleteRowsAt(0, 2);
    const left = table.getDataBodyRange().load("values");
    const count = table.rows.getCount();
    await context.sync();
    expect([left.values[0]?.[0], count.value]).toEqual(["SA-3", 1]);
  });
});

test("totals row, resize, sort, filter", async () => {
  await withTable(async ({ sheet, table, context }) => {
    table.sort.apply([{ key: 1, ascending: false }]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values.map((row) => row[0] as unknown)).toEqual(["SA-2", "SA-1"]);
    table.columns.getItem("Case").filter.applyValuesFilter(["SA-1"]);
    table.autoFilter.load("isDataFiltered");
    const hidden = sheet.getRange("3:3").load("rowHidden");
    await context.sync();
    expect([table.autoFilter.isDataFiltered, hidden.rowHidden]).toEqual([true, true]);
    table.clearFilters();
    table.showTotals = true;
    table.autoFilter.load("isDataFiltered");
    const totals = table.getTotalRowRange().load("values");
    await context.sync();
    expect([table.autoFilter.isDataFiltered, totals.values[0]?.[0]]).toEqual([false, "Total"]);
    table.showTotals = false;
    table.resize("B2:C9");
    expect(await addresses(context, table.getDataBodyRange())).toEqual(["B3:C9"]);
    table.resize("B3:C9");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("tables of a range", async () => {
  await withTable(async ({ sheet, table, context }) => {
    const touching = sheet.getRange("A1:B2").getTables(false).load("items/name");
    const inside = sheet.getRange("A1:B2").getTables(true).getCount();
    const first = sheet.getRange("C3").getTables().getFirst().load("name");
    await context.sync();
    expect([touching.items[0]?.name, inside.value, first.name]).toEqual([table.name, 0, table.name]);
  });
});

test("a table becomes a range, or goes with its cells", async () => {
  await withTable(async ({ sheet, table, context }) => {
    const range = table.convertToRange().load("address,values");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([count.value, range.values[1]?.[0]]).toEqual([0, "SA-1"]);
    const again = sheet.tables.add("B2:D4", true);
    sheet.getRange("B5").values = [["below"]];
    again.delete();
    const cell = sheet.getRange("B2:B5").load("values");
    await context.sync();
    expect(cell.values).toEqual([["below"], [""], [""], [""]]);
  });
});

test.each([
  ["a part of its columns", "B3", "Down"],
  ["a part of its rows", "A3", "Right"],
  ["half of it from above", "C1:D1", "Down"],
] as const)("cells are not shifted through a table: %s", async (_what, address, direction) => {
  await withTable(async ({ sheet, context }) => {
    sheet.getRange(address).insert(direction);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("whole rows and columns go through a table, which follows", async () => {
  await withTable(async ({ sheet, table, context }) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("5:5").insert("Down");
    sheet.getRange("C:C").delete("Left");
    const columns = table.columns.load("items/name");
    expect(await addresses(context, table.getRange())).toEqual(["B3:C6"]);
    expect(columns.items.map(({ name }) => name)).toEqual(["Case", "Double"]);
    sheet.getRange("3:3").delete("Up");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("tables do not overlap, and their names are unique", async () => {
  await withTable(async ({ sheet, table, context }) => {
    sheet.tables.add("D4:E9", true);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    const other = sheet.tables.add("H1:H3", true);
    other.name = table.name.toUpperCase();
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    other.name = "A1";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a table without headings gets them, above its cells", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:B1").values = [[1, 2]];
    const table = sheet.tables.add("A1:B1", false);
    const range = table.getRange().load("values,address");
    await context.sync();
    expect(range.values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
    ]);
  });
  expect(grid.tables.list().length).toBeGreaterThan(0);
});
