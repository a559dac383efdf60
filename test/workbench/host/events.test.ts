/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { bootOffice } from "../../support/office";

let grid: MemoryGrid;

/** Doubles A1 wherever a formula stands, which is all these tests calculate. */
const doubleA1 = new MemoryGrid({
  evaluate: (_formula, { sheet, values }) =>
    Number(values(sheet, { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0] ?? 0) * 2,
});

beforeAll(async () => {
  ({ grid } = await bootOffice({ grid: doubleA1 }));
});

const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Listens on a new sheet, and gives what was heard. */
async function listening(
  listen: (
    sheet: Excel.Worksheet,
    heard: (event: object) => Promise<void>,
  ) => OfficeExtension.EventHandlerResult<never>,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<Record<string, unknown>[]> {
  const events: Record<string, unknown>[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load("name,id");
    await context.sync();
    const handler = listen(sheet, (event) => {
      events.push({ ...event });
      return Promise.resolve();
    });
    await context.sync();
    await work(sheet, context);
    await delivered();
    handler.remove();
    await context.sync();
    grid.user.type(sheet.name, "Z9", "after the handler is removed");
    await delivered();
  });
  return events;
}

const onChanged = (sheet: Excel.Worksheet, heard: (event: object) => Promise<void>) =>
  sheet.onChanged.add(heard) as OfficeExtension.EventHandlerResult<never>;

test("a write in the same batch as the handler is heard, with what was there before", async () => {
  const events = await listening(
    (sheet, heard) => {
      const handler = sheet.onChanged.add(heard);
      sheet.getRange("B2").values = [["new"]];
      return handler;
    },
    () => Promise.resolve(),
  );
  expect(events).toMatchObject([
    {
      type: "WorksheetChanged",
      ...{ address: "B2", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin" },
      details: { valueBefore: "", valueAfter: "new", valueTypeBefore: "Empty", valueTypeAfter: "String" },
    },
  ]);
});

test("a long write, sent in pieces, is one event", async () => {
  const events = await listening(onChanged, async (sheet, context) => {
    sheet.getRange("A1:B3000").values = Array.from({ length: 3000 }, () => [1, 2]);
    sheet.getRange("D1").values = [["elsewhere"]];
    await context.sync();
  });
  expect(events.map(({ address }) => address)).toEqual(["A1:B3000", "D1"]);
});

test("the user's edits are heard, and their rows and columns", async () => {
  const events = await listening(onChanged, (sheet) => {
    grid.user.type(sheet.name, "C3", "12");
    grid.user.insert(sheet.name, "2:3");
    grid.user.delete(sheet.name, "A:A");
    return Promise.resolve();
  });
  expect(
    events.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource]),
  ).toEqual([
    ["C3", "RangeEdited", "Unknown"],
    ["2:3", "RowInserted", "Unknown"],
    ["A:A", "ColumnDeleted", "Unknown"],
  ]);
  expect(events[0]).toMatchObject({ details: { valueBefore: "", valueAfter: 12 } });
});

test("a recalculated cell raises no change, but that its sheet was calculated", async () => {
  const calculated = await listening(
    (sheet, heard) => sheet.onCalculated.add(heard),
    async (sheet, context) => {
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await context.sync();
      grid.user.type(sheet.name, "A1", "4");
    },
  );
  expect(calculated.map(({ type }) => type)).toEqual(["WorksheetCalculated", "WorksheetCalculated"]);
  const changed = await listening(onChanged, async (sheet, context) => {
    sheet.getRange("B1").formulas = [["=A1*2"]];
    await context.sync();
    grid.user.type(sheet.name, "A1", "4");
    const result = sheet.getRange("B1").load("values");
    await context.sync();
    expect(result.values).toEqual([[8]]);
  });
  expect(changed.map(({ address }) => address)).toEqual(["B1", "A1"]);
});

test("selection is heard by sheet and by workbook", async () => {
  let workbookEvents = 0;
  const events = await listening(
    (sheet, heard) => sheet.onSelectionChanged.add(heard),
    async (sheet, context) => {
      context.workbook.onSelectionChanged.add(() => {
        workbookEvents++;
        return Promise.resolve();
      });
      await context.sync();
      grid.user.select(sheet.name, "B2:C3");
      sheet.getRange("D4").select();
      await context.sync();
    },
  );
  expect(events.map(({ address }) => address)).toEqual(["B2:C3", "D4"]);
  expect(workbookEvents).toBe(2);
});

test("a table hears its own changes, and its range can be had from the event", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load("name");
    sheet.getRange("A1:B2").values = [
      ["Case", "Price"],
      ["SA-1", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.load("id,name");
    await context.sync();
    const events: Excel.TableChangedEventArgs[] = [];
    const onEvent = (event: Excel.TableChangedEventArgs): Promise<void> => {
      events.push(event);
      return Promise.resolve();
    };
    table.onChanged.add(onEvent);
    context.workbook.tables.onChanged.add(onEvent);
    await context.sync();
    grid.user.type(sheet.name, "B2", "5");
    grid.user.type(sheet.name, "D9", "outside");
    await delivered();
    expect(events.map(({ address, tableId }) => [address, tableId])).toEqual([
      ["B2", table.id],
      ["B2", table.id],
    ]);
    const range = events[0]?.getRange(context).load("values");
    await context.sync();
    expect(range?.values).toEqual([[5]]);
  });
});

test("sheets and tables coming and going are heard", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const note = (event: { type: string }): Promise<void> => {
      seen.push(event.type);
      return Promise.resolve();
    };
    const { worksheets, tables } = context.workbook;
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
    tables.onAdded.add(note);
    tables.onDeleted.add(note);
    await context.sync();
    const sheet = worksheets.add("Passing");
    const table = sheet.tables.add("A1:A2", true);
    sheet.activate();
    await context.sync();
    table.delete();
    await context.sync();
    grid.user.deleteSheet("Passing");
    grid.user.addSheet("By hand");
    await delivered();
  });
  expect(seen).toEqual([
    ...["WorksheetAdded", "TableAdded", "WorksheetActivated", "TableDeleted"],
    ...["WorksheetDeleted", "WorksheetAdded"],
  ]);
});

test("no events while the add-in has switched them off", async () => {
  const events = await listening(onChanged, async (sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  expect(events.map(({ address }) => address)).toEqual(["A2"]);
});

test("two handlers of two runs hear one event each, and removing one leaves the other", async () => {
  const heard: string[] = [];
  const sheetName = "Shared";
  grid.user.addSheet(sheetName);
  const add = (who: string): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> =>
    Excel.run(async (context) => {
      const handler = context.workbook.worksheets.getItem(sheetName).onChanged.add(() => {
        heard.push(who);
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
  const first = await add("first");
  await add("second");
  grid.user.type(sheetName, "A1", "1");
  await delivered();
  expect(heard).toEqual(["first", "second"]);
  await Excel.run(first.context, async (context) => {
    first.remove();
    await context.sync();
  });
  grid.user.type(sheetName, "A1", "2");
  await delivered();
  expect(heard).toEqual(["first", "second", "second"]);
});
