import { emptyDesk } from "./support/pane/visit";
import { rows } from "./support/pane/tables";
import { useWorkbench } from "./support/site";

const openPage = useWorkbench();

it("leads from an empty workbook to a mended case in under ten clicks", async () => {
  const desk = await emptyDesk(openPage);
  const { pane } = desk;
  let clicks = 0;
  const click = async (role: "button" | "treeitem", name: string | RegExp): Promise<void> => {
    clicks += 1;
    await pane.getByRole(role, { name }).first().click();
  };

  await click("button", "Insert a table: Stock sale");
  await pane.getByText("The table StockSales was inserted").first().waitFor();
  for (const [row, facts] of rows.entries())
    for (const [heading, value] of Object.entries(facts))
      await desk.type(await desk.cellOf(row, heading), value);
  await click("button", "Go to review");
  await click("button", "Run review");
  const finding = pane.getByRole("treeitem", { name: /Quoted \$1,700\.00; SAMM gives \$1,500\.00/ });
  await finding.waitFor();
  await click("treeitem", /Quoted \$1,700\.00/);
  await click("button", /^Go to /);
  const quoted = await desk.cellOf(1, "Article price quoted");
  await pane.getByText(`${quoted.replace("!", ", ")} is selected.`).waitFor({ state: "attached" });
  expect(await desk.selected()).toBe(quoted);
  await desk.type(quoted, 1500);
  await click("button", "All findings");
  await click("button", "Re-check changed rows");
  await finding.waitFor({ state: "detached" });
  expect(await pane.getByRole("treeitem", { name: /Quoted/ }).count()).toBe(0);
  expect(clicks).toBeLessThan(10);
}, 180_000);
