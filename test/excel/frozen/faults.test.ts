/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { Desk } from "../support/workbook";
import { mixedWorkbook, picture } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** How many syncs freezing and restoring the workbook of these tests take. */
const FREEZE = 11;
const RESTORE = 6;

test(`freezing takes ${FREEZE} syncs, restoring ${RESTORE}`, async () => {
  desk.reopen(mixedWorkbook());
  await freeze();
  expect(desk.host.stats.syncs).toBe(FREEZE);
  desk.host.stats.reset();
  await restoreFrozen();
  expect(desk.host.stats.syncs).toBe(RESTORE);
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
/** So many actions of the failing batch are done first: Excel does not take them back. */
const DONE_FIRST = [0, 1, 2, 3, 5, 8, 13, 21, 34];

describe.each(upTo(FREEZE))(`a fault at sync %i of the ${FREEZE} of freezing`, (sync) => {
  test("leaves nothing that Restore cannot mend", async () => {
    for (const afterActions of DONE_FIRST) {
      const grid = desk.reopen(mixedWorkbook());
      const before = picture(grid);
      desk.host.faults.failNth(sync, { code: "GeneralException", afterActions });
      await expect(freeze()).rejects.toMatchObject({ name: "ExcelTrouble" });
      desk.host.faults.clear();
      expect((await restoreFrozen()).refused).toEqual([]);
      expect(picture(grid)).toEqual(before);
    }
  });

  test("does not keep the next Freeze from going through", async () => {
    for (const afterActions of DONE_FIRST) {
      const grid = desk.reopen(mixedWorkbook());
      const before = picture(grid);
      desk.host.faults.failNth(sync, { code: "GeneralException", afterActions });
      await expect(freeze()).rejects.toMatchObject({ name: "ExcelTrouble" });
      desk.host.faults.clear();
      await freeze();
      expect((await restoreFrozen()).refused).toEqual([]);
      expect(picture(grid)).toEqual(before);
    }
  });
});

describe.each(upTo(RESTORE))(`a fault at sync %i of the ${RESTORE} of restoring`, (sync) => {
  test("leaves nothing that Restore again does not mend", async () => {
    for (const afterActions of DONE_FIRST) {
      const grid = desk.reopen(mixedWorkbook());
      const before = picture(grid);
      await freeze();
      desk.host.faults.clear();
      desk.host.faults.failNth(sync, { code: "GeneralException", afterActions });
      await expect(restoreFrozen()).rejects.toMatchObject({ name: "ExcelTrouble" });
      desk.host.faults.clear();
      expect((await restoreFrozen()).refused).toEqual([]);
      expect(picture(grid)).toEqual(before);
    }
  });
});
