import { frozenCount, type FrozenFormulas } from "../../review";
import type { LeftAlone } from "../api/flags";
import { addressOf, rangeOn, type Rect } from "../cells/address";
import { entryOf } from "../cells/entry";
import { NOTICE_NAME } from "./plan-names";
import { sheetNamed, type FrozenSheet, type FrozenSurvey } from "./survey";

/** The sheet that tells whoever opens the workbook that formulas are frozen. */
const SHEET = "Frozen formulas";
const TITLE = "SAMM formulas in this workbook are frozen";
/** Lines of areas; the stored part has all of them. */
const MOST_LINES = 200;

const SENTENCES = [
  "Values stand in their place. They can be read without the add-in, and they do not recalculate.",
  "To bring the formulas back, open the workbook with SAMM for Excel and press Restore formulas (Home tab).",
  "Leave the cells below as they are until then: a cell that was edited keeps what was written.",
];
const HEADINGS = ["Sheet", "Cells", "Formulas"];

type Row = readonly string[];
const line = (text: string): Row => [text, "", ""];

/** What the notice says, in rows of three cells: by which version and when, then the cells. */
export function noticeRows(items: readonly FrozenFormulas[]): readonly Row[] {
  const runs = new Map<string, FrozenFormulas[]>();
  for (const item of items) {
    const said = `With SAMM for Excel ${item.by} on ${item.on}`;
    runs.set(said, [...(runs.get(said) ?? []), item]);
  }
  const more = items.length - MOST_LINES;
  return [
    line(TITLE),
    ...[...runs].map(([said, some]) => line(`${said}: ${formulaWord(frozenCount(some))}.`)),
    ...SENTENCES.map(line),
    line(""),
    HEADINGS,
    ...items.slice(0, MOST_LINES).map((item) => [item.sheet, item.address, String(frozenCount([item]))]),
    ...(more > 0 ? [line(`and ${more} more areas`)] : []),
  ];
}

/** True for a row as `noticeRows` makes it, of this or an earlier freezing. */
function isOwnRow([first = "", second = "", third = "", ...others]: Row): boolean {
  if (others.some((text) => text !== "")) return false;
  if (second === "" && third === "")
    return (
      ["", TITLE, ...SENTENCES].includes(first) ||
      /^With SAMM for Excel \S+ on \S+: \d+ formulas?\.$/.test(first) ||
      /^and \d+ more areas$/.test(first)
    );
  const isHeading = [first, second, third].join() === HEADINGS.join();
  return isHeading || (/^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(second) && /^\d+$/.test(third));
}

export const formulaWord = (count: number): string => (count === 1 ? "1 formula" : `${count} formulas`);

/** The notice as it is in the workbook. */
export interface FoundNotice {
  readonly sheet: FrozenSheet;
  readonly used: Excel.Range;
}

/** Asks for the notice in a batch: by its name, else by what it is called and says. */
export function askNotice({ names, sheets }: FrozenSurvey): FoundNotice | null {
  const known = names.get(NOTICE_NAME.toLowerCase());
  const sheet = sheetNamed(sheets, known?.cells?.sheet ?? SHEET);
  if (sheet === undefined) return null;
  const used = sheet.sheet.getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, used };
}

/**
 * Brings the notice up to date in the batch; none where nothing is frozen. What somebody else wrote on the
 * sheet stays.
 *
 * @returns the sheet's name, and what was left
 */
export function putNotice(
  context: Excel.RequestContext,
  survey: FrozenSurvey,
  notice: FoundNotice | null,
  items: readonly FrozenFormulas[],
): { readonly name: string | null; readonly left: readonly LeftAlone[] } {
  const found = notice !== null && isOurs(notice) ? notice : null;
  if (items.length > 0) {
    const rows = noticeRows(items);
    if (found === null) return { name: addSheet(context, survey, rows), left: [] };
    const isSame = JSON.stringify(rows) === JSON.stringify(textsOf(found.used));
    if (!isSame && foreignCell(found) === null) {
      found.sheet.sheet.getRange().clear("Contents");
      write(found.sheet.sheet, rows);
    }
    return { name: found.sheet.name, left: [] };
  }
  survey.names.get(NOTICE_NAME.toLowerCase())?.item.delete();
  if (found === null) return { name: null, left: [] };
  const foreign = foreignCell(found);
  if (foreign === null) {
    found.sheet.sheet.delete();
    return { name: null, left: [] };
  }
  textsOf(found.used).forEach((texts, row) => {
    if (isOwnRow(texts.slice(0, 3)))
      rangeOn(found.sheet.sheet, { row, column: 0, rows: 1, columns: 3 }).clear();
  });
  const because =
    "Somebody wrote on the notice of frozen formulas: the sheet was left, without our text. Delete it when you no longer need it.";
  return { name: null, left: [{ sheet: found.sheet.name, address: foreign, because }] };
}

/** Of the columns, in points: names of sheets, areas, counts. Together as wide as the longest sentence. */
const WIDTHS = [320, 150, 80];

function addSheet(
  context: Excel.RequestContext,
  { sheets }: FrozenSurvey,
  rows: readonly (readonly string[])[],
): string {
  let name = SHEET;
  for (let number = 2; sheetNamed(sheets, name) !== undefined; number++) name = `${SHEET} ${number}`;
  const sheet = context.workbook.worksheets.add(name);
  write(sheet, rows);
  const title = rangeOn(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  title.format.font.bold = true;
  const heading = rows.findIndex(([first]) => first === "Sheet");
  rangeOn(sheet, { row: heading, column: 0, rows: 1, columns: 3 }).format.font.bold = true;
  WIDTHS.forEach((points, column) => {
    rangeOn(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  });
  const item = context.workbook.names.add(NOTICE_NAME, title);
  item.visible = false;
  return name;
}

function write(sheet: Excel.Worksheet, rows: readonly (readonly string[])[]): void {
  const rect: Rect = { row: 0, column: 0, rows: rows.length, columns: 3 };
  rangeOn(sheet, rect).values = rows.map((row) => row.map(entryOf));
}

function isOurs({ used }: FoundNotice): boolean {
  return (
    !used.isNullObject && used.rowIndex === 0 && used.columnIndex === 0 && textsOf(used)[0]?.[0] === TITLE
  );
}

/** Where somebody else wrote; null where nobody did. */
function foreignCell({ used }: FoundNotice): string | null {
  const texts = textsOf(used);
  const row = texts.findIndex((cells) => !isOwnRow(cells));
  if (row < 0) return null;
  const cells = texts[row] ?? [];
  const beyond = cells.findIndex((text, column) => column > 2 && text !== "");
  return addressOf({ row, column: Math.max(0, beyond), rows: 1, columns: 1 });
}

const textsOf = ({ formulas }: Excel.Range): readonly (readonly string[])[] =>
  (formulas as readonly (readonly unknown[])[]).map((row) => row.map(String));
