import type { Source, SourceRemark } from "../api/source";
import { addressOf, fullAddress, type Rect } from "../cells/address";
import type { TablePlace } from "./locate-table";

export const tableSourceId = (tableId: string): string => `table ${tableId}`;

/** The id of a table by the id of its source; null for a range. */
export const tableIdOf = (source: Source): string | null =>
  source.kind === "table" ? source.id.slice("table ".length) : null;

/** What the search or a reading found out about a source beside its place. */
export interface Seen {
  readonly headings: readonly unknown[];
  readonly selected: boolean;
  readonly remarks: readonly SourceRemark[];
}

export function tableSource(place: TablePlace, seen: Seen): Source {
  return {
    ...seen,
    id: tableSourceId(place.id),
    kind: "table",
    name: place.name,
    sheet: place.sheet,
    sheetId: place.sheetId,
    address: addressOf(place.range),
    rowCount: place.body.rows,
    firstRow: place.body.row,
    firstColumn: place.body.column,
  };
}

export interface RangePlace {
  readonly sheet: string;
  readonly sheetId: string;
  /** Heading row and rows. */
  readonly range: Rect;
}

export function rangeSource({ sheet, sheetId, range }: RangePlace, seen: Seen): Source {
  const address = addressOf(range);
  return {
    ...seen,
    id: `range ${sheetId} ${address}`,
    kind: "range",
    name: fullAddress(sheet, address),
    sheet,
    sheetId,
    address,
    rowCount: range.rows - 1,
    firstRow: range.row + 1,
    firstColumn: range.column,
  };
}

/** The rows below the headings of a source. */
export function bodyOf({ firstRow, firstColumn, rowCount, headings }: Source): Rect {
  return { row: firstRow, column: firstColumn, rows: rowCount, columns: headings.length };
}
