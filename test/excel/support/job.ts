import { ExcelTrouble } from "../../../src/excel";
import { clearFlags } from "../../../src/excel/flags/clear";
import { flag } from "../../../src/excel/flags/flag";
import { findSources } from "../../../src/excel/sources/find";
import { readSources } from "../../../src/excel/sources/read";
import { readStored } from "../../../src/excel/stored/part";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState, type GridState } from "../../../src/workbench/grid/state";
import { textsFor } from "./cases";
import { mixedBook, type Setting } from "./mixed-book";
import type { Desk } from "./workbook";

/** The parts of the job, as the user starts them one by one. */
export type Part = "find" | "stored" | "read" | "flag" | "clear";

/** A fresh workbook with cases on it, the active cell among them. */
export function openMixed(desk: Desk, setting: Setting): MemoryGrid {
  const grid = desk.fresh({ sheets: ["Cases"] });
  mixedBook(grid, setting);
  grid.user.select("Cases", "C4");
  desk.host.faults.clear();
  desk.host.stats.reset();
  return grid;
}

/** Review, flag and clear, as pane and commands do it: find the sources, read what is stored, read, flag, clear. */
export async function doJob(starts: (part: Part) => void = () => undefined): Promise<void> {
  starts("find");
  const { sources } = await findSources();
  const source = sources.find(({ selected }) => selected);
  // Gone before it was found: there is nothing to review.
  if (source === undefined) return;
  starts("stored");
  await readStored();
  starts("read");
  const [read] = await readSources([source]);
  if (read === undefined) throw new Error("Nothing was read.");
  starts("flag");
  const reviewed = { rows: read.rows, columns: [0, 1, 2, 3] };
  const outcome = await flag({ source, texts: textsFor(source), mayInsert: true, reviewed });
  if (outcome.result !== "done") throw new Error("Nothing was flagged.");
  starts("clear");
  await clearFlags();
}

/** One request of the clean run. */
export interface Step {
  /** Counted from 1, as `Faults` counts. */
  readonly sync: number;
  readonly part: Part;
  /** The workbook before it, and before the part it belongs to. */
  readonly before: GridState;
  readonly beforePart: GridState;
  /** What the part has changed once this request is done. */
  readonly touched: "nothing" | "store" | "cells";
}

/** Does the job once, undisturbed, and tells what each of its requests was for. */
export async function cleanRun(desk: Desk, setting: Setting): Promise<readonly Step[]> {
  const grid = openMixed(desk, setting);
  const seen: { part: Part; before: GridState; beforePart: GridState }[] = [];
  let part: Part = "find";
  let beforePart = exportState(grid);
  for (let sync = 1; sync <= 100; sync++)
    desk.host.faults.before(sync, () => seen.push({ part, before: exportState(grid), beforePart }));
  await doJob((next) => {
    part = next;
    beforePart = exportState(grid);
  });
  desk.host.faults.clear();
  const end = exportState(grid);
  return seen.map((step, index) => {
    const next = seen[index + 1];
    const after = next?.before ?? end;
    const isNext = (key: keyof GridState): boolean =>
      JSON.stringify(after[key]) !== JSON.stringify(step.beforePart[key]);
    const touched = isNext("sheets") ? "cells" : isNext("customXml") ? "store" : "nothing";
    return { ...step, sync: index + 1, touched };
  });
}

/** Does the job and gives the trouble it ran into; null when it ran into none. */
export async function troubleIn(job: () => Promise<unknown>): Promise<ExcelTrouble | null> {
  try {
    await job();
    return null;
  } catch (error) {
    if (error instanceof ExcelTrouble) return error;
    throw error;
  }
}
