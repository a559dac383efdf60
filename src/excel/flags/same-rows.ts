import type { FlagInput } from "../api/flags";
import type { Block } from "../cells/blocks";
import { refuse } from "../host/in-excel";
import { isSame } from "../sources/compare";
import { IN_PART } from "./make-column";
import type { Standing } from "./standing";
import type { Target } from "./target";

/** Columns read back with the texts: enough to tell rows from one another, few enough to cost little. */
const TELLING = 3;
/** Rows looked at to find them. */
const SAMPLE = 200;

type Rows = NonNullable<FlagInput["reviewed"]>["rows"];

/**
 * Whether rows that get their texts are those the texts were written for. Between the look at all rows and
 * the writing somebody may sort them: so some of their columns are read in the very request that writes.
 */
export class SameRows {
  private readonly rows: Rows;
  private readonly columns: readonly number[];
  private asked: readonly Excel.Range[] = [];

  constructor(
    private readonly target: Target,
    private readonly standing: Standing,
    reviewed: FlagInput["reviewed"],
  ) {
    this.rows = reviewed?.rows ?? [];
    const own = reviewed?.columns.filter((column) => column < target.source.headings.length) ?? [];
    this.columns = tellingColumns(this.rows, own);
  }

  /** Asks in the batch under way; go on with `check` after its sync. */
  ask({ first, end }: Pick<Block<unknown>, "first" | "end">): void {
    const { body } = this.target;
    this.asked = this.columns.map((column) => {
      const place = { row: body.row + first, column: body.column + column, rows: end - first, columns: 1 };
      const range = this.standing.cells(place);
      range.load("values");
      return range;
    });
  }

  /** @throws ExcelTrouble when one of the rows is another. */
  check({ first, end }: Pick<Block<unknown>, "first" | "end">): void {
    const isOther = this.columns.some((column, at) => {
      const found = this.asked[at]?.values as unknown[][];
      for (let row = first; row < end; row++)
        if (!isSame(this.rows[row]?.[column], found[row - first]?.[0])) return true;
      return false;
    });
    if (!isOther) return;
    refuse(
      "changed",
      `Rows of ${this.target.source.name} were changed or sorted while it was being flagged.`,
      "Clear the flags, review again, then flag.",
      IN_PART,
    );
  }
}

/** The columns with the most different values among the first rows. */
function tellingColumns(rows: Rows, columns: readonly number[]): readonly number[] {
  const sample = rows.slice(0, SAMPLE);
  const counted = columns.map((column) => ({
    column,
    count: new Set(sample.map((cells) => cells[column])).size,
  }));
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, TELLING)
    .map(({ column }) => column);
}
