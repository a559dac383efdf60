import { fromWorkbook } from "../../../src/workbench/files/fromWorkbook";
import { intoWorkbook } from "../../../src/workbench/files/intoWorkbook";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { newModel } from "../../../src/workbench/grid/univer/model";
import { comparable } from "./comparable";
import { foreignWorkbook } from "./foreignWorkbook";

function opened() {
  const file = readBook(foreignWorkbook());
  const { book, parts } = newModel(file.date1904, () => undefined);
  intoWorkbook(file, book);
  const notes = new Map(file.sheets.map((sheet) => [sheet.info.id, sheet.notes]));
  const save = () =>
    fromWorkbook(book, { date1904: file.date1904, opened: file, notes, webExtensions: file.webExtensions });
  return { file, book, parts, save };
}

describe("a workbook between a file and a grid", () => {
  it("comes back as it went in", () => {
    const { file, save } = opened();
    expect(comparable(save())).toEqual(comparable(file));
  });

  it("keeps what an array formula spilled apart from what cells contain", () => {
    const { parts, file } = opened();
    const sheet = file.sheets[0]?.info.id ?? "";
    const range = { row: 4, column: 4, rows: 2, columns: 1 };
    expect(parts.cells.values(sheet, range)).toEqual([[1], [2]]);
    expect(parts.cells.spillParent(sheet, 5, 4)).toEqual({ row: 4, column: 4 });
    expect(parts.cells.formulas(sheet, { ...range, row: 5, rows: 1 })).toEqual([[2]]);
  });

  it("saves a column as calculated while all its cells have the formula", () => {
    const { parts, file, save } = opened();
    const sheet = file.sheets[0]?.info.id ?? "";
    const formula = "=SUM(A2:B2)";
    const below = "=SUM(A3:B3)";
    const column = { row: 1, column: 2, rows: 2, columns: 1 };
    parts.cells.write(sheet, column, [[{ formula }], [{ formula: below }]]);
    expect(save().sheets[0]?.tables[0]?.formulas.get(2)).toBe(formula);
    parts.cells.write(sheet, { ...column, row: 2, rows: 1 }, [[5]]);
    expect(save().sheets[0]?.tables[0]?.formulas.has(2)).toBe(false);
  });

  it("saves the sheet that is active", () => {
    const { parts, file, save } = opened();
    parts.sheets.activate(file.sheets[0]?.info.id ?? "");
    expect(save().active).toBe(0);
  });
});
