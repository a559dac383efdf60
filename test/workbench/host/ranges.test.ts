/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import type { Host } from "../../../src/workbench/host/host";
import { bootOffice } from "../../support/office";

let host: Host;
let grid: MemoryGrid;

beforeAll(async () => {
  ({ host, grid } = await bootOffice());
});

/** A fresh sheet for each test, so that none depends on another. */
function onNewSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

const one = (value: unknown): unknown[][] => [[value]];

test("values are read as Excel reads what is typed", async () => {
  await onNewSheet(async (sheet, context) => {
    const entries = [
      ...["12", "1,234.50", "5%", "TRUE", "7/31/2026", "2026-07-31", "2020/2021", "FY2021", "#N/A"],
      ...["'=SUM(1)", "=1+1", "-A1", "@name", "- note", "text"],
    ];
    const range = sheet.getRange("A1").getResizedRange(entries.length - 1, 0);
    range.values = entries.map((entry) => [entry]);
    range.load("values,formulas,numberFormat,text,valueTypes");
    await context.sync();
    const [values, formulas] = [range.values, range.formulas].map((rows) =>
      rows.map((row) => row[0] as unknown),
    );
    expect(values?.slice(0, 10)).toEqual([
      ...[12, 1234.5, 0.05, true, 46234, 46234, "2020/2021", "FY2021", "#N/A", "=SUM(1)"],
    ]);
    expect(formulas?.slice(9)).toEqual(["=SUM(1)", "=1+1", "=-A1", "=@name", "=- note", "text"]);
    expect(range.numberFormat.slice(1, 6).flat()).toEqual([
      ...["#,##0.00", "0%", "General", "m/d/yyyy", "yyyy-mm-dd"],
    ]);
    expect(range.text.slice(0, 6).flat()).toEqual([
      "12",
      "1,234.50",
      "5%",
      "TRUE",
      "7/31/2026",
      "2026-07-31",
    ]);
    expect(range.valueTypes.flat().slice(0, 10)).toEqual([
      ...["Double", "Double", "Double", "Boolean", "Double", "Double", "String", "String", "Error", "String"],
    ]);
  });
});

test("cells formatted as text keep every entry as text", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.numberFormat = "@" as never;
    range.values = [["=1+1"], ["007"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["=1+1"], ["007"]]);
  });
});

test("null leaves a cell as it is, an empty text blanks it, one value fills the range", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = "x" as never;
    range.values = [[null, "", 3]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["x", "", 3]]);
  });
});

test("long writes, which the client cuts into pieces, arrive whole", async () => {
  await onNewSheet(async (sheet, context) => {
    const rows = Array.from({ length: 4000 }, (_, r) => [r, `text ${r}`]);
    const range = sheet.getRange("A1:B4000");
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
});

test("ranges around a range are found", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.load("name");
    const range = sheet.getRange("B2:C4");
    const found = [
      ...[range.getCell(0, 1), range.getRow(1), range.getColumn(1), range.getLastRow(), range.getLastCell()],
      ...[range.getOffsetRange(1, 2), range.getResizedRange(1, -1), range.getEntireColumn()],
      ...[range.getEntireRow(), range.getRowsBelow(2), range.getColumnsAfter(1), range.getRowsAbove(1)],
      ...[range.getBoundingRect("E7"), range.getIntersection("C1:D9"), sheet.getRangeByIndexes(0, 2, 3, 1)],
    ];
    const none = range.getIntersectionOrNullObject("Z1");
    for (const item of found) item.load("address");
    none.load("address");
    await context.sync();
    expect(found.map(({ address }) => address.split("!")[1])).toEqual([
      ...["C2", "B3:C3", "C2:C4", "B4:C4", "C4", "D3:E5", "B2:B5", "B:C", "2:4", "B5:C6", "D2:D4", "B1:C1"],
      ...["B2:E7", "C2:C4", "C1:C3"],
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test("used ranges go as far as there is anything", async () => {
  await onNewSheet(async (sheet, context) => {
    const blank = sheet.getUsedRangeOrNullObject();
    const first = sheet.getUsedRange();
    for (const range of [blank, first]) range.load("address");
    await context.sync();
    expect([blank.isNullObject, first.address.split("!")[1]]).toEqual([true, "A1"]);
    sheet.getRange("B3").values = [["x"]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    const column = sheet.getRange("B:B").getUsedRange().load("address");
    const none = sheet.getRange("A:A").getUsedRangeOrNullObject().load("address");
    const region = sheet.getRange("A2").getSurroundingRegion().load("address");
    await context.sync();
    const addresses = [all, values, column, region].map(({ address }) => address.split("!")[1]);
    expect(addresses).toEqual(["B3:D9", "B3", "B3", "A2:B3"]);
    expect(none.isNullObject).toBe(true);
  });
});

test("whole columns have no values, and take none", async () => {
  await onNewSheet(async (sheet, context) => {
    const column = sheet.getRange("A:A").load("values,isEntireColumn,cellCount");
    await context.sync();
    expect([column.values, column.isEntireColumn, column.cellCount]).toEqual([null, true, 1048576]);
    column.values = "x" as never;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a kept range follows its cells when rows come and go", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.load("name");
    const range = sheet.getRange("B5:B6");
    range.values = [["a"], ["b"]];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    range.load("address,values");
    await context.sync();
    expect([range.address.split("!")[1], range.values]).toEqual(["B7:B8", [["a"], ["b"]]]);
    grid.user.delete(sheet.name, "1:1");
    range.load("address");
    await context.sync();
    expect(range.address.split("!")[1]).toBe("B6:B7");
    sheet.getRange("6:7").delete("Up");
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("formulas follow cells that are inserted and deleted", async () => {
  await onNewSheet(async (sheet, context) => {
    const total = sheet.getRange("D1");
    total.formulas = one("=SUM(A1:B2)+$C$3") as never;
    sheet.getRange("B:B").insert("Right");
    total.load("formulas");
    const moved = sheet.getRange("E1").load("formulas");
    await context.sync();
    expect(moved.formulas).toEqual(one("=SUM(A1:C2)+$D$3"));
    sheet.getRange("B:B").delete("Left");
    moved.load("formulas");
    await context.sync();
    expect(moved.formulas).toEqual(one("=SUM(A1:B2)+$C$3"));
  });
});

test("formats, widths and alignment are set and read back", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.format.fill.color = "#ffeeaa";
    range.format.font.bold = true;
    range.format.columnWidth = 96;
    range.format.wrapText = true;
    range.format.horizontalAlignment = "Center";
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B1").format.fill.clear();
    sheet.getRange("B1").format.font.color = "red";
    await context.sync();
    range.load("format/fill/color,format/font/bold,format/columnWidth,format/wrapText");
    const first = sheet.getRange("A1").load("format/fill/color,format/font/color,format/horizontalAlignment");
    const edge = range.format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect(range.format.fill.color).toBe("");
    expect([range.format.font.bold, range.format.columnWidth, range.format.wrapText]).toEqual([
      true,
      96,
      true,
    ]);
    expect([first.format.fill.color, first.format.font.color]).toEqual(["#FFEEAA", "#000000"]);
    expect([first.format.horizontalAlignment, edge.style]).toEqual(["Center", "Continuous"]);
  });
});

test("a column has the usual width until it is given one, and again when that is taken back", async () => {
  await onNewSheet(async (sheet, context) => {
    const [first, both] = [sheet.getRange("A1"), sheet.getRange("A1:B1")];
    const widths = async (): Promise<unknown[]> => {
      for (const { format } of [first, both]) format.load("columnWidth,useStandardWidth");
      await context.sync();
      return [first, both].map(({ format }) => [format.columnWidth, format.useStandardWidth]);
    };
    const [[usual] = []] = (await widths()) as [number, boolean][];
    first.format.columnWidth = 96;
    expect(await widths()).toEqual([
      [96, false],
      [null, null],
    ]);
    first.format.useStandardWidth = false;
    expect(await widths()).toEqual([
      [96, false],
      [null, null],
    ]);
    first.format.useStandardWidth = true;
    expect(await widths()).toEqual([
      [usual, true],
      [usual, true],
    ]);
  });
});

test("clear takes contents, formats, or everything", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = one("x") as never;
    range.format.fill.color = "red";
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    range.clear("Contents");
    range.load("values,format/fill/color");
    await context.sync();
    expect([range.values, range.format.fill.color]).toEqual([one(""), "#FF0000"]);
    range.clear();
    range.load("format/fill/color");
    const rules = range.conditionalFormats.getCount();
    const used = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    expect([range.format.fill.color, rules.value, used.isNullObject]).toEqual(["#FFFFFF", 0, true]);
  });
});

test("selection and active cell are those of the grid", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.load("name");
    sheet.getRange("C3:D4").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(selected.address).toBe(`${sheet.name}!C3:D4`);
    expect(active.address).toBe(`${sheet.name}!C3`);
  });
});

test("merged cells and hidden rows are told", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("5:6").rowHidden = true;
    const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address,areaCount");
    const free = sheet.getRange("D1").getMergedAreasOrNullObject().load("address");
    const rows = sheet.getRange("4:7").load("rowHidden");
    await context.sync();
    expect([merged.address.split("!")[1], merged.areaCount, free.isNullObject]).toEqual(["A1:B2", 1, true]);
    expect(rows.rowHidden).toBeNull();
    sheet.getRange("B1").insert("Down");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("a run leaves nothing kept in the host", async () => {
  await onNewSheet(async (sheet, context) => {
    const ranges = Array.from({ length: 20 }, (_, i) => sheet.getCell(i, 0).load("values"));
    await context.sync();
    expect(ranges).toHaveLength(20);
    expect(host.keptObjects).toBe(20);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.keptObjects).toBe(0);
});
