/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { readState, sealedAs, writeState, type StoredRecord } from "../../../src/review";
import { workbook } from "../../../src/excel";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import { verdictOf, verifyRecord } from "../../../src/taskpane/operations/share/verify";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { saveSettings } from "../../../src/taskpane/operations/settings";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf, put, table } from "../../excel/support/workbook";
import { clock, openPane } from "../support/open-workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const HEADINGS = [
  ...["Case", "Line", "Implementing agency", "Agreement date", "Authority", "From DoD stock"],
  ...["Intent to replace", "Acquisition cost", "Depreciation", "Munition", "Article price quoted"],
];
const sale = (line: string, quoted: number): (string | number)[] => [
  ...["BN-B-UAA", line, "Army", "2025-02-03", "AECA 21", "Yes"],
  ...["No", 1000, 400, "No", quoted],
];
const SALES = [HEADINGS, sale("1", 599), sale("2", 600), sale("3", 650)];
const record = documentSpecs[0]!;

/** A workbook whose sender wrote a record; row 3 of the sheet is the first sale. */
async function sent(): Promise<MemoryGrid> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "B2", "Sales", SALES);
  const sender = await openPane();
  await writeDocument(sender, record);
  return grid;
}

/** What a recipient is told: the verdict, and each difference. */
async function verified(): Promise<{
  verdict: string;
  differences: readonly string[];
  cells: readonly string[];
}> {
  const session = await openPane();
  const [stored] = session.store.get().stored!.state.records;
  await verifyRecord(session, stored!);
  const result = session.store.get().share.verified!;
  const { differences } = result.report;
  return {
    verdict: verdictOf(result),
    differences: differences.map(({ message }) => message),
    cells: differences.flatMap(({ at }) => (at === undefined ? [] : [`${at.sheet}!${at.address}`])),
  };
}

const differences = async (): Promise<readonly string[]> => (await verified()).differences;

/** Changes what is stored of the record behind the add-in's back. */
function editStored(grid: MemoryGrid, edit: (record: StoredRecord) => StoredRecord): void {
  const [part] = grid.customXml.list();
  const read = readState(part!.xml);
  grid.customXml.set(part!.id, writeState({ records: read.state.records.map(edit) }, read).xml);
}

describe("a recipient who verifies the record of a workbook", () => {
  it("is told that an untouched one is the same, also on a later day and with the sheet renamed", async () => {
    const grid = await sent();
    expect((await verified()).verdict).toBe(
      "The same: 3 rows in 1 table, settings, policy, dismissals and the record itself are as recorded on " +
        `${(await workbook.findDocuments())[0]!.madeOn}.`,
    );
    grid.sheets.update(idOf(grid, "SAMM review record"), { name: "CUI record" });
    const later = await openPane({ ...clock, today: () => "2026-08-20" });
    await verifyRecord(later, later.store.get().stored!.state.records[0]!);
    expect(later.store.get().share.verified!.report).toEqual({ isSame: true, differences: [] });
  });

  it("is told which cell changed", async () => {
    const grid = await sent();
    put(grid, "Sheet1", "J4", [[401]]);
    expect(await verified()).toMatchObject({
      differences: ["Depreciation of row BN-B-UAA / 2 of Sales changed (Sheet1!J4)."],
      cells: ["Sheet1!J4"],
    });
  });

  it("is told which rows were added and removed, and not that rows were sorted", async () => {
    const grid = await sent();
    put(grid, "Sheet1", "B3", [SALES[3]!, SALES[1]!, SALES[2]!]);
    expect(await differences()).toEqual([]);
    put(grid, "Sheet1", "B3", [
      SALES[3]!,
      SALES[1]!,
      ["XX-P-NEW", "7", "Navy", "2025-02-03", ...new Array<string>(7).fill("")],
    ]);
    expect(await differences()).toEqual([
      "Row BN-B-UAA / 2 of Sales was removed.",
      "Row XX-P-NEW / 7 of Sales was added.",
    ]);
  });

  it("is told which setting changed", async () => {
    await sent();
    await saveSettings(await openPane(), { priceTolerance: 5 });
    expect((await differences())[0]).toBe("Price tolerance was 0 and is 5.");
  });

  it("is told which finding was dismissed since", async () => {
    await sent();
    const session = await openPane();
    await writeDocument(session, documentSpecs[1]!);
    await dismissFinding(session, 0, { reason: "accepted risk", note: "", by: "A" });
    expect(await differences()).toEqual([expect.stringMatching(/of BN-B-UAA \/ 1 in Sales was dismissed/)]);
  });

  it("is told that the policy is another edition", async () => {
    const grid = await sent();
    editStored(grid, (old) => {
      const description = { ...old.description, editions: ["C9.4.8: DSCA 30-01, from 2030-01-01"] };
      return sealedAs({ ...old, description }, old.sheetName, old.lines);
    });
    const told = (await differences()).join("\n");
    expect(told).toContain("The record was made with the policy edition C9.4.8: DSCA 30-01");
    expect(told).toContain("is new since the record");
  });

  it("is told that the record was edited: on its sheet, and where it is stored", async () => {
    const grid = await sent();
    put(grid, "SAMM review record", "B4", [["Somebody else"]]);
    expect(await verified()).toMatchObject({ cells: ["SAMM review record!A4"] });
    editStored(grid, (old) => ({ ...old, madeOn: "2026-01-01 09:00 +00:00" }));
    expect((await differences())[0]).toContain("What the workbook stores of this record was edited");
  });

  it("is told that the record's sheet, or a table, is gone", async () => {
    const grid = await sent();
    grid.sheets.delete(idOf(grid, "SAMM review record"));
    expect(await differences()).toEqual(["The sheet SAMM review record is not in this workbook."]);
    grid.tables.update(grid.tables.list()[0]!.id, { name: "Other" });
    expect(await differences()).toContain("Table Sales was recorded and was not found.");
  });

  it("is told of a plain range too, whatever is selected", async () => {
    const grid = desk.fresh({ sheets: ["It's a sheet"] });
    put(grid, "It's a sheet", "B2", SALES);
    put(grid, "It's a sheet", "B9", [["elsewhere"]]);
    grid.user.select("It's a sheet", "C3");
    await writeDocument(await openPane(), record);
    grid.user.select("It's a sheet", "B9");
    expect(await verified()).toMatchObject({
      verdict: expect.stringMatching(/^The same: 3 rows in 1 table,/),
      differences: [],
    });
    put(grid, "It's a sheet", "J4", [[401]]);
    expect(await differences()).toEqual([
      "Depreciation of row BN-B-UAA / 2 of 'It''s a sheet'!B2:L5 changed (It's a sheet!J4).",
    ]);
    grid.sheets.add("Other");
    grid.sheets.delete(idOf(grid, "It's a sheet"));
    expect(await differences()).toEqual(["Table 'It''s a sheet'!B2:L5 was recorded and was not found."]);
  });
});
