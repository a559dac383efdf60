import { zipSync } from "fflate";
import { FileFault } from "../../../src/workbench/files/fault";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import { emptyBook } from "../../../src/workbench/files/book";
import { foreignParts, foreignWorkbook, zipped } from "./foreignWorkbook";

const sheet = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
const withSheet = (data: string): Uint8Array => foreignWorkbook({ "xl/worksheets/sheet2.xml": sheet(data) });

/** Declares a small size for a part that unpacks to much more, in both places a zip says it. */
function lyingZip(): Uint8Array {
  const bytes = zipSync({ "_rels/.rels": new Uint8Array(5_000_000) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
  }
  return bytes;
}

/** A zip whose directory declares more than any workbook holds. */
function hugeZip(): Uint8Array {
  const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(10) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  return bytes;
}

const whole = foreignWorkbook();
const noPart = Object.fromEntries(
  Object.entries(foreignParts()).filter(([name]) => name !== "xl/worksheets/sheet1.xml"),
);

const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["nothing at all", new Uint8Array(), /empty/],
  ["text", new TextEncoder().encode("Case,Price\n1,2"), /not an Excel workbook/],
  ["an old .xls or an encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /password/],
  ["a zip of something else", zipped({ "readme.txt": "hello" }), /not an Excel workbook/],
  ["a truncated file", whole.slice(0, whole.length / 2), /damaged/],
  ["a zip that lies about its sizes", lyingZip(), /damaged|not an Excel/],
  ["a zip bomb", hugeZip(), /too large/],
  [
    "XML cut off",
    foreignWorkbook({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }),
    /damaged.*sheet1/,
  ],
  [
    "entities that multiply",
    foreignWorkbook({
      "xl/sharedStrings.xml":
        '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><sst><si><t>&c;</t></si></sst>',
    }),
    /damaged.*sharedStrings/,
  ],
  [
    "an entity that reads a file",
    foreignWorkbook({
      "xl/sharedStrings.xml":
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&b;</t></si></sst>',
    }),
    /damaged/,
  ],
  [
    "a row beyond the sheet",
    withSheet('<row r="1048577"><c r="A1048577"/></row>'),
    /outside of Excel's sheet/,
  ],
  ["a column beyond the sheet", withSheet('<row r="1"><c r="XFE1"/></row>'), /outside of Excel's sheet/],
  ["a cell without sense", withSheet('<row r="x"><c r="-"/></row>'), /outside of Excel's sheet/],
  ["a workbook without sheets", foreignWorkbook({ "xl/workbook.xml": "<workbook/>" }), /no worksheet/],
  ["another Office document", foreignWorkbook({ "xl/workbook.xml": "<document/>" }), /not a workbook/],
  [
    "a range that does not exist",
    foreignWorkbook({ "xl/tables/table1.xml": '<table ref="A0:Z"/>' }),
    /cell range that does not exist/,
  ],
];

describe("a broken or hostile file gives a sentence", () => {
  it.each(cases)("%s", (_name, bytes, sentence) => {
    const opening = (): unknown => readBook(bytes);
    expect(opening).toThrow(FileFault);
    expect(opening).toThrow(sentence);
    expect(opening).toThrow(/\.$/);
  });

  it("whatever byte of a file is changed, only a sentence comes out", () => {
    const small = writeBook(emptyBook());
    for (let at = 0; at < small.length; at += 7) {
      const broken = small.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      try {
        readBook(broken);
      } catch (problem) {
        expect(problem).toBeInstanceOf(FileFault);
      }
    }
  });

  it("a workbook whose sheet is missing opens with the others", () => {
    expect(readBook(zipped(noPart)).sheets.map(({ info }) => info.name)).toEqual([`It's "two"`]);
  });

  it("two cells at the far corners cost no more than two cells", () => {
    const book = readBook(
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    );
    expect(book.sheets[1]?.cells.size).toBe(2);
  });
});
