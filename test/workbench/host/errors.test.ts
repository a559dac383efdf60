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

afterEach(() => {
  host.faults.clear();
});

/** The error a run ends with. */
async function failure(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("The run did not fail.");
}

const firstSheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
const valueOf = (address: string): unknown => {
  const id = grid.sheets.list()[0]?.id ?? "";
  const row = Number(address.slice(1)) - 1;
  return grid.cells.values(id, { row, column: 0, rows: 1, columns: 1 })[0]?.[0];
};

test("an error names its place and statement, and what was done before stays done", async () => {
  const error = await failure(async (context) => {
    firstSheet(context).getRange("A1").values = [["kept"]];
    context.workbook.tables.getItem("Missing").load("name");
    firstSheet(context).getRange("A2").values = [["never"]];
    await context.sync();
  });
  expect(error).toMatchObject({ code: "ItemNotFound", message: "The requested resource doesn't exist." });
  expect(error.debugInfo.errorLocation).toBe("TableCollection.getItem");
  expect(error.debugInfo.statement).toContain("getItem");
  expect([valueOf("A1"), valueOf("A2")]).toEqual(["kept", ""]);
});

test("a member the workbench lacks is named, never ignored", async () => {
  const errors = [
    await failure((context) => Promise.resolve(firstSheet(context).shapes.load("items/name"))),
    await failure((context) => {
      firstSheet(context).getRange("A1").calculate();
      return Promise.resolve();
    }),
    await failure((context) => Promise.resolve(firstSheet(context).getRange("A1").load("hyperlink"))),
    await failure((context) => {
      firstSheet(context).standardWidth = 10;
      return Promise.resolve();
    }),
  ];
  expect(errors.map(({ code }) => code)).toEqual(Array(4).fill("NotImplemented"));
  expect(errors.map(({ message }) => /Worksheet\.\w+|Range\.\w+/.exec(message)?.[0])).toEqual([
    ...["Worksheet.shapes", "Range.calculate", "Range.hyperlink", "Worksheet.standardWidth"],
  ]);
});

test("values of the wrong shape are refused, short or long", async () => {
  const write = (address: string, rows: unknown[][]) =>
    failure((context) => {
      firstSheet(context).getRange(address).values = rows;
      return Promise.resolve();
    });
  const long = Array.from({ length: 2000 }, () => [1]);
  for (const error of [await write("A1:B2", [[1]]), await write("A1:A1999", long)])
    expect(error).toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("doesn't match the size") as string,
    });
});

test.each(["zzz!!", "Nope!A1", "A0", "XFE1", "A1:B", "Sheet1"])("%s is no range", async (address) => {
  const error = await failure((context) =>
    Promise.resolve(firstSheet(context).getRange(address).load("values")),
  );
  expect(error.code).toBe("InvalidArgument");
});

test("a protected sheet refuses changes of locked cells and of its structure, and tells that it is", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Protected");
    sheet.getRange("A1:B1").values = [["open", "locked"]];
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    sheet.getRange("A1").values = [["changed"]];
    await context.sync();
  });
  const refused = (work: (sheet: Excel.Worksheet) => unknown): Promise<OfficeExtension.Error> =>
    failure((context) => Promise.resolve(work(context.workbook.worksheets.getItem("Protected"))));
  const errors = [
    await refused((sheet) => (sheet.getRange("B1").values = [["x"]])),
    await refused((sheet) => (sheet.getRange("Z99").values = [["x"]])),
    await refused((sheet) => sheet.getRange("1:1").insert("Down")),
    await refused((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")),
    await refused((sheet) => (sheet.getRange("A1").format.fill.color = "red")),
    await refused((sheet) => sheet.tables.add("A1:B1", true)),
  ];
  expect(errors.map(({ code }) => code)).toEqual(Array(6).fill("AccessDenied"));
});

test("more than five million cells are not read at once", async () => {
  const error = await failure((context) =>
    Promise.resolve(firstSheet(context).getRange("A1:E1048575").load("values")),
  );
  expect(error.code).toBe("RangeExceedsLimit");
});

test("a request or a response above 5 MB is refused", async () => {
  const text = "x".repeat(30_000);
  const request = await failure((context) => {
    const range = firstSheet(context).getRange("C1:C200");
    range.values = Array.from({ length: 200 }, () => [text]);
    return Promise.resolve();
  });
  expect(request.code).toBe("RequestPayloadSizeLimitExceeded");
  const id = grid.sheets.list()[0]?.id ?? "";
  const range = { row: 0, column: 2, rows: 200, columns: 1 };
  grid.cells.write(
    id,
    range,
    Array.from({ length: 200 }, () => [text]),
  );
  const response = await failure((context) =>
    Promise.resolve(firstSheet(context).getRange("C1:C200").load("values")),
  );
  expect(response.code).toBe("ResponsePayloadSizeLimitExceeded");
  grid.cells.clear(id, range, "Contents");
});

test("a cell takes 32,767 characters, a formula 8,192", async () => {
  const write = (text: string): Promise<void> =>
    Excel.run(async (context) => {
      firstSheet(context).getRange("D1").values = [[text]];
      await context.sync();
    });
  await write("x".repeat(32_767));
  await expect(write("x".repeat(32_768))).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(write(`=${"1+".repeat(4_096)}1`)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("syncs are counted, those that only release objects apart", async () => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  host.stats.reset();
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A1").load("values");
    await context.sync();
    firstSheet(context).getRange("A1").values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([host.stats.syncs, host.stats.releases]).toEqual([2, 1]);
  expect(host.stats.bytesIn).toBeGreaterThan(500);
  expect([...host.stats.membersUsed().keys()]).toEqual([
    ...["Range.values", "Workbook._RemoveReference", "Workbook.worksheets", "Worksheet.getRange"],
    "WorksheetCollection.getFirst",
  ]);
});

describe("faults", () => {
  const write = (address: string, value: string): Promise<void> =>
    Excel.run(async (context) => {
      firstSheet(context).getRange(address).values = [[value]];
      await context.sync();
    });

  test("the chosen sync fails, before or after some of its actions", async () => {
    host.faults.failNth(2, "GeneralException");
    await write("A5", "first");
    await expect(write("A5", "second")).rejects.toMatchObject({ code: "GeneralException" });
    expect(valueOf("A5")).toBe("first");
    host.faults.failNth(1, { code: "InvalidOperation", message: "Half done.", afterActions: 99 });
    await expect(write("A5", "third")).rejects.toMatchObject({ message: "Half done." });
    expect(valueOf("A5")).toBe("third");
    await write("A5", "fourth");
  });

  test.each([
    ["accessDenied", "AccessDenied"],
    ["sessionTimedOut", "InvalidOrTimedOutSession"],
    ["activityLimitReached", "ActivityLimitReached"],
    ["requestTooLarge", "RequestPayloadSizeLimitExceeded"],
  ] as const)("the connection answers %s, and nothing was done", async (error, code) => {
    host.faults.transportError(1, error);
    await expect(write("A6", "x")).rejects.toMatchObject({ code });
    expect(valueOf("A6")).toBe("");
  });

  test("an answer that is too large comes after the work: what was written is there", async () => {
    host.faults.transportError(1, "responseTooLarge");
    const trouble = { code: "ResponsePayloadSizeLimitExceeded" };
    await expect(write("A6", "x")).rejects.toMatchObject(trouble);
    expect(valueOf("A6")).toBe("x");
  });

  test("a slow sync takes its time, a silent one never ends", async () => {
    host.faults.slow(1, 60);
    const start = performance.now();
    await write("A7", "slow");
    expect(performance.now() - start).toBeGreaterThan(50);
    host.faults.neverAnswer(1);
    const silent = write("A7", "silent").then(() => "answered");
    const waited = new Promise((resolve) => setTimeout(() => resolve("nothing"), 60));
    expect(await Promise.race([silent, waited])).toBe("nothing");
    expect(valueOf("A7")).toBe("silent");
    await write("A7", "the next one is answered");
  });

  test("the workbook changes just before a sync: sheet deleted, sheet protected", async () => {
    grid.user.addSheet("Doomed");
    host.faults.before(2, () => grid.user.deleteSheet("Doomed"));
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getItem("Doomed").getRange("A1").load("values");
      await context.sync();
      range.values = [["too late"]];
    });
    expect(error.code).toBe("ItemNotFound");
    const name = grid.sheets.list()[0]?.name ?? "";
    host.faults.before(1, () => grid.user.protect(name));
    await expect(write("A8", "x")).rejects.toMatchObject({ code: "AccessDenied" });
    grid.user.protect(name, false);
  });
});
