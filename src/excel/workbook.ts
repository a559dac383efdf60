import type { WorkbookPort } from "./api/workbook-port";
import { clearFlags } from "./flags/clear";
import { findAsOf } from "./columns/as-of";
import { insertColumn } from "./columns/insert";
import { insertFormula, removeFormula } from "./columns/insert-cell";
import { removeColumn } from "./columns/remove";
import { findDocuments, readDocument } from "./documents/find-documents";
import { removeDocuments } from "./documents/remove";
import { writeDocument } from "./documents/write";
import { flag } from "./flags/flag";
import { freeze } from "./frozen/freeze";
import { restoreFrozen } from "./frozen/restore";
import { addComment } from "./navigate/comment";
import { backSteps, goBack, goTo, showSheet } from "./navigate/go-to";
import { opensWithWorkbook, setOpensWithWorkbook, showPane } from "./pane/startup";
import { insertReadyTable } from "./tables/insert";
import { findChanges } from "./sources/compare";
import { findSources } from "./sources/find";
import { findRanges } from "./sources/find-named";
import { locateSources, readSources } from "./sources/read";
import { readStored, writeStored } from "./stored/part";
import { removeEverything } from "./stored/remove";
import { watch } from "./watch/watch";

/** The open workbook. */
export const workbook: WorkbookPort = {
  findSources,
  findRanges,
  readSources,
  locateSources,
  findChanges,
  readStored,
  writeStored,
  removeEverything,
  flag,
  clearFlags,
  freeze,
  restoreFrozen,
  goTo,
  goBack,
  backSteps,
  watch,
  insertReadyTable,
  insertColumn,
  removeColumn,
  insertFormula,
  removeFormula,
  findAsOf,
  addComment,
  writeDocument,
  findDocuments,
  readDocument,
  removeDocuments,
  showSheet,
  opensWithWorkbook,
  setOpensWithWorkbook,
  showPane,
};
