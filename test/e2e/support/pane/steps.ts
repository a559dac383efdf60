import type { Desk, DeskTable } from "./desk";

/** Presses the first button of this name. */
export const press = (desk: Desk, name: string): Promise<void> =>
  desk.pane.getByRole("button", { name, exact: true }).first().click();

export const unfold = (desk: Desk, name: RegExp): Promise<void> =>
  desk.pane.getByRole("button", { name, expanded: false }).first().click();

export const chooseGroups = async (desk: Desk, label: string): Promise<void> => {
  await desk.pane.getByRole("combobox", { name: "Groups" }).selectOption(label);
};

/** Puts tables into the workbook and lets the pane find them. */
export async function withTables(desk: Desk, tables: readonly DeskTable[]): Promise<void> {
  await desk.pane.getByRole("heading", { name: "Start with a table" }).waitFor();
  for (const table of tables) await desk.put(table);
  await press(desk, "Use my own table");
  await desk.pane.getByText("Settings", { exact: true }).waitFor();
}

export async function runReview(desk: Desk): Promise<void> {
  await press(desk, "Run review");
  await desk.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
}
