/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { patience } from "../../../src/excel/host/in-excel";
import { readStored } from "../../../src/excel/stored/part";
import { cleanRun, doJob, openMixed, troubleIn, type Step } from "../support/job";
import { picture } from "../support/mixed-book";
import { Desk, settled } from "../support/workbook";

let desk: Desk;
let steps: readonly Step[];
const usual = patience.milliseconds;

beforeAll(async () => {
  desk = await Desk.set();
  steps = await cleanRun(desk, "table");
});

afterEach(() => {
  Object.defineProperty(patience, "milliseconds", { value: usual, writable: true });
});

/** Patience for that request is short; for all others as ever, however busy this machine is. */
function hurry(sync: number): void {
  const milliseconds = (): number => (desk.host.stats.syncs === sync - 1 ? 20 : usual);
  Object.defineProperty(patience, "milliseconds", { get: milliseconds, configurable: true });
}

const start = (): unknown => ({ ...steps[0]!.before, customXml: [] });

test("a request that is never answered ends with a sentence, each in turn, and Clear works after it", async () => {
  for (const { sync } of steps) {
    const grid = openMixed(desk, "table");
    hurry(sync);
    desk.host.faults.neverAnswer(sync);
    const trouble = await troubleIn(doJob);
    expect(trouble?.message).toMatch(
      /^SAMM could not [^.]+\. Excel did not answer in time\. It may still be calculating\. .+ Wait until Excel is ready, look at the sheet, then try again\.$/,
    );
    expect(trouble?.code).toBe("timeout");
    await clearFlags();
    expect(picture(grid)).toEqual(start());
    expect((await readStored()).state.flags).toEqual([]);
  }
});

test("work that was given up does not go on when the answer comes after all, each in turn", async () => {
  for (const { sync } of steps) {
    const grid = openMixed(desk, "table");
    hurry(sync);
    desk.host.faults.slow(sync, 60);
    expect((await troubleIn(doJob))?.code).toBe("timeout");
    // The user does not wait either.
    await clearFlags();
    const done = desk.host.stats.syncs;
    await settled(80);
    expect(desk.host.stats.syncs).toBe(done);
    expect(picture(grid)).toEqual(start());
    expect((await readStored()).state.flags).toEqual([]);
  }
});
