import type { Desk } from "./desk";
import type { Journey } from "./states";
import { press } from "./steps";
import { caseTables, crowdedTable } from "./tables";

/** Opens the help of a function, from wherever the pane is. */
export async function openFunction({ pane }: Desk, name: string): Promise<void> {
  await pane.getByRole("button", { name: "Functions", exact: true }).click();
  const back = pane.getByRole("button", { name: "All functions" });
  if (await back.isVisible()) await back.click();
  await pane.getByRole("button", { name: new RegExp(`^SAMM\\.${name}`) }).click();
}

const form = ({ pane }: Desk, name: string) => pane.getByRole("form", { name: `Insert SAMM.${name}` });

/** The table has no column for the method: it is one for all rows. */
async function giveMethod(desk: Desk): Promise<void> {
  const fields = form(desk, "STOCKPRICE");
  await fields.getByRole("combobox", { name: "Method", exact: true }).selectOption("value");
  await fields.getByRole("combobox", { name: "Method, for all rows" }).selectOption("No replacement");
  await fields.getByText(/^=SAMM\.STOCKPRICE\(/).waitFor();
}

/** Putting a function into a table, and into the selected cell. */
export const inserting: Journey = {
  name: "inserting a function",
  states: [
    {
      name: "insert-without-table",
      async reach(desk) {
        await openFunction(desk, "STOCKPRICE");
        await press(desk, "Insert…");
        await desk.pane.getByText("this workbook has no table").waitFor();
      },
    },
    {
      name: "insert-row-function",
      async reach(desk) {
        for (const table of caseTables) await desk.put(table);
        await desk.select("BPC!A2");
        await openFunction(desk, "NEXTACTION");
        await press(desk, "Insert…");
        await form(desk, "NEXTACTION").getByRole("combobox", { name: "Part" }).selectOption("Date");
        await form(desk, "NEXTACTION")
          .getByText(/^=SAMM\.NEXTACTION\(/)
          .waitFor();
      },
    },
    {
      name: "inserted",
      async reach(desk) {
        await press(desk, "Insert the column");
        await desk.pane.getByRole("button", { name: "Remove the column" }).waitFor();
      },
    },
    {
      name: "insert-form",
      async reach(desk) {
        await desk.select("Stock!B3");
        await openFunction(desk, "STOCKPRICE");
        await press(desk, "Insert…");
        await giveMethod(desk);
      },
    },
    {
      name: "insert-incomplete",
      async reach(desk) {
        const fields = form(desk, "STOCKPRICE");
        await fields.getByRole("combobox", { name: "Acquisition cost", exact: true }).selectOption("value");
        await fields.getByRole("combobox", { name: "Depreciation", exact: true }).selectOption("");
        await fields.getByRole("textbox", { name: "Name of the column" }).fill("Depreciation");
        await press(desk, "Insert the column");
        await fields.getByText("Choose a column, or one value for all rows.").waitFor();
      },
    },
    {
      name: "insert-refused",
      async reach(desk) {
        await desk.put(crowdedTable);
        await press(desk, "Insert…");
        await press(desk, "Insert…");
        await giveMethod(desk);
        await press(desk, "Insert the column");
        await desk.pane
          .getByText(/are not empty/)
          .first()
          .waitFor();
      },
    },
    {
      name: "insert-into-cell",
      async reach(desk) {
        await openFunction(desk, "EXPLAIN");
        await press(desk, "Insert…");
        await form(desk, "EXPLAIN")
          .getByText(/^=SAMM\.EXPLAIN\(/)
          .waitFor();
      },
    },
  ],
};
