import { isSameRect, rangeOn, type Rect } from "../cells/address";
import { refuse } from "../host/in-excel";
import { rectOfLoaded } from "../sources/locate-table";
import type { Target } from "./target";

/**
 * Where a table or range stands while it is written to. Between two requests the analyst, or another person
 * who has the workbook open, may insert, delete or move: that has to be noticed.
 */
export class Standing {
  private asked: Excel.Range | null = null;
  private held: Excel.Range | null = null;
  private expected: Rect;

  constructor(private readonly target: Target) {
    this.expected = target.whole;
  }

  /** From now on the table is this large. */
  expect(whole: Rect): void {
    this.expected = whole;
  }

  /** Asks in the batch under way; go on with `check` after its sync. */
  ask(): void {
    this.asked = this.whole();
    this.asked.load("rowIndex,columnIndex,rowCount,columnCount");
  }

  /** True when, as last asked, it stands elsewhere than expected, or has other rows or columns. */
  get isMoved(): boolean {
    return this.asked !== null && !isSameRect(rectOfLoaded(this.asked), this.expected);
  }

  /**
   * @param unchanged what is and what is not changed by now
   * @throws ExcelTrouble when it is moved.
   */
  check(unchanged?: string): void {
    if (!this.isMoved) {
      this.held = this.asked;
      return;
    }
    refuse(
      "changed",
      `Rows or columns of ${this.target.source.name} came, went or moved while it was being flagged.`,
      unchanged === undefined ? "Review again, then flag." : "Clear the flags, review again, then flag.",
      unchanged,
    );
  }

  /** Some of its cells, wherever it stands now. */
  cells({ row, column, rows, columns }: Rect): Excel.Range {
    const { whole } = this.target;
    return this.whole()
      .getCell(row - whole.row, column - whole.column)
      .getResizedRange(rows - 1, columns - 1);
  }

  /** A table knows its cells; those of a range are kept hold of once they were asked for. */
  private whole(): Excel.Range {
    const { table, sheet, whole } = this.target;
    return table?.table.getRange() ?? this.held ?? rangeOn(sheet.sheet, whole);
  }
}
