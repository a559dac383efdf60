import type { BookCell } from "../../../src/workbench/files/book";
import { readBook } from "../../../src/workbench/files/read/readBook";
import { foreignParts, foreignWorkbook } from "./foreignWorkbook";

const book = readBook(foreignWorkbook());
const [cases, second] = book.sheets;
if (!cases || !second) throw new Error("the workbook has two sheets");

const cell = (row: number, column: number): BookCell | undefined => cases.cells.get(row)?.get(column);
const look = (row: number, column: number) => book.looks[cell(row, column)?.look ?? 0];

describe("a workbook as Excel writes it", () => {
  it("gives sheets in order with state, tab colour, gridlines, zoom and the active one", () => {
    expect(book.sheets.map(({ info }) => info.name)).toEqual(["Cases", `It's "two"`]);
    expect(cases.info).toMatchObject({ tabColor: "#00B050", showGridlines: false, protected: false });
    expect(second.info.protected).toBe(true);
    expect(cases.zoom).toBe(80);
    expect(book.active).toBe(1);
  });

  it("gives texts, dates as serials, booleans and errors", () => {
    expect(cell(0, 0)?.value).toBe("Case");
    expect(cell(0, 2)?.value).toBe("Price");
    expect(cell(1, 0)?.value).toBe(" a & b\r");
    expect(cell(1, 1)?.value).toBe(46234);
    expect(cell(2, 2)?.value).toBe(true);
    expect(cell(2, 1)).toMatchObject({ value: "#N/A", isError: true, formula: "=NA()" });
    expect(second.cells.get(0)?.get(1)?.value).toBe("two");
  });

  it("gives dates written as ISO text as serials of the same day and time, in any time zone", () => {
    const cells = ["2026-07-31", "2026-07-31T12:00:00", "2026-07-31T12:00:00Z"];
    const row = cells.map((date) => `<c t="d"><v>${date}</v></c>`).join("");
    const sheet = foreignParts()["xl/worksheets/sheet2.xml"]!.replace(
      /<sheetData>.*<\/sheetData>/,
      `<sheetData><row>${row}</row></sheetData>`,
    );
    const dated = readBook(foreignWorkbook({ "xl/worksheets/sheet2.xml": sheet })).sheets[1]!.cells.get(0)!;
    expect([0, 1, 2].map((column) => dated.get(column)?.value)).toEqual([46234, 46234.5, 46234.5]);
  });

  it("gives the add-in's formulas by the names users type, whatever prefix and case the file has", () => {
    expect(cell(1, 2)?.formula).toBe('=SAMM.STOCKPRICE("Identical",Cases[@Due],0)');
    expect(cell(4, 5)?.formula).toBe('=IF(A1="","","[2]!_xldudf_samm_version()")&SAMM.VERSION()');
  });

  it("spreads a shared formula over its cells", () => {
    expect(cell(4, 0)?.formula).toBe("=$B5+B$2");
    expect(cell(5, 0)?.formula).toBe("=$B6+B$2");
  });

  it("knows where a dynamic array spills", () => {
    expect(cell(4, 4)).toMatchObject({
      formula: "=SEQUENCE(2)",
      spill: { row: 4, column: 4, rows: 2, columns: 1 },
    });
    expect(cell(4, 4)?.fixedArray).toBeUndefined();
  });

  it("gives number formats, fonts, theme colours with their tint, borders, alignment and locks", () => {
    expect(look(1, 1)).toEqual({ numberFormat: "yyyy\\-mm\\-dd", style: {} });
    expect(look(1, 2)).toEqual({ numberFormat: "$#,##0.00_);($#,##0.00)", style: { locked: false } });
    expect(look(0, 0)?.style).toEqual({
      bold: true,
      fontSize: 14,
      fontColor: "#FFFFFF",
      fill: "#2F5597",
      borders: { EdgeBottom: "#0000FF" },
      horizontal: "Center",
      wrapText: true,
    });
  });

  it("gives panes, widths, heights, hidden rows and columns, merged cells", () => {
    expect(cases.freeze).toEqual({ rows: 1, columns: 1 });
    expect(cases.columns).toEqual([
      { first: 0, last: 0, width: 159, hidden: false, look: 0 },
      { first: 2, last: 3, width: 70, hidden: true, look: 0 },
    ]);
    expect(cases.rows.get(0)).toEqual({ height: 40, hidden: false });
    expect(cases.rows.get(2)).toEqual({ hidden: true });
    expect(cases.merges).toEqual([{ row: 7, column: 6, rows: 2, columns: 2 }]);
  });

  it("gives conditional formats by priority, with what they paint", () => {
    expect(cases.conditionalFormats.map(({ rule }) => rule)).toEqual([
      { type: "ContainsText", operator: "Contains", text: "boo" },
      { type: "Custom", formula: '=ISNUMBER(SEARCH("x",$A2))' },
      expect.objectContaining({ type: "Other" }),
    ]);
    expect(cases.conditionalFormats[1]).toMatchObject({
      stopIfTrue: true,
      style: { fill: "#FFC7CE", fontColor: "#9C0006" },
      ranges: [
        { row: 1, column: 0, rows: 2, columns: 3 },
        { row: 1, column: 4, rows: 2, columns: 1 },
      ],
    });
  });

  it("gives drop-downs and other validations", () => {
    expect(cases.validations[0]).toMatchObject({
      rule: { type: "List", source: "Yes,No", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: { style: "Stop", title: "No", message: "Pick one" },
    });
    expect(cases.validations[1]?.rule).toEqual({
      type: "Other",
      data: { type: "whole", operator: "greaterThan", formulas: ["=0"] },
    });
  });

  it("gives tables with their calculated columns", () => {
    expect(cases.tables[0]).toMatchObject({
      name: "Cases",
      style: "TableStyleMedium2",
      showFilterButton: true,
    });
    expect(cases.tables[0]?.columns.map(({ name }) => name)).toEqual(["Case", "Due", "Price"]);
    expect(cases.tables[0]?.formulas.get(2)).toBe('=SAMM.STOCKPRICE("Identical",Cases[@Due],0)');
  });

  it("gives threads with their replies, and plain notes apart", () => {
    expect(cases.comments).toEqual([
      {
        id: "{AAAAAAAA-0000-0000-0000-000000000001}",
        author: "Ann",
        created: "2026-01-01T00:00:00.000Z",
        content: "hello",
        sheetId: cases.info.id,
        row: 1,
        column: 0,
        resolved: true,
        replies: [
          {
            id: "{AAAAAAAA-0000-0000-0000-000000000002}",
            author: "Ann",
            created: "2026-01-02T00:00:00.000Z",
            content: "reply",
          },
        ],
      },
    ]);
    expect(cases.notes).toEqual([{ row: 1, column: 1, author: "Bob", text: "plain note" }]);
  });

  it("gives names, the stored XML and the document settings", () => {
    expect(book.names).toEqual([
      { name: "Local", sheetId: cases.info.id, formula: "=Cases!$A$2", visible: true, comment: "" },
      { name: "SAMM_AsOf", sheetId: null, formula: "=Cases!$H$1", visible: true, comment: "the day" },
    ]);
    expect(book.customXml).toEqual([
      {
        id: "{11111111-2222-3333-4444-555555555555}",
        namespace: "urn:samm",
        xml: '<samm xmlns="urn:samm"><a>1</a></samm>',
      },
    ]);
    expect(book.webExtensions[0]).toMatchObject({
      addIn: "dddddddd-0000-0000-0000-000000000001",
      visible: true,
      properties: new Map([["Office.AutoShowTaskpaneWithDocument", "true"]]),
    });
  });

  it("lists what it does not keep, and nothing else", () => {
    expect(book.unkept).toEqual(["several fonts within one cell"]);
  });
});

describe("a workbook with more than this page keeps", () => {
  it("names charts, pictures, hyperlinks, macros and pivot tables", () => {
    const parts = foreignParts();
    const drawing =
      '<Relationship Id="rId9" Type="http://x/relationships/drawing" Target="../drawings/drawing1.xml"/>';
    const lost = readBook(
      foreignWorkbook({
        "xl/worksheets/sheet2.xml": (parts["xl/worksheets/sheet2.xml"] ?? "").replace(
          "</worksheet>",
          '<hyperlinks><hyperlink ref="A1"/></hyperlinks></worksheet>',
        ),
        "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships>${drawing}<Relationship Id="r" Type="http://x/pivotTable" Target="../p.xml"/></Relationships>`,
        "xl/drawings/drawing1.xml": "<wsDr><twoCellAnchor/></wsDr>",
        "xl/drawings/_rels/drawing1.xml.rels":
          '<Relationships><Relationship Id="r" Type="http://x/chart" Target="c.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
      }),
    ).unkept;
    expect(lost).toEqual([
      "charts",
      "hyperlinks (their text is kept)",
      "macros",
      "pivot tables (their values are kept)",
      "several fonts within one cell",
    ]);
  });
});
