import type { Grid } from "../grid/grid";
import { contains, intersection } from "../grid/rects";
import type { ChangeKind, Rect } from "../grid/shapes";
import type { Shift } from "../grid/shift";
import type { Changes } from "./events/changes";
import type { EventHub } from "./events/eventHub";
import { raiseActivation, raiseSelection } from "./events/viewEvents";
import { HostError } from "./hostError";
import type { References } from "./query/references";

/** What every object of the model works with. */
export class HostContext {
  constructor(
    readonly grid: Grid,
    readonly references: References,
    readonly events: EventHub,
    readonly changes: Changes,
    /** Who writes comments. */
    readonly author: string,
    /** Tells listeners of the older kind of selection event. */
    readonly selectionChanged: () => void,
  ) {}

  /** Notes that cells got other contents. */
  edited(
    sheetId: string,
    range: Rect,
    values?: { before: string | number | boolean; after: string | number | boolean },
  ): void {
    this.changes.record({ sheetId, kind: "RangeEdited", range, ...values });
  }

  /** Notes that cells moved: kept ranges follow, and an event is raised. */
  moved(sheetId: string, shift: Shift, kind: ChangeKind): void {
    this.references.moved(sheetId, shift);
    this.changes.record({ sheetId, kind, range: shift.range, shift });
  }

  /** Selects a range, activating its sheet, with the events of both. */
  select(sheetId: string, range: Rect): void {
    const previousId = this.grid.sheets.activeId();
    this.grid.view.select(sheetId, range);
    raiseActivation(this.events, sheetId, previousId);
    raiseSelection(this.grid, this.events, this.grid.view.selection());
    this.selectionChanged();
  }

  activate(sheetId: string): void {
    const previousId = this.grid.sheets.activeId();
    if (previousId === sheetId) return;
    this.grid.sheets.activate(sheetId);
    raiseActivation(this.events, sheetId, previousId);
  }

  /** @throws HostError `AccessDenied` if the sheet is protected. */
  checkUnprotected(sheetId: string): void {
    if (this.grid.sheets.get(sheetId).protected) throw new HostError("AccessDenied");
  }

  /** @throws HostError `AccessDenied` if the sheet is protected and a cell of the range is locked. */
  /** Cells of an array entered with Ctrl+Shift+Enter can be changed all together only. */
  checkArrays(sheetId: string, range: Rect): void {
    for (const array of this.grid.cells.fixedArrays(sheetId))
      if (intersection(array, range) && !contains(range, array))
        throw new HostError("InvalidOperation", "You can't change part of an array.");
  }

  checkUnlocked(sheetId: string, range: Rect): void {
    if (!this.grid.sheets.get(sheetId).protected) return;
    const used = this.grid.cells.usedRange(sheetId, false);
    const beyond = !used || range.row + range.rows > used.row + used.rows;
    const wide = !used || range.column + range.columns > used.column + used.columns;
    // Cells without any format are locked.
    if (beyond || wide) throw new HostError("AccessDenied");
    const locked = this.grid.cells
      .styles(sheetId, range)
      .flat()
      .some((style) => style.locked !== false);
    if (locked) throw new HostError("AccessDenied");
  }
}
