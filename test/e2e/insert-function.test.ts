import type { Locator, Page } from "playwright-core";
import { columnName } from "../../src/workbench/grid/a1";
import { callOf, HostError, loadBundle } from "../functions/support/bundle";
import { useWorkbench } from "./support/site";
import { newSheet } from "./support/typing";
import { calculated, savedFile } from "./support/waiting";
import { cellAt, paneOf, partsOf, tablesOf, whenReady, type TableReport } from "./support/workbook";

const openPage = useWorkbench();
const call = callOf(loadBundle());

async function openSample(): Promise<Page> {
  const page = await openPage();
  await whenReady(page);
  return page;
}

/** Opens the help of a function and the form in it. */
async function openForm(page: Page, name: string): Promise<Locator> {
  const pane = paneOf(page);
  await pane.getByRole("button", { name: "Functions", exact: true }).click();
  await pane.getByRole("button", { name: new RegExp(`^SAMM\\.${name}`) }).click();
  await pane.getByRole("button", { name: "Insert…" }).click();
  const form = pane.getByRole("form", { name: `Insert SAMM.${name}` });
  await form.getByText("Formula that will be written").waitFor();
  return form;
}

async function insert(page: Page, form: Locator, said: RegExp): Promise<void> {
  await form.getByRole("button", { name: /^Insert / }).click();
  await paneOf(page).getByText(said).first().waitFor();
  await calculated(page);
}

/** What a column of a table shows, row by row. */
function column({ headings, rows }: TableReport, heading: string): readonly unknown[] {
  const at = headings.indexOf(heading);
  if (at < 0) throw new Error(`No column ${heading} among ${headings.join()}.`);
  return rows.map((row) => row[at]);
}

async function table(page: Page, name: string): Promise<TableReport> {
  const found = (await tablesOf(page)).find((each) => each.name === name);
  if (found === undefined) throw new Error(`No table ${name}.`);
  return found;
}

/** The active cell: `Sheet1!C7`. */
async function activeCell(page: Page): Promise<string> {
  const {
    sheet,
    row,
    column: at,
  } = await page.evaluate(() => {
    const { grid } = window.workbench;
    const { sheetId, activeCell: cell } = grid.view.selection();
    return { ...cell, sheet: grid.sheets.get(sheetId).name };
  });
  return `${sheet}!${columnName(at)}${row + 1}`;
}

/** A result of the bundle as a cell shows it. */
const shown = (value: unknown): unknown => (value instanceof HostError ? value.code : value);

describe("a function inserted into the sample workbook", () => {
  it("is a column that gives what the bundle gives of each row, and goes without a trace", async () => {
    const page = await openSample();
    await page.evaluate(() => window.workbench.select("Stock sales!B6"));
    const before = partsOf(await savedFile(page));
    const form = await openForm(page, "STOCKPRICE");
    const formula = await form.getByRole("group", { name: "Formula that will be written" }).textContent();
    expect(formula).toMatch(
      /^=SAMM\.STOCKPRICE\(StockSales\[@Method\],IF\(StockSales\[@\[Acquisition cost\]\]="","",/,
    );
    await insert(page, form, /The column Stock price was added to StockSales and filled down/);
    const sales = await table(page, "StockSales");
    const of = (heading: string): readonly unknown[] => column(sales, heading);
    const read = ["Method", "Acquisition cost", "Depreciation", "Identical replacement cost"]
      .concat(["Equivalent replacement cost", "Last acquisition cost", "Munition", "Serviceable"])
      .map(of);
    const expected = sales.rows.map((_, row) => {
      const given = read.map((cells) => [[cells[row] === "" ? null : cells[row]]]);
      return shown(call("STOCKPRICE", given)[0]?.[0]);
    });
    expect(of("Stock price")).toEqual(expected);
    expect(expected.filter((value) => typeof value === "number").length).toBeGreaterThan(5);
    // Where the review finds a price by the same method and facts, it is the same.
    const same = sales.rows.flatMap((_, row) =>
      [of("Price"), of("Stock price")].every((cells) => typeof cells[row] === "number") &&
      of("Method")[row] === of("Permitted method")[row]
        ? [row]
        : [],
    );
    expect(same.length).toBeGreaterThan(3);
    expect(same.map((row) => of("Stock price")[row])).toEqual(same.map((row) => of("Price")[row]));
    const last = sales.headings.length - 1;
    expect(sales.texts[0]?.[last]).toBe("336,000.00");
    const selected = await activeCell(page);
    expect(selected).toBe(`Stock sales!${columnName(last)}${sales.firstRow}`);
    expect((await cellAt(page, selected)).formula).toBe(formula);
    await paneOf(page).getByRole("button", { name: "Remove the column" }).click();
    await paneOf(page)
      .getByText("The column Stock price is gone: StockSales is as it was.")
      .first()
      .waitFor();
    await calculated(page);
    await page.evaluate(() => window.workbench.select("Stock sales!B6"));
    expect(partsOf(await savedFile(page))).toEqual(before);
  });

  it("over the whole row gives what the sample's own formulas give, by the workbook's as-of cell", async () => {
    const page = await openSample();
    const form = await openForm(page, "ANSWER");
    await form.getByRole("combobox", { name: "Table that gets the column" }).selectOption({
      label: "StockSales, Stock sale, Stock sales",
    });
    await form.getByRole("combobox", { name: "Answer" }).selectOption("price");
    expect(await form.getByRole("textbox", { name: "As of" }).inputValue()).toBe("SAMM_AsOf");
    expect(await form.getByRole("textbox", { name: "Name of the column" }).inputValue()).toBe("Price 2");
    await insert(page, form, /The column Price 2 was added to StockSales/);
    const sales = await table(page, "StockSales");
    expect(column(sales, "Price 2")).toEqual(column(sales, "Price"));
  });

  it("that spills goes into the selected cell, and only where there is room", async () => {
    const page = await openSample();
    await page.evaluate(() => window.workbench.select("Stock sales!A1"));
    const form = await openForm(page, "RULES");
    await form.getByRole("textbox", { name: /^Section/ }).fill("C6.4.9.2");
    await form.getByRole("button", { name: /^Insert into/ }).click();
    await form.getByText(/^SAMM\.RULES needs up to 100 rows and 5 columns from A1 on/).waitFor();
    await newSheet(page, "Rules");
    await page.evaluate(() => window.workbench.select("Rules!B2"));
    await insert(page, form, /SAMM\.RULES was put into Rules, B2\./);
    const rules = call("RULES", [[["C6.4.9.2"]]] as never);
    const spilled = await page.evaluate(
      (rows) => window.workbench.getValues(`Rules!B2:F${rows + 1}`),
      rules.length,
    );
    expect(spilled).toEqual(rules);
    await paneOf(page).getByRole("button", { name: "Remove the formula" }).click();
    await paneOf(page).getByText("SAMM.RULES is gone from Rules, B2.").first().waitFor();
    await calculated(page);
    expect((await cellAt(page, "Rules!B2")).value).toBe("");
  });

  it("that explains a row does so beside the sample's tables", async () => {
    const page = await openSample();
    await newSheet(page, "Why");
    await page.evaluate(() => window.workbench.select("Why!A1"));
    const form = await openForm(page, "EXPLAIN");
    await form
      .getByRole("combobox", { name: "Table" })
      .selectOption({ label: "BpcCases, BPC case, BPC cases" });
    await form.getByRole("textbox", { name: /^Row of the table/ }).fill("2");
    await insert(page, form, /SAMM\.EXPLAIN was put into Why, A1\./);
    const [heading, ...steps] = await page.evaluate(() => window.workbench.getValues("Why!A1:E60"));
    expect(heading).toEqual(["Step", "Paragraph", "Rule", "Facts used", "Result"]);
    const [phase] = column(await table(page, "BpcCases"), "Phase").slice(1);
    expect(steps.find(([step]) => step === "Phase")?.[4]).toBe(phase);
  });
});
