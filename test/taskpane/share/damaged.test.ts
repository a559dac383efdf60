/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { STATE_NAMESPACE } from "../../../src/review";
import { workbook } from "../../../src/excel";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { saveSettings } from "../../../src/taskpane/operations/settings";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, table } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const record = documentSpecs[0]!;
const good = `<settings>{"version":1,"preparedBy":"A. Sender"}</settings>`;
const part = (inside: string): string => `<samm xmlns="${STATE_NAMESPACE}">${inside}</samm>`;

/** A workbook with a case table, and that part in it. */
function workbookWith(xml: string): MemoryGrid {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [
    ["Case", "Intent to replace", "Acquisition cost"],
    ["AA-P-XYZ", "No", 10],
  ]);
  grid.customXml.add(xml);
  return grid;
}

const partOf = (grid: MemoryGrid): string | undefined => grid.customXml.list()[0]?.xml;

describe("a workbook whose stored part", () => {
  it.each([
    [
      "has records edited into nonsense",
      part(`${good}<records>{"items":[{"sheetName":5}]}</records>`),
      /1 of 1 stored review records cannot be read/,
    ],
    [
      "has records that are no JSON",
      part(`${good}<records>{"items":</records>`),
      /review records stored in this workbook cannot be read/,
    ],
    [
      "has records of a newer version",
      part(`${good}<records>{"version":99,"items":[]}</records>`),
      /saved by a newer version/,
    ],
  ])("%s is used as far as it can be, said so, and not overwritten", async (_, xml, sentence) => {
    const grid = workbookWith(xml);
    const session = await openPane();
    expect(messagesOf(session).join("\n")).toMatch(sentence);
    expect(session.store.get().stored!.state.settings.preparedBy).toBe("A. Sender");
    await runReview(session);
    expect(session.store.get().review!.result.parts.rowsChecked).toBe(1);
    await writeDocument(session, record);
    expect(messagesOf(session).join("\n")).toMatch(
      /Review record: .*Not saved: the review records in this workbook/s,
    );
    expect(partOf(grid)).toBe(xml);
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("has several problems names them all", async () => {
    const damaged = `{"version":1,"asOf":"nonsense","dueSoonDays":-4,"preparedBy":"A. Sender"}`;
    workbookWith(part(`<settings>${damaged}</settings><dismissals>{"items":[{"no":1}]}</dismissals>`));
    const session = await openPane();
    expect(messagesOf(session)).toEqual([
      "Stored in this workbook: The stored as-of date cannot be read. The default is used; nothing was changed. " +
        "The stored due-soon days cannot be read. The default is used; nothing was changed. " +
        "1 of 1 stored dismissals cannot be read and are not used; nothing was changed.",
    ]);
  });

  it("belongs to somebody else is not read, and stays as it is", async () => {
    const foreign = `<notes xmlns="urn:somebody:else"><settings>{}</settings></notes>`;
    const grid = workbookWith(foreign);
    const session = await openPane();
    expect(messagesOf(session)).toEqual([]);
    await writeDocument(session, record);
    expect(session.store.get().share.documents!.map(({ sheet }) => sheet)).toEqual(["SAMM review record"]);
    await workbook.removeEverything();
    expect(grid.customXml.list().map(({ xml }) => xml)).toEqual([foreign]);
  });

  it("has one damaged section keeps it word for word while another is saved", async () => {
    const damaged = `<dismissals>{"items":[{"no":1}]}</dismissals>`;
    const grid = workbookWith(part(good + damaged));
    const session = await openPane();
    expect(await saveSettings(session, { marking: "CUI" })).toBe(true);
    await writeDocument(session, record);
    expect(session.store.get().share.documents).toHaveLength(1);
    expect(partOf(grid)).toContain(damaged);
  });
});
