/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { readState, STATE_NAMESPACE } from "../../../src/review";
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { readStored } from "../../../src/excel/stored/part";
import { removeEverything } from "../../../src/excel/stored/remove";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf, values } from "../support/workbook";
import { mixedWorkbook, picture, sammFormulas } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

async function frozenWorkbook(): Promise<{ grid: MemoryGrid; before: ReturnType<typeof picture> }> {
  const grid = desk.reopen(mixedWorkbook());
  const before = picture(grid);
  await freeze();
  return { grid, before };
}

test("edited frozen cells are named with what was and what is there, and everything else is restored", async () => {
  const { grid, before } = await frozenWorkbook();
  grid.user.type("Cases", "C3", "1200");
  grid.user.empty("Cases", "F4");
  grid.user.type("Notes", "C3", "=1+1");
  const outcome = await restoreFrozen();
  expect(outcome.refused.map(({ sheet, address, was, is }) => [sheet, address, was, is])).toEqual([
    ["Cases", "C3", "=text", "1200"],
    ["Cases", "F4", "3", "(empty)"],
    ["Notes", "C3", "@b", "=1+1"],
  ]);
  expect(outcome.refused.map(({ formula }) => formula)).toEqual([
    expect.stringContaining("=SAMM.STOCKPRICE([@Case]"),
    expect.stringContaining("A4,$B$2)"),
    expect.stringContaining("=SAMM.EXPLAIN("),
  ]);
  expect(outcome.restored).toBe(11);
  const formulas = sammFormulas(before);
  const { "Cases!C3": _c, "Cases!F4": _f, "Notes!B2": _n, ...rest } = formulas;
  expect(sammFormulas(picture(grid))).toEqual(rest);
  expect(values(grid, "Cases", "C3")).toEqual([[1200]]);

  grid.user.type("Cases", "C3", "'=text");
  grid.user.type("Cases", "F4", "3");
  grid.user.type("Notes", "C3", "'@b");
  expect(await restoreFrozen()).toEqual({ restored: 3, deleted: 0, refused: [], left: [] });
  expect(picture(grid)).toEqual(before);
});

test("a frozen cell whose row moved and that was edited is named where it is now, and can be mended there", async () => {
  const { grid } = await frozenWorkbook();
  grid.user.insert("Cases", "1:1");
  grid.user.type("Cases", "F3", "9");
  const outcome = await restoreFrozen();
  expect(outcome.refused).toMatchObject([{ sheet: "Cases", address: "F3", was: "1", is: "9" }]);
  grid.user.insert("Cases", "1:1");
  grid.user.type("Cases", "F4", "1");
  expect(await restoreFrozen()).toMatchObject({ restored: 1, refused: [] });
  expect(sammFormulas(picture(grid))["Cases!F4"]).toContain(",A4,$B$4)");
});

test("on a protected sheet or under a filter nothing is frozen and nothing restored, and it is said", async () => {
  const grid = desk.reopen(mixedWorkbook());
  const before = picture(grid);
  grid.user.protect("Behind");
  await expect(freeze()).rejects.toMatchObject({
    code: "protected",
    message:
      "The sheet Behind is protected and has SAMM formulas. Nothing was changed. Unprotect it (Review tab), then freeze again.",
  });
  grid.user.protect("Behind", false);
  const [stock] = grid.tables.list();
  grid.tables.filter(stock!.id, 0, ["AA"]);
  await expect(freeze()).rejects.toMatchObject({ code: "filtered" });
  grid.tables.clearFilters(stock!.id);
  expect(picture(grid)).toEqual(before);
  await freeze();
  grid.user.protect("Behind");
  const outcome = await restoreFrozen();
  expect(outcome).toMatchObject({ restored: 13, refused: [{ sheet: "Behind", address: "C3" }] });
  grid.user.protect("Behind", false);
  expect(await restoreFrozen()).toMatchObject({ restored: 1, refused: [] });
  expect(picture(grid)).toEqual(before);
});

test("a formula that is not calculated, or stands in a cell formatted as text, stops the freezing", async () => {
  const grid = desk.reopen(mixedWorkbook());
  const place = { row: 2, column: 2, rows: 1, columns: 1 };
  grid.cells.setNumberFormats(idOf(grid, "Behind"), place, [["@"]]);
  await expect(freeze()).rejects.toMatchObject({
    message: expect.stringContaining("Behind!C3 has a SAMM formula and is formatted as Text"),
  });
  grid.cells.write(idOf(grid, "Behind"), place, [[{ formula: "=SAMM.TAS(1)", value: "#NAME?" }]]);
  await expect(freeze()).rejects.toMatchObject({
    message: expect.stringContaining("Behind!C3 shows #NAME?: it is not calculated."),
  });
  expect((await readStored()).xml).toBeNull();
});

test("without SAMM formulas nothing is changed, and restoring where nothing is frozen changes nothing", async () => {
  const grid = desk.fresh();
  grid.user.type("Sheet1", "A1", '="SAMM.TAS("');
  const before = picture(grid);
  expect(await freeze()).toEqual({ formulas: 0, sheets: [], noticeSheet: null, left: [] });
  expect(await restoreFrozen()).toEqual({ restored: 0, deleted: 0, refused: [], left: [] });
  expect(picture(grid)).toEqual(before);
});

test("frozen twice, with new formulas in between, all come back", async () => {
  const { grid, before } = await frozenWorkbook();
  grid.user.type("Notes", "G9", '=SAMM.TAS("v:8")');
  expect(await freeze()).toMatchObject({ formulas: 1, sheets: ["Notes"], noticeSheet: "Frozen formulas" });
  expect(await restoreFrozen()).toMatchObject({ restored: 15, refused: [] });
  grid.user.empty("Notes", "G9");
  expect(picture(grid)).toEqual(before);
});

test("the notice says what is frozen, when and by which version; what somebody wrote on it stays", async () => {
  const { grid } = await frozenWorkbook();
  const [title, said] = values(grid, "Frozen formulas", "A1:A2").flat();
  expect(title).toBe("SAMM formulas in this workbook are frozen");
  expect(said).toMatch(/^With SAMM for Excel 0\.1\.0 on \d{4}-\d{2}-\d{2}: 14 formulas\.$/);
  expect(values(grid, "Frozen formulas", "A7:C8")).toEqual([
    ["Sheet", "Cells", "Formulas"],
    ["Cases", "C2:C5", "4"],
  ]);
  grid.user.type("Frozen formulas", "E1", "Seen by DSCA");
  const { left } = await restoreFrozen();
  expect(left).toMatchObject([{ sheet: "Frozen formulas", address: "E1" }]);
  expect(values(grid, "Frozen formulas", "E1")).toEqual([["Seen by DSCA"]]);
  expect(values(grid, "Frozen formulas", "A1:A8").flat().join("")).toBe("");
});

test("what is stored cannot be removed while formulas are frozen", async () => {
  await frozenWorkbook();
  expect(await removeEverything()).toEqual({ result: "in-use", flaggedTables: 0, frozenFormulas: 14 });
});

test.each([
  ["cut short", (xml: string) => xml.slice(0, xml.indexOf("<frozen>") + 40)],
  ["edited by hand", (xml: string) => xml.replace('"items":', '"itmes":')],
])(
  "frozen formulas that are %s are left as they are, cells and stored part, and it is said",
  async (_, damage) => {
    const { grid } = await frozenWorkbook();
    const [part] = grid.customXml.list().filter(({ namespace }) => namespace === STATE_NAMESPACE);
    const damaged = damage(part!.xml);
    // A part that is not well-formed cannot be put there by a host, only by a file.
    grid.customXml.list = () => [{ ...part!, xml: damaged }];
    const between = picture(grid);
    await expect(restoreFrozen()).rejects.toMatchObject({
      code: "store-locked",
      message: expect.stringContaining("cannot be read"),
    });
    expect(picture(grid)).toEqual(between);
  },
);

test("where one stored item is damaged the others go back, and the stored part is left as it is", async () => {
  const { grid } = await frozenWorkbook();
  const [part] = grid.customXml.list();
  const damaged = part!.xml.replace('"form":"spill"', '"form":"spil"');
  grid.customXml.set(part!.id, damaged);
  const outcome = await restoreFrozen();
  expect(outcome.restored).toBe(13);
  expect(outcome.left).toMatchObject([
    { because: expect.stringMatching(/^1 of \d stored frozen formulas cannot be read/) },
  ]);
  expect(grid.customXml.list()[0]?.xml).toBe(damaged);
  expect(readState(damaged).sections.frozen.status).toBe("damaged");
});
