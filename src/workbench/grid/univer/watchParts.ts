import type { Rect } from "../shapes";
import type { GridParts } from "./model";
import type { Notes } from "./notes";
import type { Pusher } from "./push/pusher";
import { watched } from "./watched";

/** The parts of a workbook, each write of which is followed by what has to be shown anew. */
export function watchParts(parts: GridParts, pusher: Pusher, notes: Notes): GridParts {
  const { book } = pusher;
  const everything = (): void => pusher.everything();
  const layout = (): void => pusher.layout();
  const view = (): void => pusher.view();
  const cells = (sheetId: string, range: Rect): void => pusher.cells(sheetId, range);
  const looks = (sheetId: string, range: Rect): void => {
    pusher.cells(sheetId, range);
    pusher.layout();
  };
  const contents = (sheetId: string, range: Rect): void => {
    // A heading is named in formulas anywhere.
    if (book.tables.some(({ info }) => info.sheetId === sheetId && holdsHeader(info.range.row, range)))
      everything();
    else cells(sheetId, range);
  };
  return {
    date1904: parts.date1904,
    customXml: parts.customXml,
    charts: parts.charts,
    cells: watched(parts.cells, {
      write: contents,
      clear: contents,
      setNumberFormats: cells,
      setStyle: looks,
    }),
    sheets: watched(parts.sheets, {
      add: layout,
      delete: everything,
      update: everything,
      move: layout,
      activate: view,
    }),
    layout: watched(parts.layout, {
      insert: (sheetId, range, to) => {
        notes.shift(sheetId, { kind: "insert", axis: to === "Down" ? "rows" : "columns", range });
        everything();
      },
      delete: (sheetId, range, to) => {
        notes.shift(sheetId, { kind: "delete", axis: to === "Up" ? "rows" : "columns", range });
        everything();
      },
      setColumnWidth: layout,
      autofitColumns: layout,
      setRowHeight: layout,
      setColumnHidden: layout,
      setRowHidden: layout,
      merge: looks,
      unmerge: layout,
    }),
    view: watched(parts.view, { select: view, setFreeze: layout }),
    tables: watched(parts.tables, {
      add: everything,
      update: everything,
      resize: everything,
      renameColumn: everything,
      insertColumns: everything,
      deleteColumns: everything,
      insertRows: everything,
      deleteRows: everything,
      convertToRange: everything,
      delete: everything,
      sort: everything,
      filter: layout,
      clearFilters: layout,
    }),
    conditionalFormats: watched(parts.conditionalFormats, { add: layout, update: layout, delete: layout }),
    validations: watched(parts.validations, { set: layout, clear: layout }),
    comments: watched(parts.comments, {
      add: layout,
      update: layout,
      delete: layout,
      reply: layout,
      updateReply: layout,
      deleteReply: layout,
    }),
    names: watched(parts.names, { set: layout, delete: layout }),
  };
}

function holdsHeader(headerRow: number, range: Rect): boolean {
  return range.row <= headerRow && range.row + range.rows > headerRow;
}
