import type { Page } from "playwright-core";
import { useWorkbench } from "./support/site";
import { paneOf, partsOf, whenReady } from "./support/workbook";
import { calculated, openFile, savedFile } from "./support/waiting";

const openPage = useWorkbench();

/** The parts of a file but for which sheet and cell are shown. */
function contentsOf(file: Uint8Array): Record<string, string> {
  const view = / (?:activeTab="\d+"|tabSelected="1")|<selection [^>]*>/g;
  return Object.fromEntries(
    Object.entries(partsOf(file)).map(([name, part]) => [name, part.replace(view, "")]),
  );
}

/** What the analyst has on the sheet beside the cases: a comment, a rule, a fill and a width of one's own. */
function addOwn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { grid } = window.workbench;
    const table = grid.tables.list().find(({ name }) => name.startsWith("Stock"));
    if (!table) throw new Error("The sample has a table of stock sales.");
    const { sheetId, range } = table;
    const cell = { row: range.row + 2, column: range.column + 1, rows: 1, columns: 1 };
    grid.comments.add(sheetId, cell.row, cell.column, "Ask the depot.", "J. Analyst");
    grid.cells.setStyle(sheetId, cell, { fill: "#C0FFEE", bold: true });
    grid.layout.setColumnWidth(sheetId, range.column + range.columns, 1, 143);
    grid.conditionalFormats.add({
      sheetId,
      ranges: [{ ...range, row: range.row + 1, rows: range.rows - 1 }],
      rule: { type: "Custom", formula: `=$A${range.row + 2}="x"` },
      style: { fill: "#ABCDEF" },
    });
  });
}

async function press(page: Page, button: string, said: RegExp, where: "pane" | "ribbon"): Promise<void> {
  const place = where === "pane" ? paneOf(page) : page;
  await place.getByRole("button", { name: button, exact: true }).first().click();
  await paneOf(page).getByText(said).first().waitFor();
  await calculated(page);
}

it("flags that were saved and reopened on another machine are cleared, and the file is what it was", async () => {
  const page = await openPage();
  await whenReady(page);
  await addOwn(page);
  const before = contentsOf(await savedFile(page));
  await press(page, "Run review", /47 rows, 47 cases checked/, "pane");
  await press(page, "Flag issues", /are flagged/, "pane");
  const flagged = await savedFile(page);
  expect(Object.values(contentsOf(flagged)).join("")).toContain("SAMM issues");

  const other = await openPage();
  await whenReady(other);
  await openFile(other, flagged, "Copy.xlsx");
  await whenReady(other);
  await press(other, "Clear flags", /Flags were taken away: /, "ribbon");
  const after = contentsOf(await savedFile(other));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(before)) expect([name, after[name]]).toEqual([name, part]);
}, 240_000);
