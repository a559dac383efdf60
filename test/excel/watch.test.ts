/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook, type WatchedSource, type WorkbookChange } from "../../src/excel";
import { changesOf } from "../../src/excel/watch/changes";
import { STOCK, sourceNamed } from "./support/cases";
import { Desk, settled, table } from "./support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A workbook with the table Stock at B2, watched for what is wished. */
async function watched(wished: readonly ("changes" | "selection")[]) {
  const grid = desk.fresh();
  table(grid, "Sheet1", "B2", "Stock", STOCK);
  grid.user.select("Sheet1", "C4");
  const source = await sourceNamed("Stock");
  const sources: WatchedSource[] = [{ source, rows: STOCK.slice(1), columns: [0, 1, 2, 3], date1904: false }];
  const changes: WorkbookChange[] = [];
  const places: (string | null)[] = [];
  desk.host.stats.reset();
  await workbook.watch({
    changes: wished.includes("changes")
      ? { sources: () => sources, tell: (change) => void changes.push(change) }
      : undefined,
    selection: wished.includes("selection")
      ? { tell: (at) => void places.push(at && `${at.sheet} ${at.address}`) }
      : undefined,
  });
  return { grid, source, sources, changes, places, requests: desk.host.stats.syncs };
}

it("tells of changes and of the selection, and asks Excel once for both", async () => {
  const { grid, source, changes, places, requests } = await watched(["changes", "selection"]);
  expect(requests).toBe(1);
  expect(places).toEqual(["Sheet1 C4"]);
  grid.user.type("Sheet1", "D5", "3500");
  grid.user.select("Sheet1", "D5");
  grid.user.select("Sheet1", "J20");
  await settled();
  expect(changes).toEqual([
    { kind: "edited", sourceIds: [source.id], rows: [2], ours: false, remote: false },
  ]);
  expect(places.slice(1)).toEqual(["Sheet1 D5", "Sheet1 J20"]);
});

it("tells of an edit over two tables for each of them, with its own rows", async () => {
  const { grid, source, sources, changes } = await watched(["changes"]);
  table(grid, "Sheet1", "H3", "Second", STOCK);
  const second = await sourceNamed("Second");
  sources.push({ source: second, rows: STOCK.slice(1), columns: [0, 1, 2, 3], date1904: false });
  grid.user.empty("Sheet1", "A4:Z4");
  await settled();
  expect(changes.map(({ sourceIds, rows }) => [...sourceIds, ...rows])).toEqual([
    [source.id, 1],
    [second.id, 0],
  ]);
});

it("tells of rows that were sorted, for which Excel has an event of its own", async () => {
  const { grid, source, changes } = await watched(["changes"]);
  grid.user.sort("Stock", 2, false);
  await settled();
  const rows = STOCK.slice(1).map((_, index) => index);
  expect(changes).toEqual([{ kind: "edited", sourceIds: [source.id], rows, ours: false, remote: false }]);
});

it("tells of a change in several areas by the rows of all of them", async () => {
  const { source } = await watched([]);
  const { sheetId: worksheetId } = source;
  const event = { address: "B3,D5:E5", changeType: "RangeEdited", source: "Local", worksheetId } as const;
  expect(changesOf({ ...event, triggerSource: "Unknown" }, [source]).map(({ rows }) => rows)).toEqual([
    [0, 2],
  ]);
});

it.each([["changes"], ["selection"]] as const)(
  "tells of the %s alone where no more is wished",
  async (wish) => {
    const { grid, changes, places, requests } = await watched([wish]);
    expect(requests).toBe(1);
    grid.user.type("Sheet1", "D5", "3500");
    grid.user.select("Sheet1", "D5");
    await settled();
    expect([changes.length, places.length]).toEqual(wish === "changes" ? [1, 0] : [0, 2]);
  },
);

it.each([
  [["changes", "selection"], "changes and the selection"],
  [["changes"], "changes"],
  [["selection"], "the selection"],
] as const)("says what it could not watch: %j", async (wished, what) => {
  desk.fresh();
  desk.host.faults.failNth(1, "AccessDenied");
  const nothing = { sources: () => [], tell: () => undefined };
  const wishes = Object.fromEntries(wished.map((wish) => [wish, nothing]));
  await expect(workbook.watch(wishes)).rejects.toThrow(`SAMM could not watch this workbook for ${what}.`);
});

describe("where the analyst is", () => {
  /** What is told, of a workbook with two sheets whose first is shown. */
  async function followed(...refused: number[]) {
    const grid = desk.fresh({ sheets: ["Sales", "Notes"] });
    grid.user.select("Notes", "B7");
    grid.user.select("Sales", "C4");
    refused.forEach((nth) => desk.host.faults.failNth(nth, "InvalidSelection"));
    const told: (string | null)[] = [];
    await workbook.watch({ selection: { tell: (at) => void told.push(at && `${at.sheet} ${at.address}`) } });
    return { grid, told };
  }

  it("is told where another sheet is shown, without a step of the selection", async () => {
    const { grid, told } = await followed();
    grid.user.activate("Notes");
    await settled();
    expect(told).toEqual(["Sales C4", "Notes A1"]);
    grid.user.select("Notes", "D2");
    await settled();
    expect(told.slice(2)).toEqual(["Notes D2"]);
  });

  it("is the sheet alone where Excel does not name the cell, and is followed from there, told once each", async () => {
    const { grid, told } = await followed(1);
    grid.user.select("Sales", "D5");
    await settled();
    expect(told).toEqual(["Sales null", "Sales D5"]);
  });

  it("is not known where Excel cannot be asked, until the next step", async () => {
    const { grid, told } = await followed();
    await settled();
    // Those who followed the selection in tests before ask too.
    for (let nth = 1; nth <= 20; nth++) desk.host.faults.failNth(nth, "InvalidOperationInCellEditMode");
    grid.user.activate("Notes");
    await settled();
    desk.host.faults.clear();
    grid.user.select("Notes", "D2");
    await settled();
    expect(told).toEqual(["Sales C4", null, "Notes D2"]);
  });
});

describe("cells that were recalculated", () => {
  const after = [["AA-P-XYZ", "Yes", 1000, 900], ...STOCK.slice(2)];

  /** Rows told as recalculated, once the cell E3 shows another value; `meanwhile` happens while it is read again. */
  async function recalculated(meanwhile: (review: { rows: WatchedSource["rows"] }) => void, fault?: string) {
    const grid = desk.fresh();
    table(grid, "Sheet1", "B2", "Stock", STOCK);
    const source = await sourceNamed("Stock");
    const review = { rows: STOCK.slice(1) };
    const told: WorkbookChange[] = [];
    await workbook.watch({
      changes: {
        sources: () => [{ source, ...review, columns: [0, 1, 2, 3], date1904: false }],
        tell: (change) => void told.push(change),
      },
    });
    grid.user.type("Sheet1", "E3", "900");
    await settled();
    if (fault === undefined) desk.host.faults.before(1, () => meanwhile(review));
    else desk.host.faults.failNth(1, fault);
    grid.recalculate();
    await settled(fault === undefined ? 800 : 2800);
    expect(told.filter(({ kind }) => kind === "structure")).toEqual([]);
    return told.filter(({ kind }) => kind === "recalculated").map(({ rows }) => rows);
  }

  it("are told once they were read again", async () => {
    expect(await recalculated(() => undefined)).toEqual([[0]]);
  });

  it.each(["InvalidOperationInCellEditMode", "ActivityLimitReached"])(
    "are read again later where Excel cannot answer just now: %s",
    async (code) => {
      expect(await recalculated(() => undefined, code)).toEqual([[0]]);
    },
  );

  it("are not, where a review has read them meanwhile", async () => {
    expect(await recalculated((review) => (review.rows = after))).toEqual([]);
  });

  it("are, where what a review has read meanwhile is not what they show", async () => {
    expect(await recalculated((review) => (review.rows = STOCK.slice(1).map((row) => [...row])))).toEqual([
      [0],
    ]);
  });
});
