/** The workbook: the only layer that talks to Excel. Give `WorkbookPort` to the pane; tests may fake it. */
export type { WorkbookPort } from "./api/workbook-port";
export { ExcelTrouble, passesByItself, type TroubleCode, type TroubleText } from "./api/trouble";
export { NO_CELL_CHANGED, NOTHING_CHANGED } from "./host/in-excel";
export type {
  ChangedRow,
  KnownRow,
  Place,
  ReadOptions,
  Source,
  SourceRead,
  SourceRemark,
  SourcesFound,
  Work,
} from "./api/source";
export type { ChangesFound, ClearOutcome, FlagInput, FlagOutcome, LeftAlone } from "./api/flags";
export type { FreezeOutcome, FreezePort, RefusedCell, RestoreOutcome } from "./api/freeze";
export type { ActivePlace, WatchedSource, WatchWishes, WorkbookChange } from "./api/changes";
export type {
  CellInput,
  ColumnInput,
  ColumnOutcome,
  FunctionPort,
  InsertedColumn,
  InsertedFormula,
} from "./api/columns";
export type {
  DocumentCells,
  DocumentInput,
  DocumentOutcome,
  DocumentsRemoved,
  FoundDocument,
} from "./api/documents";
export type { Inserted, RemoveOutcome } from "./api/sheets";
export { frozenText, restoredText } from "./frozen/frozen-text";
export { rowAt, type SelectedRow } from "./sources/row-at";
export { workbook } from "./workbook";
export { notices, Notices, type Notice } from "./notices";
