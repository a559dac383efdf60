import { rangeName } from "../../grid/a1";
import { isErrorValue } from "../../grid/entry";
import type { Grid } from "../../grid/grid";
import { intersection } from "../../grid/rects";
import { joinAreas, type Shift } from "../../grid/shift";
import type { CellValue, ChangeKind, Rect } from "../../grid/shapes";
import type { EventHub } from "./eventHub";
import { EventType, workbookTarget } from "./eventTypes";

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: CellValue): ValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}

/** One edit, whoever made it. */
export interface Change {
  readonly sheetId: string;
  readonly kind: ChangeKind;
  readonly range: Rect;
  readonly shift?: Shift;
  readonly before?: CellValue;
  readonly after?: CellValue;
}

/** Turns edits into Excel's events. Those of one batch are joined first: a long write is one event. */
export class Changes {
  private pending: Change[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly events: EventHub,
  ) {}

  /** Keeps an edit by the add-in until the batch ends. */
  record(change: Change): void {
    this.pending.push(change);
  }

  /** Raises the events of the batch. */
  flush(): void {
    const edits = this.pending;
    this.pending = [];
    for (const change of joinEdits(edits)) this.raise(change, "ThisLocalAddin");
  }

  raise(change: Change, triggerSource: "ThisLocalAddin" | "Unknown"): void {
    const { sheetId, kind, range } = change;
    const message = {
      address: rangeName(range),
      changeType: kind,
      source: "Local",
      worksheetId: sheetId,
      triggerSource,
      shiftDirection: direction(change),
      referenceId: `${sheetId} ${rangeName(range)}`,
      ...details(change),
    };
    this.events.raise(EventType.WorksheetChanged, [sheetId, workbookTarget], message);
    for (const table of this.grid.tables.list()) {
      const inside = table.sheetId === sheetId ? intersection(table.range, range) : null;
      if (!inside) continue;
      const ofTable = { ...message, address: rangeName(inside), tableId: table.id };
      this.events.raise(EventType.TableChanged, [table.id, sheetId, workbookTarget], ofTable);
    }
  }
}

function direction({ kind, shift }: Change): string {
  if (!shift || !kind.startsWith("Cell")) return "None";
  if (shift.kind === "insert") return shift.axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  return shift.axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
}

function details({ before, after }: Change): Record<string, unknown> {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Edits of cells of one sheet that follow each other become as few ranges as they fill. */
function joinEdits(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (let i = 0; i < changes.length; i++) {
    const first = changes[i];
    if (!first) break;
    const run = [first];
    for (let next = changes[i + 1]; next && isSameEdit(first, next); next = changes[i + 1]) {
      run.push(next);
      i++;
    }
    if (run.length === 1) result.push(first);
    else {
      const { sheetId, kind } = first;
      result.push(...joinAreas(run.map(({ range }) => range)).map((range) => ({ sheetId, kind, range })));
    }
  }
  return result;
}

function isSameEdit(first: Change, next: Change): boolean {
  return next.kind === "RangeEdited" && first.kind === "RangeEdited" && next.sheetId === first.sheetId;
}
