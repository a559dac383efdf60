import type { IRange } from "@univerjs/core";
import { IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Book } from "../memory/book";
import { intersection } from "../rects";
import { rectOfRange } from "./convert/ranges";
import type { Unit } from "./unit";

/** The question Univer asks itself before an array spills: true makes it `#SPILL!`. */
interface SpillCheck {
  _checkIfArrayFormulaRangeHasData(
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    range: IRange,
  ): boolean;
}

/** In Excel nothing spills into a table or within one. Univer's tables are looks of cells: it would. */
export function refuseSpillsInTables({ injector, id }: Unit, book: Book): void {
  const service = injector.get(IFormulaRuntimeService) as IFormulaRuntimeService & SpillCheck;
  const univer = Object.getPrototypeOf(service) as SpillCheck;
  service._checkIfArrayFormulaRangeHasData = (unitId, sheetId, row, column, range) => {
    if (univer._checkIfArrayFormulaRangeHasData.call(service, unitId, sheetId, row, column, range))
      return true;
    const rect = rectOfRange(range);
    if (unitId !== id || (rect.rows === 1 && rect.columns === 1)) return false;
    return book.tables.some(
      ({ info }) => info.sheetId === sheetId && intersection(info.range, rect) !== null,
    );
  };
}
