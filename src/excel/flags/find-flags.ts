import { isIssuesHeading, type FlagMark } from "../../review";
import { isSameRect, lastColumn, rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { rectOfLoaded } from "../sources/locate-table";
import { candidatesByRules, type Candidate } from "./candidate";
import { candidatesByMark } from "./candidates-by-mark";
import { contentText, pushedOf } from "./mark";
import { isOwnText, isOwnWords } from "./own-text";
import { searchHeading } from "./search-heading";
import type { Survey, SurveyedSheet } from "./survey";

/** An issues column of ours and the rules that look at it. */
export interface FoundFlags extends Candidate {
  /** Heading as it reads now; "" when only rules are left. */
  readonly heading: string;
  /** Contents below the heading, a formula as such. */
  readonly contents: readonly unknown[];
  /** Row indexes, below the heading, of cells that the analyst wrote. */
  readonly foreign: readonly number[];
  /** Heading and cells below, of which Excel keeps hold wherever they are moved; null when there are none. */
  readonly cells: Excel.Range | null;
}

/**
 * Finds all flags of the workbook: by our rules, then by what is stored. Whether a column is ours is decided
 * by its cells. One request a block of cells, none where there is nothing to look at.
 */
export async function findFlags(
  context: Excel.RequestContext,
  { stored, sheets }: Survey,
): Promise<readonly FoundFlags[] | "moved"> {
  const marks = stored.read.state.flags;
  const byRules = candidatesByRules(sheets, marks);
  // A mark is looked for also where rules name it: these can be left when the column is elsewhere.
  const byMarks = candidatesByMark(sheets, marks).filter(
    (one) => !byRules.some((other) => isSame(one, other)),
  );
  const looked = await look(context, [...byRules, ...byMarks]);
  if (looked.some(({ isMoved }) => isMoved)) return "moved";
  const found = looked.flatMap((one) => judge(one) ?? []);
  const isLost = (mark: FlagMark): boolean =>
    mark.kind === "range" && !found.some((one) => one.mark === mark && one.column !== null);
  const searched = await searchLost(context, sheets, marks.filter(isLost));
  return [...found, ...searched].map(withUnfinished);
}

function isSame(one: Candidate, other: Candidate): boolean {
  return (
    one.sheet === other.sheet && one.table === other.table && one.column?.column === other.column?.column
  );
}

/** The rules that were begun over its table or range, and the flagging stopped there, belong to a column. */
function withUnfinished(found: FoundFlags): FoundFlags {
  const { sheet, table, column, rules } = found;
  if (column === null) return found;
  const body = table?.body ?? { ...column, row: column.row + 1, rows: column.rows - 1 };
  // A column beside a range that was searched for reaches down to whatever comes next, perhaps past the range.
  const isOver = (area: Rect): boolean =>
    area.row === body.row &&
    (table === null
      ? area.rows <= body.rows && lastColumn(area) + 1 === column.column
      : area.rows === body.rows && area.column === body.column);
  const begun = sheet.unfinished.filter(({ areas }) => areas.length === 1 && areas.every(isOver));
  return begun.length === 0 ? found : { ...found, rules: [...rules, ...begun] };
}

async function searchLost(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  lost: readonly FlagMark[],
): Promise<readonly FoundFlags[]> {
  if (lost.length === 0) return [];
  const candidates = await searchHeading(context, sheets, lost);
  const looked = await look(context, candidates);
  // A heading alone could be anybody's: here a text of ours, or nothing, has to be below it. The column ends
  // where something else begins.
  return looked.flatMap((one) => {
    const isEmpty = one.contents.every((cell) => cell === "");
    const part = untilForeign(one);
    return isEmpty || part.contents.some(isOwnWords) ? (judge(part) ?? []) : [];
  });
}

function untilForeign(looked: Looked): Looked {
  const end = looked.contents.findIndex((cell) => !isOwnText(cell));
  if (end < 0 || looked.column === null) return looked;
  const cells = looked.cells?.getResizedRange(end - looked.contents.length, 0) ?? null;
  const column = { ...looked.column, rows: end + 1 };
  return { ...looked, contents: looked.contents.slice(0, end), column, cells };
}

interface Looked extends Candidate {
  readonly heading: unknown;
  readonly contents: readonly unknown[];
  readonly cells: Excel.Range | null;
  /** True when the cell that was moved to make room is found moved. */
  readonly wasPushed: boolean;
  /** True when it does not stand any more where the survey saw it. */
  readonly isMoved: boolean;
}

class Look {
  readonly contents: unknown[] = [];
  cells: Excel.Range | null = null;
  private range: Excel.Range | null = null;
  private moved: Excel.Range | null = null;
  private now: Excel.Range | null = null;
  private areas: readonly Excel.RangeAreas[] = [];

  constructor(
    readonly candidate: Candidate,
    private readonly column: Rect,
  ) {}

  get wasPushed(): boolean {
    const pushed = pushedOf(this.candidate.mark);
    return pushed !== null && contentText(this.moved?.values[0]?.[0]) === pushed.content;
  }

  get rows(): number {
    return this.column.rows;
  }

  request({ first, end }: Block<Look>): void {
    if (first === 0) this.askOnce();
    const part = { ...this.column, row: this.column.row + first, rows: end - first };
    this.range = rangeOn(this.candidate.sheet.sheet, part);
    this.range.load("formulas");
  }

  receive(): number {
    const rows = (this.range?.formulas ?? []) as unknown[][];
    for (const [cell] of rows) this.contents.push(cell);
    return bytesOf(rows);
  }

  private askOnce(): void {
    const { column } = this;
    const { sheet, mark, table, rules } = this.candidate;
    this.cells = rangeOn(sheet.sheet, column);
    this.cells.load("address");
    const pushed = pushedOf(mark);
    const place = pushed && { row: column.row + pushed.offset, column: column.column + 1 };
    this.moved = place && rangeOn(sheet.sheet, { ...place, rows: 1, columns: 1 });
    this.moved?.load("values");
    this.now = table?.table.getRange() ?? null;
    this.now?.load("rowIndex,columnIndex,rowCount,columnCount");
    this.areas = table === null ? rules.map(({ format }) => format.getRanges()) : [];
    for (const areas of this.areas) areas.load("address");
  }

  /** The analyst, or somebody else in the workbook, may have moved it since the survey. */
  get isMoved(): boolean {
    const { table, rules } = this.candidate;
    if (table !== null && this.now !== null) return !isSameRect(rectOfLoaded(this.now), table.range);
    return this.areas.some(({ address }, index) => address !== rules[index]?.address);
  }
}

async function look(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
): Promise<readonly Looked[]> {
  const looks = candidates.flatMap((candidate) =>
    candidate.column === null ? [] : [new Look(candidate, candidate.column)],
  );
  await inBlocks(context, {
    items: looks,
    rowsOf: (one) => one.rows,
    cellsPerRow: () => 1,
    request: (block) => block.item.request(block),
    receive: (block) => block.item.receive(),
  });
  return candidates.map((candidate) => {
    const looked = looks.find((one) => one.candidate === candidate);
    const [heading = "", ...contents] = looked?.contents ?? [];
    const cells = looked?.cells ?? null;
    const isMoved = looked?.isMoved === true;
    return { ...candidate, heading, contents, cells, wasPushed: looked?.wasPushed === true, isMoved };
  });
}

/** Is the column ours? Its rules stay ours in any case. Null for a mark whose column is not there. */
function judge(looked: Looked): FoundFlags | null {
  const { rules, mark, contents } = looked;
  const heading = String(looked.heading);
  const hasOwn = contents.some(isOwnWords);
  const isNamed = (mark === null ? isIssuesHeading(heading) : heading === mark.heading) || isRoomOnly(looked);
  const isOurs = looked.column !== null && (rules.length > 0 ? isNamed || hasOwn : isNamed);
  if (!isOurs)
    return rules.length === 0
      ? null
      : { ...looked, column: null, cells: null, heading: "", contents: [], foreign: [] };
  const foreign = contents.flatMap((cell, index) => (isOwnText(cell) ? [] : [index]));
  return { ...looked, heading, foreign };
}

/** Room was made for a column, and the flagging stopped there. */
function isRoomOnly({ wasPushed, heading, contents }: Looked): boolean {
  return wasPushed && heading === "" && contents.every((cell) => cell === "");
}
