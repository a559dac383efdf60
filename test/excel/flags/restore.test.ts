/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import fc from "fast-check";
import { clearFlags } from "../../../src/excel/flags/clear";
import { flag } from "../../../src/excel/flags/flag";
import { textsFor } from "../support/cases";
import { build, OPERATIONS, sheets, type Operation, type SheetPlan } from "../support/generated";
import { saveAndReopen } from "../support/files";
import { picture } from "../support/mixed-book";
import { Desk } from "../support/workbook";
import { findSources } from "../../../src/excel/sources/find";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

async function flagCases(plan: SheetPlan): Promise<void> {
  const { sources } = await findSources();
  const source = sources.find(({ sheet, selected }) => sheet === "Cases" && selected);
  if (source === undefined) throw new Error("The cases were not found.");
  const outcome = await flag({ source, texts: textsFor(source), mayInsert: true });
  expect(outcome.result).toBe("done");
  if (plan.twice) expect(await flag({ source, texts: textsFor(source) })).toMatchObject({ changed: false });
}

/** The same book with only what the analyst did since. */
function withOnly(plan: SheetPlan, operations: readonly Operation[]): unknown {
  const twin = build(desk.fresh({ sheets: ["Cases"] }), plan);
  for (const operation of operations) operation.act(twin, false);
  return picture(twin);
}

const operationLists = fc.array(fc.nat(), { maxLength: 5 });

/** Those that make sense for the sheet, in the order drawn. */
const chosen = (plan: SheetPlan, draws: readonly number[]): readonly Operation[] => {
  const fit = OPERATIONS.filter(({ fits }) => fits(plan));
  return draws.map((draw) => fit[draw % fit.length]!);
};

test("flag, whatever the analyst does next, clear: the workbook is as if it had never been flagged", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, operationLists, async (plan, draws) => {
      const operations = chosen(plan, draws);
      const wanted = withOnly(plan, operations);
      const grid = build(desk.fresh({ sheets: ["Cases"] }), plan);
      await flagCases(plan);
      for (const operation of operations) operation.act(grid, true);
      const { kept } = await clearFlags();
      expect({ kept, state: picture(grid) }).toEqual({ kept: [], state: wanted });
    }),
    { numRuns: 60 },
  );
});

test("the same when the flagged workbook was saved as a file and opened elsewhere", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, operationLists, async (plan, draws) => {
      const operations = chosen(plan, draws);
      const twin: MemoryGrid = saveAndReopen(build(desk.fresh({ sheets: ["Cases"] }), plan));
      for (const operation of operations) operation.act(twin, false);
      build(desk.fresh({ sheets: ["Cases"] }), plan);
      await flagCases(plan);
      const flagged = desk.current();
      const grid = desk.reopen(saveAndReopen(flagged));
      for (const operation of operations) operation.act(grid, true);
      const { kept } = await clearFlags();
      expect({ kept, state: picture(grid) }).toEqual({ kept: [], state: picture(twin) });
    }),
    { numRuns: 40 },
  );
});

test("flagging again after all of that, and clearing, gives the same", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, operationLists, async (plan, draws) => {
      const operations = chosen(plan, draws).filter(({ keepsHeadings }) => keepsHeadings);
      const wanted = withOnly(plan, operations);
      const grid = build(desk.fresh({ sheets: ["Cases"] }), plan);
      await flagCases(plan);
      for (const operation of operations) operation.act(grid, true);
      const { sources } = await findSources();
      const source = sources.find(({ kind, sheet }) => kind === "table" && sheet === "Cases");
      if (source !== undefined) await flag({ source, texts: textsFor(source), mayInsert: true });
      await clearFlags();
      expect(picture(grid)).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});
