import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { readBook } from "../../src/workbench/files/read/readBook";
import { writeBook } from "../../src/workbench/files/write/writeBook";
import { paneOf, press, reopen, today, whenOpen } from "./support/share";
import { useWorkbench } from "./support/site";
import { savedFile } from "./support/waiting";

const openPage = useWorkbench();

const SHEETS = ["SAMM review record", "SAMM July 31 triage", "SAMM buy back record"] as const;

async function openSample(): Promise<Page> {
  const page = await openPage("/taskpane.html");
  await page.clock.setFixedTime(today);
  await page.goto(new URL("/workbench.html", page.url()).href);
  await whenOpen(page);
  await paneOf(page).getByRole("button", { name: "Share", exact: true }).click();
  return page;
}

async function writeAll(page: Page): Promise<void> {
  await press(page, "Write review record", /The review record is on the sheet/);
  await press(page, "Write July 31 triage", /The July 31 triage is on the sheet/);
  await press(page, "Write buy back record", /The buy back record is on the sheet/);
}

describe("a workbook that is shared", () => {
  it("carries record, triage and buy back record as plain cells that anything can read", async () => {
    const page = await openSample();
    await writeAll(page);
    await press(page, "Freeze formulas", /are frozen: values stand in their place/);
    const file = await savedFile(page);
    const book = readBook(file);
    for (const name of SHEETS) {
      const sheet = book.sheets.find(({ info }) => info.name === name);
      if (sheet === undefined) throw new Error(`The file has no sheet ${name}.`);
      const cells = [...sheet.cells.values()].flatMap((row) => [...row.values()]);
      expect(cells.length).toBeGreaterThan(30);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      expect(cells.filter(({ value }) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    }
    const texts = Object.entries(unzipSync(file)).map(([part, bytes]) => [
      part,
      new TextDecoder().decode(bytes),
    ]);
    const strings = texts.find(([part]) => part === "xl/sharedStrings.xml")?.[1] ?? "";
    for (const said of [
      "SAMM review record",
      "C9.4.8 by DSCA 24-58",
      "Money at risk by cancelling year",
      "July 31 triage of BPC funds (SAMM C15-Legacy.7.5)",
      "Central record of buy backs (SAMM C6.4.9.2.2)",
      "MISSING",
    ])
      expect(strings).toContain(said);
    const sheets = texts.filter(([part]) => part?.startsWith("xl/") === true);
    expect(sheets.map(([, text]) => text).join("")).not.toMatch(/#NAME\?|_xldudf|SAMM\.\w+\(/i);
    const held = book.sheets.flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]));
    expect(held.filter(({ formula }) => /SAMM/i.test(formula ?? ""))).toEqual([]);
  });

  it("of which something stored is damaged says so, can be reviewed, and is saved with it untouched", async () => {
    const page = await openSample();
    await press(page, "Write review record", /The review record is on the sheet/);
    const book = readBook(await savedFile(page));
    const damage = (xml: string): string =>
      xml.replace(/<records>[\s\S]*<\/records>/, '<records>{"items":[{"sheetName":</records>');
    const damaged = {
      ...book,
      customXml: book.customXml.map((part) => ({ ...part, xml: damage(part.xml) })),
    };
    const before = damaged.customXml.map(({ xml }) => xml);
    expect(before.join("")).toContain('"sheetName":</records>');
    await reopen(page, writeBook(damaged));
    const pane = paneOf(page);
    await pane
      .getByText(/review records stored in this workbook cannot be read/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Run review", exact: true }).click();
    await pane
      .getByText(/47 rows, 47 cases checked/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Share", exact: true }).click();
    await press(page, "Write review record", /Not saved: the review records in this workbook are damaged/);
    expect(readBook(await savedFile(page)).customXml.map(({ xml }) => xml)).toEqual(before);
  });

  it("gives its findings as CSV and as JSON, to the clipboard or to copy by hand", async () => {
    const page = await openSample();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(page, "Copy as CSV", /findings on the clipboard/);
    const csv = await page.evaluate(() => navigator.clipboard.readText());
    expect(csv.split("\r\n")[0]).toMatch(/^Case,Line,Implementing agency,Table,Sheet row/);
    await press(page, "Copy as JSON", /Findings as JSON/);
    const sarif = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as {
      readonly version: string;
      readonly runs: readonly { readonly results: readonly unknown[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results).toHaveLength(csv.trimEnd().split("\r\n").length - 1);
  });

  it("gives them to the clipboard the older way where the newer is forbidden, and to copy by hand where both are", async () => {
    const page = await openPage("/taskpane.html");
    await page.context().grantPermissions(["clipboard-read"]);
    // As the frame of Excel on the web may do; further down it allows no copying at all.
    await page.context().addInitScript(() => {
      const refused = (): Promise<void> => Promise.reject(new DOMException("Denied", "NotAllowedError"));
      Object.defineProperty(navigator.clipboard, "writeText", { value: refused });
    });
    await page.clock.setFixedTime(today);
    await page.goto(new URL("/workbench.html", page.url()).href);
    await whenOpen(page);
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "Share", exact: true }).click();
    await press(page, "Copy as CSV", /findings on the clipboard/);
    const csv = await page.evaluate(() => navigator.clipboard.readText());
    expect(csv.split(/\r?\n/)[0]).toMatch(/^Case,Line,Implementing agency,Table,Sheet row/);

    await pane.locator("body").evaluate((body) => {
      Object.defineProperty(body.ownerDocument, "execCommand", { value: () => false });
    });
    await press(page, "Copy as CSV", /This browser does not let the pane copy/);
    const shown = pane.getByLabel("Text to copy");
    const lines = (text: string): readonly string[] => text.trimEnd().split(/\r?\n/);
    expect(lines(await shown.inputValue())).toEqual(lines(csv));
    await shown.focus();
    await page.keyboard.press("Control+a");
    expect(await shown.evaluate((field: HTMLTextAreaElement) => field.selectionEnd)).toBe(
      (await shown.inputValue()).length,
    );
    await pane.getByRole("button", { name: "Close", exact: true }).click();
    expect(await shown.count()).toBe(0);
    await press(page, "Copy as JSON", /This browser does not let the pane copy/);
    expect(JSON.parse(await shown.inputValue())).toMatchObject({ version: "2.1.0" });
  });

  it("has the notice of the differential for the stock sale that is selected, both values in it", async () => {
    const page = await openSample();
    await press(page, "Write review record", /The review record is on the sheet/);
    await page.evaluate(() => window.workbench.setCell("Stock sales!A6", "BN-B-NEW"));
    await press(page, "Verify SAMM review record", /^1 difference from the record/);
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "Show the notice" }).click();
    await pane.getByText("Select a cell in a row of a table of stock sales.").waitFor();
    await pane.getByRole("button", { name: "Go to Stock sales, A6" }).click();
    const notice = await pane.getByLabel("Notice for Stock sales, A6").inputValue();
    expect(notice).toContain("Notice of cost-value differential (SAMM C9.4.8.5)");
    expect(notice).toContain("Case BN-B-NEW");
    const values = [...notice.matchAll(/^(?:Price|Actual value) of the article: \$([\d,.]+)/gm)];
    const [price = 0, actual = 0] = values.map(([, text = ""]) => Number(text.replaceAll(",", "")));
    expect(price).toBeGreaterThan(actual);
    const difference = (price - actual).toLocaleString("en-US", { minimumFractionDigits: 2 });
    expect(notice).toContain(`Difference: $${difference}`);
  });

  it("forgets everything when asked, and keeps sheets and cells", async () => {
    const page = await openSample();
    await press(page, "Write review record", /The review record is on the sheet/);
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "Remove everything SAMM stored…" }).click();
    await press(page, "Remove everything", /are gone from this workbook/);
    const book = readBook(await savedFile(page));
    expect(book.customXml.filter(({ xml }) => xml.includes("samm-for-excel"))).toEqual([]);
    expect(book.sheets.map(({ info }) => info.name)).toContain("SAMM review record");
    await pane.getByText("No review record is stored in this workbook.", { exact: false }).waitFor();
  });
});
