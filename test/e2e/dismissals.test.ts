import type { Desk } from "./support/pane/desk";
import { caseTables } from "./support/pane/tables";
import { emptyDesk } from "./support/pane/visit";
import { useWorkbench } from "./support/site";

const openPage = useWorkbench();
const QUOTED = /Quoted \$650\.00; SAMM gives \$600\.00/;

async function review({ pane }: Desk): Promise<void> {
  await pane.getByRole("button", { name: "Run review" }).click();
  await pane.getByRole("treeitem").first().waitFor();
}

it("a dismissal is in the saved workbook with reason and name, and ends when the fact changes", async () => {
  const desk = await emptyDesk(openPage);
  const { pane } = desk;
  const [stock] = caseTables;
  if (stock === undefined) throw new Error("There is no table of sales.");
  await desk.put({ ...stock, sheet: "Sheet1" });
  await pane.getByRole("button", { name: "Use my own table" }).click();
  await review(desk);
  await pane.getByRole("treeitem", { name: QUOTED }).click();
  await pane.getByRole("button", { name: "Dismiss…" }).click();
  await pane.getByRole("combobox", { name: "Reason" }).selectOption("being fixed");
  await pane.getByRole("textbox", { name: "Note" }).fill("=The new quote is on its way.");
  await pane.getByRole("textbox", { name: /^Your name/ }).fill("A. Analyst");
  await pane.getByRole("button", { name: "Dismiss", exact: true }).click();
  await pane.getByText("Dismissed as being fixed on 2026-07-10 by A. Analyst").waitFor();

  await desk.open(await desk.save(), "again.xlsx");
  await review(desk);
  expect(await pane.getByRole("treeitem", { name: QUOTED }).count()).toBe(0);
  await pane.getByText("1 finding dismissed; the counts include them.").waitFor();
  await pane.getByRole("button", { name: "Dismissals: 1" }).click();
  const kept = pane.getByRole("region", { name: "In force" });
  expect(await kept.innerText()).toContain(
    "Dismissed as being fixed on 2026-07-10 by A. Analyst: =The new quote is on its way.",
  );

  await desk.type(await desk.cellOf(1, "Article price quoted"), 660);
  await pane.getByRole("button", { name: "Re-check changed rows" }).click();
  await pane.getByRole("treeitem", { name: /Quoted \$660\.00/ }).waitFor();
  const ended = pane.getByRole("region", { name: "Open again: facts, severity or rule changed" });
  expect(await ended.innerText()).toContain("A. Analyst");
}, 180_000);
