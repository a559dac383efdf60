import type { Desk } from "./desk";
import { chooseGroups, press, runReview, unfold, withTables } from "./steps";
import { inserting } from "./states-insert";
import { caseTables, cleanTable, crowdedTable, foreignTable, messyTable } from "./tables";

/** A state of the pane, reached from the state before it in its journey. */
export interface PaneState {
  readonly name: string;
  reach(desk: Desk): Promise<void>;
}

/** States in the order in which an analyst could come by them. Each journey begins with an empty workbook. */
export interface Journey {
  readonly name: string;
  readonly states: readonly PaneState[];
}

const emptyWorkbook: Journey = {
  name: "an empty workbook",
  states: [
    {
      name: "start",
      reach: ({ pane }) => pane.getByRole("heading", { name: "Start with a table" }).waitFor(),
    },
    {
      name: "review-without-tables",
      async reach(desk) {
        await press(desk, "Review");
        await desk.pane.getByText("No table was found").waitFor();
      },
    },
    {
      name: "case-without-selection",
      async reach(desk) {
        await press(desk, "Case");
        await desk.pane.getByRole("heading", { name: "Case" }).waitFor();
      },
    },
    {
      name: "functions",
      async reach(desk) {
        await press(desk, "Functions");
        await desk.pane.getByText("SAMM.STOCKPRICE").first().waitFor();
      },
    },
    {
      name: "functions-none-matches",
      async reach(desk) {
        await desk.pane.getByRole("searchbox", { name: "Search the functions" }).fill("zebra");
        await desk.pane.getByText("No function matches").waitFor();
      },
    },
    {
      name: "function-help",
      async reach(desk) {
        await desk.pane.getByRole("searchbox", { name: "Search the functions" }).fill("stock price");
        await desk.pane.getByRole("button", { name: /^SAMM\.STOCKPRICE/ }).click();
        await desk.pane.getByRole("heading", { name: "Worked examples" }).waitFor();
      },
    },
  ],
};

const beforeReview: Journey = {
  name: "tables, settings, a run",
  states: [
    {
      name: "tables-before-review",
      reach: (desk) => withTables(desk, [...caseTables, messyTable, foreignTable]),
    },
    {
      name: "columns-matched",
      async reach(desk) {
        await unfold(desk, /^Messy: /);
        await desk.pane.getByText("Missing: taken as blank").waitFor();
      },
    },
    {
      name: "kind-unknown",
      async reach(desk) {
        await unfold(desk, /^Shelves: /);
        await desk.pane.getByRole("combobox", { name: "Kind of cases" }).last().waitFor();
      },
    },
    {
      name: "settings",
      async reach(desk) {
        await press(desk, "Change");
        await desk.pane.getByRole("form", { name: "Settings of the review" }).waitFor();
      },
    },
    {
      name: "settings-mistyped",
      async reach(desk) {
        await desk.pane.getByRole("checkbox", { name: /^As of today/ }).click();
        await desk.pane.getByRole("textbox", { name: /threshold/ }).fill("a quarter");
        await press(desk, "Keep in this workbook");
        await desk.pane.getByRole("alert").filter({ hasText: "Give a percentage" }).waitFor();
      },
    },
    {
      name: "settings-checks",
      async reach(desk) {
        await unfold(desk, /^Checks switched off/);
        await desk.pane.getByRole("group", { name: "Stock sale" }).waitFor();
      },
    },
    {
      name: "running",
      async reach(desk) {
        await press(desk, "Leave as it was");
        await desk.page.evaluate(() => window.workbench.host.faults.neverAnswer(1));
        await press(desk, "Run review");
        await desk.pane.getByRole("progressbar").waitFor();
      },
    },
  ],
};

const afterReview: Journey = {
  name: "findings",
  states: [
    {
      name: "findings-by-case",
      async reach(desk) {
        await withTables(desk, [...caseTables, messyTable]);
        await runReview(desk);
        await desk.pane.getByRole("treeitem").first().waitFor();
      },
    },
    { name: "findings-by-check", reach: (desk) => chooseGroups(desk, "By check") },
    { name: "findings-by-severity", reach: (desk) => chooseGroups(desk, "By severity") },
    { name: "findings-folded", reach: (desk) => press(desk, "Fold all") },
    {
      name: "filter",
      async reach(desk) {
        await chooseGroups(desk, "By case");
        await press(desk, "Filter");
        await desk.pane.getByRole("combobox", { name: "Check" }).selectOption({ index: 1 });
      },
    },
    {
      name: "filtered-to-nothing",
      async reach(desk) {
        await desk.pane.getByRole("searchbox", { name: "Search the findings" }).fill("zebra");
        await desk.pane.getByText("No finding matches").waitFor();
      },
    },
    {
      name: "setup-and-legend",
      async reach(desk) {
        await press(desk, "Clear the filter");
        await desk.pane.getByRole("button", { name: /^Filter/ }).click();
        await unfold(desk, /^What the flags mean/);
        await unfold(desk, /tables and settings/);
      },
    },
    {
      name: "finding",
      async reach(desk) {
        await desk.pane
          .getByRole("treeitem", { name: /quoted/i })
          .first()
          .click();
        await desk.pane.getByRole("heading", { name: "What to do" }).waitFor();
      },
    },
    { name: "finding-worked-out", reach: (desk) => unfold(desk, /^How it was worked out/) },
    {
      name: "dismiss-form",
      async reach(desk) {
        await press(desk, "Dismiss…");
        await press(desk, "Dismiss");
        await desk.pane.getByRole("alert").filter({ hasText: "Type a name" }).waitFor();
      },
    },
    {
      name: "dismissed",
      async reach(desk) {
        await desk.pane.getByRole("textbox", { name: "Note" }).fill("The new quote is on its way.");
        await desk.pane.getByRole("textbox", { name: /^Your name/ }).fill("A. Analyst");
        await press(desk, "Dismiss");
        await desk.pane.getByText("Dismissed as").waitFor();
      },
    },
    {
      name: "dismissals",
      async reach(desk) {
        await press(desk, "All findings");
        await unfold(desk, /^Dismissals: 1/);
        await press(desk, "Forget all dismissals…");
      },
    },
    {
      name: "share",
      async reach(desk) {
        await press(desk, "Share");
        await press(desk, "Write review record");
        await desk.pane
          .getByText(/The review record is on the sheet/)
          .first()
          .waitFor();
      },
    },
    {
      name: "stale",
      async reach(desk) {
        await press(desk, "Review");
        await desk.type("Stock!A3", "BN-B-UAX");
        await desk.pane.getByRole("button", { name: "Re-check changed rows" }).waitFor();
      },
    },
    {
      name: "flagged",
      async reach(desk) {
        await press(desk, "Re-check changed rows");
        await desk.pane.getByText("Re-check", { exact: true }).waitFor();
        await desk.put(crowdedTable);
        await press(desk, "Flag issues");
        await desk.pane.getByRole("button", { name: "Insert the column" }).waitFor();
        await desk.pane
          .getByText(/ are flagged: /)
          .first()
          .waitFor();
      },
    },
    {
      name: "trouble",
      async reach(desk) {
        await desk.page.evaluate(() => window.workbench.host.faults.failNth(1, "AccessDenied"));
        await press(desk, "Clear flags");
        await desk.pane
          .getByText(/could not/i)
          .first()
          .waitFor();
      },
    },
  ],
};

const nothingFound: Journey = {
  name: "nothing to say",
  states: [
    {
      name: "nothing-found",
      async reach(desk) {
        await withTables(desk, [cleanTable]);
        await press(desk, "Change");
        await desk.pane.getByRole("textbox", { name: /threshold/ }).fill("25");
        await press(desk, "Keep in this workbook");
        await runReview(desk);
        await desk.pane.getByText("Nothing found.", { exact: true }).waitFor();
      },
    },
  ],
};

const showCase = (name: string, address: string, title: string): PaneState => ({
  name,
  async reach(desk) {
    await desk.select(address);
    await desk.pane.getByRole("heading", { name: title }).waitFor();
  },
});

const cases: Journey = {
  name: "the case under the selection",
  states: [
    {
      name: "case-stock",
      async reach(desk) {
        await withTables(desk, caseTables);
        await press(desk, "Case");
        await showCase("", "Stock!B5", "CR-P-LAA / 002").reach(desk);
      },
    },
    {
      name: "case-why",
      async reach(desk) {
        const answers = desk.pane.getByRole("region", { name: "Answers and why" });
        await answers.getByRole("button", { expanded: false }).first().click();
        await answers.getByRole("button", { expanded: false }).first().click();
      },
    },
    showCase("case-buy-back", "Returns!A2", "DK-B-ZBB / 001"),
    showCase("case-return", "Returns!A3", "DK-B-ZRA / 002"),
    showCase("case-bpc", "BPC!A4", "B1-D-ABE"),
  ],
};

export const journeys: readonly Journey[] = [
  emptyWorkbook,
  inserting,
  beforeReview,
  afterReview,
  nothingFound,
  cases,
];
