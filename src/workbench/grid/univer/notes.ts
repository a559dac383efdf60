import {
  SheetsNoteModel,
  UpdateNotePositionMutation,
  RemoveNoteMutation,
} from "@univerjs/preset-sheets-note";
import type { BookNote } from "../../files/book";
import { shiftReference, type Shift } from "../shift";
import type { Unit } from "./unit";

/** Plain notes. The grid has no word for them: Univer keeps them, and files. */
export class Notes {
  constructor(readonly unit: Unit) {}

  /** All notes as they lie now, by sheet id. Univer knows no authors. */
  list(): ReadonlyMap<string, readonly BookNote[]> {
    const model = this.unit.injector.get(SheetsNoteModel);
    const sheets = this.unit.workbook.getSheets().map((worksheet) => worksheet.getSheetId());
    return new Map(
      sheets.map((sheetId) => [
        sheetId,
        [...(model.getSheetNotes(this.unit.id, sheetId)?.values() ?? [])].map(({ row, col, note }) => ({
          row,
          column: col,
          author: "",
          text: note,
        })),
      ]),
    );
  }

  /** Moves notes with the cells that the add-in inserted or deleted; for the user's acts Univer does it. */
  shift(sheetId: string, shift: Shift): void {
    const model = this.unit.injector.get(SheetsNoteModel);
    const notes = [...(model.getSheetNotes(this.unit.id, sheetId)?.values() ?? [])];
    this.unit.write(() => {
      for (const { id, row, col } of notes) {
        const after = shiftReference({ row, column: col, rows: 1, columns: 1 }, shift);
        const target = { unitId: this.unit.id, sheetId, noteId: id, silent: true };
        if (!after) this.unit.mutate(RemoveNoteMutation, target);
        else if (after.row !== row || after.column !== col) {
          const newPosition = { row: after.row, col: after.column };
          this.unit.mutate(UpdateNotePositionMutation, { ...target, newPosition });
        }
      }
    });
  }
}
