/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState } from "../../../src/workbench/grid/state";
import { bootOffice } from "../../support/office";

let grid: MemoryGrid;

beforeAll(async () => {
  ({ grid } = await bootOffice({ grid: new MemoryGrid({ sheets: ["Cases", "My notes"] }) }));
});

test("sheets are added, named, ordered, hidden, activated and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Record");
    sheet.position = 0;
    sheet.tabColor = "#00aa00";
    sheet.showGridlines = false;
    sheet.activate();
    worksheets.load("items/name,items/visibility,items/position");
    const active = worksheets.getActiveWorksheet().load("name,tabColor,showGridlines");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Record", "Cases", "My notes"]);
    expect([active.name, active.tabColor, active.showGridlines]).toEqual(["Record", "#00AA00", false]);
    worksheets.getItem("my NOTES").visibility = "Hidden";
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(visible.value).toBe(2);
    sheet.name = "Review record";
    sheet.delete();
    const gone = worksheets.getItemOrNullObject("Review record").load("name");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    worksheets.getItem("My notes").visibility = "Visible";
    await context.sync();
  });
});

test.each([
  ["Cases", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
])("a sheet cannot be named %s", async (name, code) => {
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("deleting what is not there, found or null, is no error", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    sheet.delete();
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

test("panes are frozen and told", async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Cases");
    const none = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocation().load("address");
    await context.sync();
    expect([none.isNullObject, rows.address]).toEqual([true, "Cases!1:2"]);
    freezePanes.freezeAt("B3:C4");
    const both = freezePanes.getLocation().load("address");
    await context.sync();
    expect(both.address).toBe("Cases!A1:C4");
    freezePanes.unfreeze();
    await context.sync();
    expect(grid.view.freeze(grid.sheets.activeId())).toEqual({ rows: 0, columns: 0 });
  });
});

test("custom XML parts are kept whole, found by namespace, changed and deleted", async () => {
  const xml = '<samm xmlns="urn:samm:1"><a b="1">x &amp; y</a><!-- é --></samm>';
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(xml);
    customXmlParts.add("<other/>");
    await context.sync();
    const ours = customXmlParts.getByNamespace("urn:samm:1");
    const only = ours.getOnlyItemOrNullObject().load("id,namespaceUri");
    const none = customXmlParts.getByNamespace("urn:nope").getOnlyItemOrNullObject().load("id");
    const text = part.getXml();
    const count = customXmlParts.getCount();
    await context.sync();
    expect([text.value, only.namespaceUri, none.isNullObject, count.value]).toEqual([
      xml,
      "urn:samm:1",
      true,
      2,
    ]);
    only.setXml('<samm xmlns="urn:samm:1" v="2"/>');
    const changed = customXmlParts.getItem(only.id).getXml();
    await context.sync();
    expect(changed.value).toContain('v="2"');
    only.delete();
    await context.sync();
    customXmlParts.add("<broken>");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect(grid.customXml.list().map((part) => part.xml)).toEqual(["<other/>"]);
});

test("comments have an author, answers and a place, one a cell", async () => {
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Cases!B2", "Check the price");
    comment.replies.add("Done");
    comment.resolved = true;
    await context.sync();
    comment.load("id,content,authorName,resolved,creationDate,replies/items/content");
    const place = comment.getLocation().load("address");
    const byCell = comments.getItemByCell("Cases!B2").load("id");
    await context.sync();
    expect([comment.content, comment.resolved, place.address]).toEqual(["Check the price", true, "Cases!B2"]);
    expect(comment.replies.items.map(({ content }) => content)).toEqual(["Done"]);
    expect([comment.authorName, byCell.id]).toEqual(["Workbench user", comment.id]);
    comments.add("Cases!B2", "twice");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    comment.delete();
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("names stand for ranges and constants", async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem("My notes");
    names.add("AsOf", sheet.getRange("B1"));
    names.add("Threshold", "=12.5");
    const range = names.getItem("asof").getRange().load("address");
    const name = names.getItem("AsOf").load("formula,type,visible,scope");
    const constant = names.getItem("Threshold").load("value,type");
    const missing = names.getItemOrNullObject("Nope").load("name");
    const byName = sheet.getRange("AsOf").load("address");
    await context.sync();
    expect([range.address, byName.address]).toEqual(["'My notes'!B1", "'My notes'!B1"]);
    expect([name.formula, name.type, name.scope]).toEqual(["='My notes'!$B$1", "Range", "Workbook"]);
    expect([constant.value, constant.type, missing.isNullObject]).toEqual([12.5, "Double", true]);
    sheet.getRange("1:1").insert("Down");
    name.load("formula");
    await context.sync();
    expect(name.formula).toBe("='My notes'!$B$2");
    names.getItem("AsOf").delete();
    names.getItem("Threshold").delete();
    await context.sync();
  });
});

test("the date system can be probed", async () => {
  await Excel.run(async (context) => {
    const probe = context.workbook.functions.date(1904, 1, 1).load("value");
    await context.sync();
    expect(probe.value).toBe(1462);
  });
});

test("the state of a grid shows every difference, and none where there is none", async () => {
  const before = exportState(grid);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Cases");
    const cell = sheet.getRange("D4");
    cell.formulas = [["=1+1"]];
    cell.format.fill.color = "red";
    cell.numberFormat = [["0.00"]];
    sheet.getRange("D:D").format.columnWidth = 90;
    cell.conditionalFormats.add("Custom").custom.rule.formula = "=D4>1";
    await context.sync();
    expect(exportState(grid).sheets[0]?.cells).toEqual({
      D4: { formula: "=1+1", numberFormat: "0.00", style: { fill: "#FF0000" } },
    });
    expect(exportState(grid).sheets[0]).toMatchObject({
      columnWidths: { D: 120 },
      conditionalFormats: [{ ranges: "D4", rule: { type: "Custom", formula: "=D4>1" } }],
    });
    sheet.getRange("D:D").delete("Left");
    await context.sync();
  });
  expect(exportState(grid)).toEqual(before);
});
