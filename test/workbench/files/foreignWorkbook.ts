import { strToU8, zipSync } from "fflate";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const linked = `xmlns:r="${links}"`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relationships(...list: readonly (readonly [string, string])[]): string {
  const nodes = list.map(([type, target], index) => {
    const address = type.startsWith("http") ? type : `${links}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${address}" Target="${target}"/>`;
  });
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${nodes.join("")}</Relationships>`;
}

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`;

/** The parts of a workbook written by hand the way Excel writes them, with all that this page keeps. */
export function foreignParts(): Record<string, string> {
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`)}</Types>`,
    "_rels/.rels": relationships(
      ["officeDocument", "xl/workbook.xml"],
      [
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "xl/webextensions/taskpanes.xml",
      ],
    ),
    "xl/workbook.xml": `${head}<workbook ${main} ${linked}><workbookPr/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/><sheet name="It's &quot;two&quot;" sheetId="4" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Cases!$A$1:$C$3</definedName><definedName name="Local" localSheetId="0">Cases!$A$2</definedName><definedName name="SAMM_AsOf" comment="the day">Cases!$H$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["sheetMetadata", "metadata.xml"],
      ["http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
      ["customXml", "../customXml/item1.xml"],
    ),
    "xl/sharedStrings.xml": `${head}<sst ${main}><si><t>Case</t></si><si><t>Due</t></si><si><r><t>Pri</t></r><r><rPr><b/></rPr><t>ce</t></r></si><si><t xml:space="preserve"> a &amp; b_x000D_</t></si></sst>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="0"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF0000FF"/></bottom></border></borders><cellXfs count="4"><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="164"/><xf numFmtId="7"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
    "xl/metadata.xml": `${head}<metadata ${main}/>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main} ${linked}><sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="22.7109375" customWidth="1"/><col min="3" max="4" width="10" hidden="1" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="H1" s="2"><v>46234</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="2"><v>46234</v></c><c r="C2" s="3"><f>_xldudf_SAMM_STOCKPRICE("Identical",Cases[[#This Row],[Due]],0)</f><v>12.5</v></c></row><row r="3" hidden="1"><c r="B3" t="e"><f>NA()</f><v>#N/A</v></c><c r="C3" t="b"><v>1</v></c></row><row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="0">$B5+B$2</f><v>1</v></c><c r="E5" cm="1"><f t="array" ref="E5:E6">_xlfn.SEQUENCE(2)</f><v>1</v></c><c r="F5" t="str"><f>IF(A1="","","[2]!_xldudf_samm_version()")&amp;[2]!_xldudf_samm_version()</f><v></v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>2</v></c><c r="E6"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="G8:H9"/></mergeCells><conditionalFormatting sqref="A2:C3 E2:E3"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>ISNUMBER(SEARCH("x",$A2))</formula></cfRule><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="boo"><formula>NOT(ISERROR(SEARCH("boo",A2)))</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="H1"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="No" error="Pick one" sqref="A2:A3 D2:D3"><formula1>"Yes,No"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="B2"><formula1>0</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/sheet2.xml": `${head}<worksheet ${main}><sheetData><row><c><v>1.5</v></c><c t="inlineStr"><is><t>two</t></is></c></row></sheetData><sheetProtection sheet="1" formatCells="0"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["table", "../tables/table1.xml"],
      ["comments", "../comments1.xml"],
      [
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
    ),
    "xl/tables/table1.xml": `${head}<table ${main} id="1" name="Cases" displayName="Cases" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Case"/><tableColumn id="2" name="Due"/><tableColumn id="3" name="Price"><calculatedColumnFormula>_xldudf_SAMM_STOCKPRICE("Identical",Cases[[#This Row],[Due]],0)</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/comments1.xml": `${head}<comments ${main}><authors><author>tc={AAAAAAAA-0000-0000-0000-000000000001}</author><author>Bob</author></authors><commentList><comment ref="A2" authorId="0"><text><t>[Threaded comment] hello</t></text></comment><comment ref="B2" authorId="1"><text><r><t>plain </t></r><r><t>note</t></r></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" dT="2026-01-01T00:00:00.00" personId="{BBBBBBBB-0000-0000-0000-000000000001}" id="{AAAAAAAA-0000-0000-0000-000000000001}" done="1"><text>hello</text></threadedComment><threadedComment ref="A2" dT="2026-01-02T00:00:00.00" personId="{BBBBBBBB-0000-0000-0000-000000000001}" id="{AAAAAAAA-0000-0000-0000-000000000002}" parentId="{AAAAAAAA-0000-0000-0000-000000000001}"><text>reply</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Ann" id="{BBBBBBBB-0000-0000-0000-000000000001}" userId="ann" providerId="None"/></personList>`,
    "customXml/item1.xml": '<samm xmlns="urn:samm"><a>1</a></samm>',
    "customXml/itemProps1.xml": `${head}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:samm"/></ds:schemaRefs></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": relationships(["customXmlProps", "itemProps1.xml"]),
    "xl/webextensions/taskpanes.xml": `${head}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref ${linked} r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
      "http://schemas.microsoft.com/office/2011/relationships/webextension",
      "webextension1.xml",
    ]),
    "xl/webextensions/webextension1.xml": `${head}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{CCCCCCCC-0000-0000-0000-000000000001}"><we:reference id="dddddddd-0000-0000-0000-000000000001" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties></we:webextension>`,
  };
}

/** Zips parts as they are. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The workbook with one part replaced. */
export function foreignWorkbook(changes: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({ ...foreignParts(), ...changes });
}
