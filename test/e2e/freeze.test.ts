import type { Page } from "playwright-core";
import { useWorkbench } from "./support/site";
import { paneOf, partsOf, whenReady } from "./support/workbook";
import { calculated, openFile, savedFile } from "./support/waiting";

const openPage = useWorkbench();

/** What every cell of the workbook holds and shows, by sheet and address. */
interface Cells {
  readonly formulas: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

function cellsOf(page: Page): Promise<Cells> {
  return page.evaluate(() => {
    const { grid } = window.workbench;
    const formulas: Record<string, string> = {};
    const values: Record<string, unknown> = {};
    for (const { id, name } of grid.sheets.list()) {
      const used = grid.cells.usedRange(id, true);
      if (!used) continue;
      const held = grid.cells.formulas(id, used);
      grid.cells.values(id, used).forEach((row, r) =>
        row.forEach((value, c) => {
          const place = `${name}!R${used.row + r + 1}C${used.column + c + 1}`;
          const formula = held[r]?.[c];
          if (value !== "") values[place] = value;
          if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
            formulas[place] = formula;
        }),
      );
    }
    return { formulas, values };
  });
}

const isSamm = (text: string): boolean => /SAMM[._]/i.test(text);

/** Presses a button of the ribbon and waits for what the pane then says. */
async function press(page: Page, button: string, said: RegExp): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await paneOf(page).getByText(said).first().waitFor();
  await calculated(page);
}

async function reopen(page: Page, file: Uint8Array): Promise<void> {
  await openFile(page, file, "Copy.xlsx");
  await whenReady(page);
}

it("the sample is frozen from the ribbon, saved for a recipient, reopened and restored", async () => {
  const page = await openPage();
  await whenReady(page);
  const before = await cellsOf(page);
  const file = partsOf(await savedFile(page));
  const calls = Object.entries(before.formulas).filter(([, formula]) => isSamm(formula));
  expect(calls.length).toBeGreaterThan(200);

  await press(page, "Freeze formulas", new RegExp(`${calls.length} formulas on .* are frozen`));
  const frozen = await cellsOf(page);
  expect(Object.values(frozen.formulas).filter(isSamm)).toEqual([]);
  expect(frozen.values).toMatchObject(before.values);
  expect(frozen.values["Frozen formulas!R1C1"]).toBe("SAMM formulas in this workbook are frozen");

  const copy = await savedFile(page);
  const parts = partsOf(copy);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(5);
  const formulas = Object.values(parts).flatMap((part) => [
    ...part.matchAll(/<(?:f|calculatedColumnFormula|definedName)\b[^>]*>([^<]*)</g),
  ]);
  expect(formulas.map(([, formula = ""]) => formula).filter((text) => /SAMM[.]|xldudf/i.test(text))).toEqual(
    [],
  );
  expect(Object.values(parts).join("")).not.toContain("#NAME?");
  // The price of the third sale stands there as a number.
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("<v>950000</v>");

  await reopen(page, copy);
  expect(await cellsOf(page)).toEqual(frozen);
  await press(page, "Restore formulas", new RegExp(`${calls.length} formulas are back in their cells`));
  expect(await cellsOf(page)).toEqual(before);
  expect(partsOf(await savedFile(page))).toEqual(file);
}, 240_000);

it("a frozen cell that was edited is named in the pane, and the rest is restored", async () => {
  const page = await openPage();
  await whenReady(page);
  const before = await cellsOf(page);
  await press(page, "Freeze formulas", /are frozen/);
  const place = Object.keys(before.formulas).find((cell) => before.values[cell] === 950_000) ?? "";
  const [, sheet = "", row, column] = /^(.*)!R(\d+)C(\d+)$/.exec(place) ?? [];
  await page.evaluate(
    ([name, r, c]) => {
      const { grid } = window.workbench;
      const id = grid.sheets.list().find((one) => one.name === name)?.id ?? "";
      grid.cells.write(id, { row: r - 1, column: c - 1, rows: 1, columns: 1 }, [[1]]);
    },
    [sheet, Number(row), Number(column)] as const,
  );
  await press(page, "Restore formulas", /Left frozen: Stock sales [A-Z]+\d+ \(was 950000, is 1\)/);
  const after = await cellsOf(page);
  const missing = Object.keys(before.formulas).filter((place) => !(place in after.formulas));
  expect(missing).toEqual([place]);
  expect(after.values[place]).toBe(1);
}, 240_000);

it("the sheet the user is on stays the one that is shown through Freeze and Restore", async () => {
  const page = await openPage();
  await whenReady(page);
  const shown = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const { sheets } = window.workbench.grid;
      const drawn = window.workbench.univer.getActiveWorkbook()?.getActiveSheet().getSheetName();
      return [sheets.get(sheets.activeId()).name, drawn ?? ""];
    });
  await page.evaluate(() => window.workbench.select("BPC cases!B3"));
  const before = await shown();
  await press(page, "Freeze formulas", /are frozen/);
  expect(await shown()).toEqual(before);
  await press(page, "Restore formulas", /are back in their cells/);
  expect(await shown()).toEqual(before);
}, 240_000);

it("Freeze that takes long is cancelled in the pane: it says that nothing was changed, and nothing is", async () => {
  const page = await openPage();
  await whenReady(page);
  const pane = paneOf(page);
  const before = await cellsOf(page);
  const file = partsOf(await savedFile(page));
  await pane.getByRole("button", { name: "Share", exact: true }).click();
  await pane.getByRole("button", { name: "Freeze formulas", exact: true }).waitFor();
  // The request before the one that writes values: the formulas are stored by then, and the notice is there.
  await page.evaluate((requests) => {
    for (let each = 1; each <= requests; each++) window.workbench.host.faults.slow(each, 700);
  }, 5);
  await pane.getByRole("button", { name: "Freeze formulas", exact: true }).click();
  await pane.getByText("Freezing formulas").waitFor();
  await page.waitForFunction(() =>
    window.workbench.grid.sheets.list().some(({ name }) => name === "Frozen formulas"),
  );
  await pane.getByRole("button", { name: "Cancel", exact: true }).click();
  await pane.getByText("Cancelled. Nothing was changed.").first().waitFor();
  await page.evaluate(() => window.workbench.host.faults.clear());
  expect(await cellsOf(page)).toEqual(before);
  expect(partsOf(await savedFile(page))).toEqual(file);
}, 240_000);
