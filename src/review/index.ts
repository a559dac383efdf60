/** Rows of a table -> cases -> findings. Pure: no Office, no page, no clock. */
export { headingKey } from "./table/heading-text";
export {
  matchHeadings,
  type ColumnCorrections,
  type DuplicateHeading,
  type HeadingMatch,
  type UnmatchedHeading,
} from "./table/headings";
export { detectKind, type KindGuess } from "./table/kind";
export { lastingName } from "./table/lasting-name";
export { DAYS_TO_1904 } from "./table/date-system";
export { isAmountFormat, isDateFormat } from "./table/number-format";
export { readCell, zeroIsBlank } from "./table/cell";
export { planRows, readRow, type ColumnFormats, type Facts, type RowPlan } from "./table/rows";
export { comparedName, identityKey, rowIdentity, type RowIdentity } from "./table/row-identity";

export { finish, startJob, type Job, type Work } from "./run/job";
export { patchRows, type PlannedTable, type ReviewInput, type TableInput } from "./run/input";
export { relatesTables } from "./run/relations";
export type { RowReview } from "./run/review-rows";
export { issueTexts, reviewRange, type RangeInput } from "./run/review-range";
export { startReview } from "./run/table-review";
export {
  ReviewResult,
  type Counts,
  type FindingRecord,
  type HeaderNote,
  type UndecidedTotal,
} from "./run/result";
export { DUPLICATE_ROW } from "./run/duplicate-row";
export { duplicateRowRule, ruleFor } from "./run/review-rule";

export { markOf, severities, severityMarks, severityRank, type SeverityMark } from "./issues/severity";
export { headingTokens, type HeadingTokens } from "./issues/heading-token";
export {
  CELL_LIMIT,
  findingText,
  issueText,
  NO_ISSUES,
  paragraphText,
  worstFirst,
} from "./issues/issue-text";
export { flagRules, type FlagPlace, type FlagRule } from "./issues/flag-rules";
export { cellAddress, columnLetters } from "./issues/column-letters";
export { ISSUES_HEADING, isIssuesHeading } from "./issues/issues-heading";
export { freeHeading } from "./table/free-heading";

export { firstChoices, type Choices, type InsertSettings, type ParameterChoice } from "./insert/choices";
export { ALL, makeFormula, type FormulaMade, type InsertFormula } from "./insert/formula";
export { headingProblem } from "./insert/heading";
export {
  functionNamed,
  isInputHeading,
  parametersOf,
  type InsertParameter,
  type InsertTable,
} from "./insert/parameters";
export type { FunctionSpec, ResultType } from "./insert/spec";
export { blankKept, headingCells, ownCell, ownCells } from "./insert/structured";

export { filterFindings, startFilter, type FindingFilter } from "./list/filter";
export { filterChoices, type FilterChoice, type FilterChoices } from "./list/choices";
export { groupFindings, startGrouping, type GroupedFindings, type Grouping } from "./list/group";
export { factsUsed, type FactUsed } from "./list/facts-used";
export { groupAt, headerGroup, nextFinding, visibleLines } from "./list/visible";

export { isLocked, type Stored } from "./stored/problem";
export {
  contextOf,
  correctionsOf,
  defaultSettings,
  parseSettings,
  settingsData,
  SETTINGS_VERSION,
  TODAY,
  type Settings,
  type TableCorrections,
} from "./stored/settings";
export {
  dismissalReasons,
  withDismissal,
  withoutDismissal,
  type Dismissal,
  type DismissalNote,
  type DismissalReason,
} from "./stored/dismissal";
export { applyDismissals, dismiss, startDismissals, type DismissalState } from "./stored/dismissals";
export { fingerprint, rowFingerprint } from "./stored/fingerprint";
export type { FlagMark } from "./stored/flag-mark";
export {
  frozenCount,
  frozenValue,
  valueKey,
  valueText,
  type Followed,
  type FrozenFormulas,
  type FrozenValue,
} from "./stored/frozen";
export type { StoredRecord } from "./stored/stored-record";
export {
  beginsAlike,
  documentKinds,
  HEAD_LINES,
  madeSheets,
  standingOf,
  type DocumentKind,
  type MadeSheet,
  type Standing,
} from "./stored/made-sheet";
export {
  emptyState,
  readState,
  STATE_NAMESPACE,
  writeState,
  type SectionName,
  type StateRead,
  type StateWritten,
  type StoredState,
} from "./stored/stored-state";

export { hasSammCall, sammCalls, type SammCall } from "./formulas/samm-calls";
export {
  mapReferences,
  referenceOfName,
  referencesOf,
  tableReferencesOf,
  type FormulaReference,
} from "./formulas/references";
export { addInVersion } from "./version";

export type {
  Area,
  CellStyle,
  ColumnStyle,
  DocumentBlock,
  DocumentChart,
  DocumentColumn,
  DocumentValue,
  HeaderLine,
  SheetDocument,
  SheetLayout,
} from "./documents/document";
export { layOut } from "./documents/layout";
export { startRecord, type RecordInput, type RecordMade } from "./documents/record";

export { startVerify, verifyContext, type VerifyInput } from "./verify/verify";
export { linePrint, sealedAs, withoutBlankEnd } from "./verify/record-lines";
export type { Difference, DifferenceKind, VerifyReport } from "./verify/difference";
export { startTriage, type TriageInput } from "./documents/triage";
export { startBuyBackRecord, type BuyBackRecordInput } from "./documents/buy-back-record";
export { differentialNotice, type Notice } from "./documents/notice";
export { safeText, startCsv } from "./export/csv";
export { startSarif, type SarifInput } from "./export/sarif";
