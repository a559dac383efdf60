/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { readStored } from "../../../src/excel/stored/part";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState } from "../../../src/workbench/grid/state";
import { cleanRun, doJob, openMixed, troubleIn, type Part, type Step } from "../support/job";
import { picture, type Setting } from "../support/mixed-book";
import { Desk } from "../support/workbook";

/** What the user was doing, as the sentence continues "SAMM could not …". */
const GOALS = (name: string): Readonly<Record<Part, string>> => ({
  find: "look for tables in this workbook",
  stored: "read what it stored in this workbook",
  read: `read ${name}`,
  flag: `flag ${name}`,
  clear: "clear the flags",
});

/** What is and what is not changed, by what the part has done until then. */
const STATES: Readonly<Record<Part, Partial<Record<Step["touched"], string>>>> = {
  find: { nothing: "Nothing was changed." },
  stored: { nothing: "Nothing was changed." },
  read: { nothing: "Nothing was changed." },
  flag: {
    nothing: "Nothing was changed.",
    store: "No cell was changed.",
    cells: "Flags may be there in part. Clear flags takes them away again.",
  },
  clear: {
    nothing: "Nothing was changed.",
    cells: "Some flags may be gone already. Clear flags again takes the rest away.",
  },
};

const TRANSPORT = {
  accessDenied: [
    "The sheet or the workbook is protected, or it is open for reading only.",
    "Unprotect it (Review tab) or open it for editing, then try again.",
  ],
  sessionTimedOut: [
    "Excel did not answer in time. It may still be calculating.",
    "Wait until Excel is ready, look at the sheet, then try again.",
  ],
  activityLimitReached: ["Excel is busy with too many requests.", "Wait a moment, then try again."],
  requestTooLarge: [
    "That is more than Excel takes at once.",
    "Split the table into smaller ones, or shorten very long texts, then try again.",
  ],
  responseTooLarge: [
    "That is more than Excel takes at once.",
    "Split the table into smaller ones, or shorten very long texts, then try again.",
  ],
} as const;

const CODES = {
  GeneralException: ["Excel said: There was an internal error while processing the request.", "Try again."],
  InvalidOperationInCellEditMode: [
    "A cell is being edited.",
    "Press Enter or Esc in the cell, then try again.",
  ],
} as const;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

describe.each<[Setting, string, number]>([
  ["table", "Stock", 21],
  ["crowded", "Stock", 22],
  ["range", "Cases!B3:E6", 24],
])("review, flag and clear of a %s (%s) in %d requests", (setting, name, count) => {
  let steps: readonly Step[] = [];
  beforeAll(async () => {
    steps = await cleanRun(desk, setting);
  });

  const expected = ({ part, touched }: Step, [why, todo]: readonly [string, string]): string =>
    `SAMM could not ${GOALS(name)[part]}. ${why} ${STATES[part][touched]} ${todo}`;

  /** After any trouble: what was said of the workbook is true, and Clear makes it what it was. */
  async function clears(grid: MemoryGrid, step: Step, unchanged: string | undefined): Promise<void> {
    if (unchanged === "Nothing was changed.") expect(exportState(grid)).toEqual(step.beforePart);
    if (unchanged === "No cell was changed.")
      expect(picture(grid)).toEqual({ ...step.beforePart, customXml: [] });
    expect((await clearFlags()).kept).toEqual([]);
    expect(picture(grid)).toEqual({ ...steps[0]!.before, customXml: [] });
    expect((await readStored()).state.flags).toEqual([]);
  }

  test("it takes that many, and leaves the workbook as it was", () => {
    expect(steps).toHaveLength(count);
    expect(steps.map(({ touched }) => touched)).toContain("cells");
  });

  test.each(Object.entries(TRANSPORT))(
    "%s instead of an answer, at each request in turn",
    async (error, words) => {
      for (const step of steps) {
        const grid = openMixed(desk, setting);
        desk.host.faults.transportError(step.sync, error as keyof typeof TRANSPORT);
        const trouble = await troubleIn(doJob);
        // A block that is too large is asked for again in halves: nobody has to know.
        if (trouble !== null || !error.endsWith("TooLarge"))
          expect(trouble?.message).toBe(expected(step, words));
        await clears(grid, step, trouble?.unchanged);
      }
    },
  );

  test.each(Object.entries(CODES))("%s, at each request in turn", async (code, words) => {
    for (const step of steps) {
      const grid = openMixed(desk, setting);
      desk.host.faults.failNth(step.sync, code);
      const trouble = await troubleIn(doJob);
      expect(trouble?.message).toBe(expected(step, words));
      await clears(grid, step, trouble?.unchanged);
    }
  });

  test("half of a request done, at each action of each request that writes", async () => {
    const writing = steps.filter(({ touched }) => touched !== "nothing");
    let cut = 0;
    for (const step of writing) {
      let actions = 1;
      for (let afterActions = 1; afterActions <= actions; afterActions++) {
        const grid = openMixed(desk, setting);
        desk.host.faults.failNth(step.sync, { code: "GeneralException", afterActions });
        const trouble = await troubleIn(doJob);
        actions = desk.host.stats.lastActions;
        expect(trouble?.message).toBe(expected(step, CODES.GeneralException));
        await clears(grid, step, trouble?.unchanged);
        cut++;
      }
    }
    expect(cut).toBeGreaterThan(50);
  });
});
