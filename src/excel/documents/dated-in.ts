import type { DocumentValue, SheetLayout } from "../../review";
import { lastColumn, lastRow } from "../cells/address";
import type { DateSystem } from "../cells/date-system";

/** The layout with its dates as this workbook counts them: each shows the day that is meant. */
export function datedIn({ date1904, serialOf }: DateSystem, layout: SheetLayout): SheetLayout {
  if (!date1904) return layout;
  const cells = layout.cells.map((row): DocumentValue[] => [...row]);
  for (const { style, area } of layout.styles) {
    if (style !== "date") continue;
    for (const row of cells.slice(area.row, lastRow(area) + 1))
      for (let column = area.column; column <= lastColumn(area); column++) {
        const value = row[column];
        if (typeof value === "number") row[column] = serialOf(value);
      }
  }
  return { ...layout, cells };
}
