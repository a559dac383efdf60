import type { ICellData, IDisposable, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Book } from "../memory/book";
import { contains } from "../rects";
import { univerFormula } from "./convert/spelling";
import type { Unit } from "./unit";

/**
 * What the user enters is spelled as in Excel: `Cases[@Price]`, `Cases[[#Headers],[Amount (this fund)]]`. Univer
 * gets its own spelling of it before it carries the entry out.
 */
export function respellEntries(unit: Unit, book: Book): IDisposable {
  return unit.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id || unit.isWriting) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (unitId !== unit.id) return;
    type Lines = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;
    for (const [row, cells] of Object.entries((cellValue ?? {}) as Lines)) {
      for (const [column, cell] of Object.entries(cells)) {
        if (!cell?.f?.includes("[")) continue;
        const place = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
        const owner = book.tables.find(
          ({ info }) => info.sheetId === subUnitId && contains(info.range, place),
        );
        cell.f = univerFormula(cell.f, owner?.info.name);
      }
    }
  });
}
