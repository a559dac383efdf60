/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import type { Host } from "../../../src/workbench/host/host";
import { bootOffice } from "../../support/office";

/** What the runtime of custom functions puts into the page. */
declare const CustomFunctions: {
  associate(id: string, implementation: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
};

let host: Host;
let grid: MemoryGrid;

beforeAll(async () => {
  const start = new MemoryGrid({ name: "Cases.xlsx" });
  start.settings.set("greeting", '"hello"');
  ({ host, grid } = await bootOffice({ grid: start }));
});

test("office.js takes the host for Excel on the web", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context.document.url).toContain("Cases.xlsx");
});

test("it offers ExcelApi 1.15, which is all the library knows, and no more", () => {
  const versions = ["1.1", "1.9", "1.10", "1.15", "1.16"];
  const supported = versions.map((v) => Office.context.requirements.isSetSupported("ExcelApi", v));
  expect(supported).toEqual([true, true, true, true, false]);
  expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.3")).toBe(true);
});

test("document settings come with the document and go back to it", async () => {
  const { settings } = Office.context.document;
  expect(settings.get("greeting")).toBe("hello");
  settings.set("Office.AutoShowTaskpaneWithDocument", true);
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect(status).toBe("succeeded");
  expect(grid.settings.get("Office.AutoShowTaskpaneWithDocument")).toBe("true");
  grid.settings.set("other", "1");
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get("other")).toBe(1);
});

test("the workbook's settings are the same ones", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("rows", { count: 3 });
    const greeting = context.workbook.settings.getItemOrNullObject("greeting").load("value");
    const missing = context.workbook.settings.getItemOrNullObject("missing").load("value");
    await context.sync();
    expect([greeting.value, missing.isNullObject]).toEqual(["hello", true]);
    greeting.delete();
    await context.sync();
  });
  expect(grid.settings.get("rows")).toBe('{"count":3}');
  expect(grid.settings.has("greeting")).toBe(false);
});

test("the pane is shown, hidden and opened with the document as the add-in asks", async () => {
  const seen: string[] = [];
  const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    seen.push(visibilityMode);
  });
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  expect(host.pane.startState).toBe("Background");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await remove();
  expect(seen).toEqual(["Hidden", "Taskpane"]);
});

test("ribbon buttons are switched off", async () => {
  await Office.ribbon.requestUpdate({
    tabs: [{ id: "Samm", groups: [{ id: "Flags", controls: [{ id: "Clear", enabled: false }] }] }],
  });
  expect(host.ribbon.enabled.get("Clear")).toBe(false);
});

test("a ribbon command runs and says when it is done", async () => {
  const seen: string[] = [];
  Office.actions.associate("flagIssues", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    event.completed();
  });
  await host.invokeCommand("flagIssues", "FlagButton");
  expect(seen).toEqual(["FlagButton"]);
  await expect(host.invokeCommand("noSuchCommand")).rejects.toThrow(/could not run/);
});

test("custom functions run through the library's own runtime", async () => {
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  CustomFunctions.associate("DOUBLE", (rows: number[][]) => rows.map((row) => row.map((x) => x * 2)));
  CustomFunctions.associate("MISSING", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "needs Depreciation");
  });
  const results = await Promise.all([
    host.customFunctions.invoke("add", [2, 3], "Sheet1!C1"),
    host.customFunctions.invoke("DOUBLE", [[[1, 2]]]),
    host.customFunctions.invoke("MISSING", []),
    host.customFunctions.invoke("NOSUCH", []),
  ]);
  expect(results).toMatchObject([
    { ok: true, value: 5 },
    { ok: true, value: [[2, 4]] },
    { ok: false, error: "#N/A", message: "needs Depreciation" },
    { ok: false },
  ]);
});
