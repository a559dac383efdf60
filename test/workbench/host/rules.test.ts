/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { bootOffice } from "../../support/office";

beforeAll(async () => {
  await bootOffice();
});

function onNewSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

async function ruleRanges(
  context: Excel.RequestContext,
  ...rules: Excel.ConditionalFormat[]
): Promise<string[]> {
  const ranges = rules.map((rule) => rule.getRanges().load("address"));
  await context.sync();
  return ranges.map(({ address }) => address.replace(/[^,]*!/g, ""));
}

test("a rule by formula has its formula, look and place, and is asked first", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A2:B9");
    const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    first.custom.rule.formula = "=ISNUMBER(SEARCH(A$1,$C2))";
    first.custom.format.fill.color = "#FDE7E9";
    first.custom.format.font.bold = true;
    first.stopIfTrue = true;
    const second = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    await context.sync();
    const all = sheet
      .getRange()
      .conditionalFormats.load("items/id,items/priority,items/type,items/stopIfTrue");
    first.custom.load("rule/formula,format/fill/color,format/font/bold");
    second.load("id");
    first.load("id");
    await context.sync();
    expect(all.items.map(({ id, priority, type }) => [id, priority, type])).toEqual([
      [second.id, 0, "Custom"],
      [first.id, 1, "Custom"],
    ]);
    expect(first.custom.rule.formula).toBe("=ISNUMBER(SEARCH(A$1,$C2))");
    expect([first.custom.format.fill.color, first.custom.format.font.bold]).toEqual(["#FDE7E9", true]);
    expect(await ruleRanges(context, first)).toEqual(["A2:B9"]);
  });
});

test("other kinds of rule answer for themselves only", async () => {
  await onNewSheet(async (sheet, context) => {
    const rule = sheet.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    rule.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
    const text = sheet.getRange("A2").conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "error" };
    await context.sync();
    rule.cellValueOrNullObject.load("rule");
    rule.customOrNullObject.load("rule");
    text.textComparison.load("rule");
    await context.sync();
    expect(rule.cellValueOrNullObject.rule).toEqual({ formula1: "=5", operator: "GreaterThan" });
    expect(rule.customOrNullObject.isNullObject).toBe(true);
    expect(text.textComparison.rule).toEqual({ operator: "Contains", text: "error" });
    sheet.getRange("A3").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});

test("priority moves a rule, delete and clearAll take rules away", async () => {
  await onNewSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange("A1:A5");
    const [a, b] = [conditionalFormats.add("Custom"), conditionalFormats.add("Custom")];
    await context.sync();
    a.priority = 0;
    a.load("priority");
    b.load("priority");
    await context.sync();
    expect([a.priority, b.priority]).toEqual([0, 1]);
    a.delete();
    const left = conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    sheet.getRange().conditionalFormats.clearAll();
    const none = conditionalFormats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test("a rule follows its cells: rows in and out, also its first one", async () => {
  await onNewSheet(async (sheet, context) => {
    const rule = sheet.getRange("A3:B6").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=ISNUMBER(SEARCH(A$2,$D3))";
    await context.sync();
    const seen = async (): Promise<string[]> => {
      rule.custom.rule.load("formula");
      const [ranges = ""] = await ruleRanges(context, rule);
      return [ranges, rule.custom.rule.formula];
    };
    sheet.getRange("4:5").insert("Down");
    expect(await seen()).toEqual(["A3:B8", "=ISNUMBER(SEARCH(A$2,$D3))"]);
    sheet.getRange("3:4").delete("Up");
    expect(await seen()).toEqual(["A3:B6", "=ISNUMBER(SEARCH(A$2,$D3))"]);
    sheet.getRange("B:B").insert("Right");
    expect(await seen()).toEqual(["A3:C6", "=ISNUMBER(SEARCH(A$2,$E3))"]);
    sheet.getRange("A:A").delete("Left");
    expect(await seen()).toEqual(["A3:B6", "=ISNUMBER(SEARCH(A$2,$D3))"]);
  });
});

test("a rule over a table reaches rows added at its end", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["Case", "Price"],
      ["SA-1", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    const rule = table.getDataBodyRange().conditionalFormats.add("Custom");
    table.rows.add(null as never, [["SA-2", 2]] as never);
    expect(await ruleRanges(context, rule)).toEqual(["A2:B3"]);
  });
});

test("a drop-down is set, told and cleared", async () => {
  await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:B9");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    range.dataValidation.errorAlert = {
      message: "Yes or No",
      showAlert: true,
      style: "Stop",
      title: "Choice",
    };
    const wider = sheet.getRange("B1:B9").dataValidation.load("type,rule");
    range.dataValidation.load("type,rule,errorAlert,ignoreBlanks");
    await context.sync();
    expect(range.dataValidation.type).toBe("List");
    expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "Yes,No" } });
    expect(range.dataValidation.errorAlert.title).toBe("Choice");
    expect([wider.type, wider.rule]).toEqual(["Inconsistent", null]);
    sheet.getRange("B4").dataValidation.clear();
    const cleared = sheet.getRange("B4").dataValidation.load("type");
    const kept = sheet.getRange("B5:B9").dataValidation.load("type");
    await context.sync();
    expect([cleared.type, kept.type]).toEqual(["None", "List"]);
    range.dataValidation.rule = { custom: { formula: "=TRUE" } };
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
