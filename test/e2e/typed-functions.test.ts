import type { Page } from "playwright-core";
import { useWorkbench } from "./support/site";
import { goTo, newSheet, put, type } from "./support/typing";
import { cellAt, setCell, whenReady } from "./support/workbook";
import { emptied } from "./support/waiting";

const openPage = useWorkbench();
jest.setTimeout(300_000);

const values = (page: Page, address: string): Promise<unknown[][]> =>
  page.evaluate((where) => window.workbench.getValues(where), address);

async function openSheet(): Promise<Page> {
  const page = await openPage();
  await whenReady(page);
  await newSheet(page, "Try");
  return page;
}

describe("a SAMM function typed into the grid", () => {
  it("shows its value in one cell, and spills over a range", async () => {
    const page = await openSheet();
    await type(page, "A1", '=SAMM.STOCKPRICE("Identical",1000,400,1500,,,FALSE)');
    expect(await cellAt(page, "Try!A1")).toMatchObject({ value: 1100, message: "" });

    for (const [row, entry] of ["2021", "FY2022", "2020/2021"].entries())
      await type(page, `B${row + 1}`, entry);
    await type(page, "C1", '=SAMM.BPCDEADLINE(B1:B3,"Closure")');
    expect(await values(page, "Try!C1:C3")).toEqual([[46_234], [46_599], [46_234]]);

    await type(page, "E1", '=SAMM.STOCKPROCEEDS("No replacement",600,500,100)');
    expect(await values(page, "Try!E1:G1")).toEqual([[500, 100, 0]]);
    // Another input, another result: at once and by itself.
    await type(page, "B2", "2023");
    expect(await values(page, "Try!C1:C3")).toEqual([[46_234], [46_965], [46_234]]);
  });

  it("gives #N/A, #VALUE! with the reason, and #NUM!, each in its own cell", async () => {
    const page = await openSheet();
    for (const [row, entry] of ["400", "TBD", "-1", "200"].entries()) await type(page, `A${row + 1}`, entry);
    await type(page, "B1", '=SAMM.STOCKPRICE("Identical",1000,A1:A4,1500,,,FALSE)');
    expect(await values(page, "Try!B1:B4")).toEqual([[1100], ["#VALUE!"], ["#NUM!"], [1300]]);
    expect(await cellAt(page, "Try!B2")).toMatchObject({ message: 'Depreciation: "TBD" is not an amount' });

    await type(page, "C1", '=SAMM.STOCKPRICE("Identical",1000,400,1500)');
    expect(await cellAt(page, "Try!C1")).toMatchObject({ value: "#N/A", message: "needs Munition" });
    // The line under the grid says why, as the card beside an error does in Excel.
    await page.evaluate(() => window.workbench.select("Try!C1"));
    await page.getByText("needs Munition").waitFor();
  });

  it("gives #SPILL! where its cells are taken, and its values once they are free", async () => {
    const page = await openSheet();
    await type(page, "B2", "in the way");
    await type(page, "B1", "=SAMM.BPCREDUCTION({500;300},{450;100})");
    expect(await cellAt(page, "Try!B1")).toMatchObject({ value: "#SPILL!" });
    expect(await cellAt(page, "Try!B2")).toMatchObject({ value: "in the way" });
    await goTo(page, "B2");
    await page.keyboard.press("Delete");
    await emptied(page, "Try!B2");
    expect(await values(page, "Try!B1:B2")).toEqual([[50], [200]]);
  });

  it("gives #SPILL! in a table and where it would reach into one, as Excel does", async () => {
    const page = await openSheet();
    await put(
      page,
      "Try",
      [
        ["Value", "Required", "Reduction"],
        [500, 450, ""],
        [300, 100, ""],
      ],
      "Funds",
    );
    await setCell(page, "Try!C2", "=SAMM.BPCREDUCTION(Funds[Value],Funds[Required])");
    await setCell(page, "Try!E1", '=SAMM.TAS("97-2019/2020-0100",{"Agency";"First FY"})');
    await setCell(page, "Try!A7", "=SAMM.BPCREDUCTION({500;300},{450;100})");
    expect(await cellAt(page, "Try!C2")).toMatchObject({ value: "#SPILL!" });
    expect(await values(page, "Try!E1:E2")).toEqual([["097"], [2019]]);
    expect(await values(page, "Try!A7:A8")).toEqual([[50], [200]]);
    await setCell(page, "Try!C2", "=INDEX(SAMM.BPCREDUCTION(Funds[Value],Funds[Required]),2)");
    expect(await values(page, "Try!C2:C2")).toEqual([[200]]);
  });

  it("works on a row of a table by bounded references", async () => {
    const page = await openSheet();
    const rows = [
      ["Case", "Last FY of availability", "Value reviewed and reduced", "Issues"],
      ["B1", 2021, "", ""],
      ["B2", 2024, "", ""],
    ];
    await put(page, "Try", rows, "Funds");
    const inputs = "[Case]:[Value reviewed and reduced]";
    const arguments_ = `Funds[[#Headers],${inputs}],Funds[@${inputs}],DATE(2026,4,1)`;
    for (const row of [2, 3]) await setCell(page, `Try!D${row}`, `=SAMM.ISSUES(${arguments_})`);
    expect(await values(page, "Try!D2:D3")).toEqual([
      [expect.stringMatching(/^✖ Value reviewed and reduced: Error\..*\(SAMM C15-Legacy\.7\.5\.1\)$/)],
      ["No issues"],
    ]);
    await setCell(page, "Try!D2", `=SAMM.NEXTACTION(${arguments_},,"Action")`);
    expect(await cellAt(page, "Try!D2")).toMatchObject({ value: "Review and reduce value" });
  });
});
