import { catchUp } from "./catch-up";
import { chooseSource, loadWorkbook, refreshSources } from "./load-workbook";
import { cancelReview, runReview } from "./run-review";
import { recheckChanged } from "./recheck";
import { clearFlags, flagIssues } from "./flags";
import { correctColumn, correctKind, forgetCorrections, saveSettings } from "./settings";

/**
 * What the first page can ask for before the policy and the reading of tables have arrived: they come in
 * one part, loaded once the page is drawn.
 */
export const engine = {
  loadWorkbook,
  refreshSources,
  catchUp,
  chooseSource,
  runReview,
  cancelReview,
  recheckChanged,
  flagIssues,
  clearFlags,
  saveSettings,
  correctKind,
  correctColumn,
  forgetCorrections,
};

export type Engine = typeof engine;
