/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { readStored } from "../../../src/excel/stored/part";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { cleanRun, doJob, openMixed, troubleIn, type Step } from "../support/job";
import { picture, type Setting } from "../support/mixed-book";
import { Desk } from "../support/workbook";

/** What the analyst, or another person in the same workbook, does between two requests. */
type Act = (grid: MemoryGrid) => void;

const table = (grid: MemoryGrid): string => grid.tables.list()[0]!.id;

const ACTS: readonly (readonly [what: string, where: "anywhere" | "table", act: Act])[] = [
  ["the sheet is deleted", "anywhere", (grid) => grid.user.deleteSheet("Cases")],
  ["a sheet column of the cases is deleted", "anywhere", (grid) => grid.user.delete("Cases", "D:D")],
  ["a sheet column comes in left of the cases", "anywhere", (grid) => grid.user.insert("Cases", "A:A")],
  ["a sheet column comes in among the cases", "anywhere", (grid) => grid.user.insert("Cases", "D:D")],
  ["a row comes in above", "anywhere", (grid) => grid.user.insert("Cases", "2:2")],
  ["a row comes in among the cases", "anywhere", (grid) => grid.user.insert("Cases", "5:5")],
  ["a row is deleted", "anywhere", (grid) => grid.user.delete("Cases", "5:5")],
  ["the sheet is protected", "anywhere", (grid) => grid.user.protect("Cases")],
  ["a heading is renamed", "anywhere", (grid) => grid.user.type("Cases", "E3", "Wear")],
  ["a cell is edited", "anywhere", (grid) => grid.user.type("Cases", "D5", "17")],
  [
    "the sheet is renamed",
    "anywhere",
    (grid) => grid.sheets.update(grid.sheets.list()[0]!.id, { name: "Q3" }),
  ],
  ["the table is renamed", "table", (grid) => grid.tables.update(table(grid), { name: "Sales" })],
  ["the table is sorted", "table", (grid) => grid.user.sort("Stock", 2, false)],
];

const NOTHING = "Nothing was changed.";
const IN_PART = "Flags may be there in part. Clear flags takes them away again.";
const SOME_GONE = "Some flags may be gone already. Clear flags again takes the rest away.";
const GONE = "A sheet, table or column it needs is no longer there, or has another name.";
const PROTECTED = "The sheet or the workbook is protected, or it is open for reading only.";
const MOVED = "Rows or columns of Stock came, went or moved while it was being flagged.";
const LOOK = "Look at the workbook, refresh the list of tables, then try again.";
const UNPROTECT = "Unprotect it (Review tab) or open it for editing, then try again.";

/** Everything that is said in one of these cases. */
const SAID: readonly string[] = [
  `SAMM could not look for tables in this workbook. ${GONE} ${NOTHING} ${LOOK}`,
  `SAMM could not read Stock. ${GONE} ${NOTHING} ${LOOK}`,
  `SAMM could not flag Stock. ${GONE} ${NOTHING} ${LOOK}`,
  `SAMM could not flag Stock. ${GONE} ${IN_PART} ${LOOK}`,
  `SAMM could not clear the flags. ${GONE} ${NOTHING} ${LOOK}`,
  `SAMM could not clear the flags. ${GONE} ${SOME_GONE} ${LOOK}`,
  `The table Stock is no longer in this workbook. ${NOTHING} Refresh the list of tables, then review again.`,
  `The sheet of Stock is no longer in this workbook. ${NOTHING} Refresh the list of tables, then review again.`,
  `Stock is no longer on the sheet Cases. ${NOTHING} Refresh the list of tables, then review again.`,
  `Columns were renamed or deleted in Stock since the review. ${NOTHING} Review again, then flag.`,
  `Rows were inserted or deleted in Stock since the review. ${NOTHING} Review again, then flag.`,
  `Rows were changed, sorted or moved in Stock since the review. ${NOTHING} Review again, then flag.`,
  `${MOVED} ${NOTHING} Review again, then flag.`,
  `${MOVED} ${IN_PART} Clear the flags, review again, then flag.`,
  `SAMM could not flag Stock. Excel does not take it: what it is for may have changed meanwhile. ${IN_PART} Look at the sheet, then try again.`,
  `Rows of Stock were changed or sorted while it was being flagged. ${IN_PART} Clear the flags, review again, then flag.`,
  `The sheet Cases is protected. ${NOTHING} Unprotect it (Review tab), then flag again.`,
  `SAMM could not flag Stock. ${PROTECTED} ${IN_PART} ${UNPROTECT}`,
  `SAMM could not clear the flags. ${PROTECTED} ${SOME_GONE} ${UNPROTECT}`,
  `The cells right of Stock are not empty (F3). ${NOTHING} Make it a table (Insert tab, Table), or empty the column beside it, then flag again.`,
];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

describe.each<Setting>(["table", "crowded", "range"])(
  "while a %s is reviewed, flagged and cleared",
  (setting) => {
    let steps: readonly Step[] = [];
    beforeAll(async () => {
      steps = await cleanRun(desk, setting);
    });

    const acts = ACTS.filter(([, where]) => where === "anywhere" || setting !== "range");
    test.each(acts)(
      "%s: at each request in turn, Clear then leaves just that",
      async (_what, _where, act) => {
        const twin = openMixed(desk, setting);
        act(twin);
        twin.sheets.list().forEach(({ name }) => twin.user.protect(name, false));
        const wanted = picture(twin);
        for (const { sync, part } of steps) {
          // What happens before the flagging begins is the same for all three.
          if (setting !== "table" && part !== "flag" && part !== "clear") continue;
          const grid = openMixed(desk, setting);
          desk.host.faults.before(sync, () => act(grid));
          const trouble = await troubleIn(doJob);
          if (trouble !== null)
            expect(SAID).toContain(trouble.message.replaceAll(/Cases!\w+:\w+|'?Q3'?!\w+:\w+/g, "Stock"));
          grid.sheets.list().forEach(({ name }) => grid.user.protect(name, false));
          const { kept } = await clearFlags();
          expect([sync, kept, picture(grid)]).toEqual([sync, [], wanted]);
          expect((await readStored()).state.flags).toEqual([]);
        }
      },
    );
  },
);
