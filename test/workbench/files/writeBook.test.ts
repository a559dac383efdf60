import { unzipSync, strFromU8 } from "fflate";
import { emptyBook } from "../../../src/workbench/files/book";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import { comparable } from "./comparable";
import { foreignWorkbook } from "./foreignWorkbook";

const opened = readBook(foreignWorkbook());
const bytes = writeBook(opened);
const again = readBook(bytes);
const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const part = (name: string): string => parts.get(name) ?? "";

describe("a workbook that is saved and opened again", () => {
  it("is the same in everything that is kept", () => {
    expect(comparable(again)).toEqual(comparable(opened));
    expect(again.unkept).toEqual([]);
  });

  it("gives the same bytes each time", () => {
    expect(Buffer.from(writeBook(opened)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(writeBook(again)).equals(Buffer.from(bytes))).toBe(true);
  });

  it("names in its relationships and content types only parts that are there", () => {
    for (const [name, text] of parts) {
      if (name.endsWith(".rels")) {
        for (const [, target = ""] of text.matchAll(/Target="\/([^"]*)"/g))
          expect([...parts.keys()]).toContain(target);
      }
    }
    for (const [, target = ""] of part("[Content_Types].xml").matchAll(/PartName="\/([^"]*)"/g)) {
      expect([...parts.keys()]).toContain(target);
    }
  });

  it("stores formulas the way Excel stores those of an add-in, in cells and in calculated columns", () => {
    const stored = '_xldudf_SAMM_STOCKPRICE("Identical",Cases[[#This Row],[Due]],0)';
    expect(part("xl/worksheets/sheet1.xml")).toContain(`<f>${stored}</f><v>12.5</v>`);
    expect(part("xl/tables/table1.xml")).toContain(
      `<calculatedColumnFormula>${stored}</calculatedColumnFormula>`,
    );
  });

  it("marks a formula that spills as a dynamic array, so that Excel shows no braces around it", () => {
    expect(part("xl/worksheets/sheet1.xml")).toContain(
      '<c r="E5" cm="1"><f t="array" ref="E5:E6">_xlfn.SEQUENCE(2)</f><v>1</v></c>',
    );
    expect(part("xl/metadata.xml")).toContain('fDynamic="1"');
  });

  it("writes each thread, and for older programs a note in its place", () => {
    expect(part("xl/threadedComments/threadedComment1.xml")).toContain('done="1"');
    expect(part("xl/comments1.xml")).toContain("tc={AAAAAAAA-0000-0000-0000-000000000001}");
    expect(part("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>1</x:Row>");
  });

  it("does not make a recipient's Excel work out formulas it may not know", () => {
    expect(part("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });
});

it("writes an empty workbook that opens", () => {
  const empty = readBook(writeBook(emptyBook()));
  expect(empty.sheets.map(({ info }) => info.name)).toEqual(["Sheet1"]);
  expect(empty.sheets[0]?.cells.size).toBe(0);
});

it("keeps text that looks like a formula, an escape or a control character as that text", () => {
  const book = emptyBook();
  const texts = ["=1+1", "_x000D_", "a\u0001b", " spaced ", "<&>\"'", "line\nbreak", "#N/A"];
  book.sheets[0]?.cells.set(0, new Map(texts.map((value, column) => [column, { value, look: 0 }])));
  const cells = readBook(writeBook(book)).sheets[0]?.cells.get(0);
  expect(texts.map((_text, column) => cells?.get(column))).toEqual(
    texts.map((value) => ({ value, look: 0 })),
  );
});
