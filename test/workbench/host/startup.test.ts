/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { bootOffice } from "../../support/office";

test("office.js takes the host for Excel on the web", async () => {
  const { grid } = await bootOffice();
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.load("values,address");
    await context.sync();
    expect(range.values).toStrictEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
    range.values = [
      [1, 2],
      [3, "x"],
    ];
    range.format.fill.color = "yellow";
    await context.sync();
  });
  const sheetId = grid.sheets.activeId();
  expect(grid.cells.values(sheetId, { row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    [1, 2],
    [3, "x"],
  ]);
});
