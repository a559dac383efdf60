import { dayOfIso, kindTitle } from "../../policy";
import { severityMarks } from "../issues/severity";
import type { Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { ruleFor } from "../run/review-rule";
import type { Dismissal } from "../stored/dismissal";
import type { DismissalState } from "../stored/dismissals";
import { columnNames } from "../table/column-names";
import type { DocumentBlock, DocumentColumn, DocumentValue } from "./document";
import { findingColumns, findingRow } from "./finding-row";
import type { RecordTotals, UndecidedRow } from "./record-totals";

const text = (heading: string, width: number): DocumentColumn => ({ heading, style: "text", width });
const wrapped = (heading: string, width: number): DocumentColumn => ({ heading, style: "wrapped", width });
const money = (heading: string): DocumentColumn => ({ heading, style: "money", width: 20 });
const integer = (heading: string): DocumentColumn => ({ heading, style: "integer", width: 12 });

/** What the blocks of a record are made from. */
export interface RecordParts {
  readonly result: ReviewResult;
  readonly dismissalState: DismissalState;
}

/** The tables of a review record, findings last: they are the longest. */
export function* recordBlocks(
  { result, dismissalState }: RecordParts,
  totals: RecordTotals,
): Work<readonly DocumentBlock[]> {
  return [
    severityBlock(result),
    atRiskBlock(totals),
    agencyBlock(totals),
    undecidedBlock(totals.undecided),
    dismissalBlock(dismissalState),
    yield* findingBlock(result, dismissalState),
  ];
}

function severityBlock(result: ReviewResult): DocumentBlock {
  return {
    id: "severity",
    title: "Findings by severity",
    columns: [text("Severity", 26), integer("Findings")],
    rows: severityMarks.map(({ severity, sign, word }) => [`${sign} ${word}`, result.parts.counts[severity]]),
    empty: "",
  };
}

function atRiskBlock({ atRisk }: RecordTotals): DocumentBlock {
  const rows: DocumentValue[][] = atRisk.years.map(({ year, funds, dollars }) => [
    `FY ${year}`,
    funds,
    dollars,
  ]);
  if (atRisk.undecidedRows > 0)
    rows.push(["Year not decided", atRisk.undecidedRows, atRisk.undecidedDollars]);
  return {
    id: "at-risk",
    title: "Money at risk by cancelling year: funds on cases not yet cancelled or returned",
    columns: [text("Cancelling year", 26), integer("Funds"), money("Dollars")],
    rows,
    empty: "No funds on BPC cases that are not yet cancelled or returned.",
  };
}

function agencyBlock({ agencies }: RecordTotals): DocumentBlock {
  return {
    id: "agencies",
    title: "By implementing agency",
    columns: [
      text("Implementing agency", 26),
      integer("Rows"),
      integer("Not decided"),
      money("Dollars not decided"),
      ...severityMarks.map((mark) => integer(mark.word)),
    ],
    rows: agencies.map(({ agency, rows, counts, undecidedRows, undecided }) => [
      agency === "" ? "not given" : agency,
      rows,
      undecidedRows,
      undecided.dollars,
      ...severityMarks.map((mark) => counts[mark.severity]),
    ]),
    empty: "No rows.",
  };
}

function undecidedBlock(undecided: readonly UndecidedRow[]): DocumentBlock {
  return {
    id: "undecided",
    title: "Rows not decided",
    columns: [
      text("Case", 26),
      text("Line", 10),
      text("Implementing agency", 18),
      text("Table", 20),
      integer("Sheet row"),
      money("Dollars"),
      text("Kind", 18),
      wrapped("What is missing or cannot be read", 70),
    ],
    rows: undecided.map(({ table, rowIndex, reviewed, dollars }) => [
      cell(reviewed.facts.caseId),
      cell(reviewed.facts.lineId),
      cell(reviewed.facts.implementingAgency),
      table.input.name,
      table.input.firstRow + rowIndex + 1,
      dollars,
      kindTitle(table.input.match.kind),
      obstacles({ table, rowIndex, reviewed, dollars }),
    ]),
    empty: "Every row was decided.",
  };
}

function cell(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : null;
}

/** The cells that are missing, and those that cannot be read, by heading. */
function obstacles({ table, reviewed }: UndecidedRow): string {
  const names = columnNames(table.input.match.kind).byKey;
  const heading = (key: string): string => names.get(key)?.heading ?? key;
  const missing = new Set<string>();
  const unreadable = new Set<string>();
  for (const finding of reviewed.findings) {
    if (finding.code.startsWith("input.")) for (const key of finding.columns) unreadable.add(heading(key));
    else if (finding.severity === "unknown") {
      for (const key of finding.missing ?? finding.columns) missing.add(heading(key));
    }
  }
  const parts = [
    ...(missing.size > 0 ? [`Needs ${[...missing].join(", ")}`] : []),
    ...(unreadable.size > 0 ? [`Cannot use ${[...unreadable].join(", ")}`] : []),
  ];
  return `${parts.join(". ")}.`;
}

function dismissalBlock(state: DismissalState): DocumentBlock {
  const row = (one: Dismissal, standing: string): readonly DocumentValue[] => [
    one.caseId,
    one.lineId,
    one.by,
    one.table,
    dayOfIso(one.on),
    one.reason,
    standing,
    one.message,
    ruleFor(one.code)?.title ?? one.code,
    one.note,
  ];
  return {
    id: "dismissals",
    title: "Dismissals (names are self-declared)",
    columns: [
      text("Case", 26),
      text("Line", 10),
      text("By", 18),
      text("Table", 20),
      { heading: "On", style: "date", width: 12 },
      text("Reason", 14),
      wrapped("Standing", 18),
      wrapped("Message when dismissed", 70),
      wrapped("Check", 36),
      wrapped("Note", 30),
    ],
    rows: [
      ...state.active.map((one) => row(one, "Holds")),
      ...state.reopened.map((one) => row(one, "Open again: facts or rule changed")),
      ...state.gone.map((one) => row(one, "Finding no longer there")),
    ],
    empty: "No finding was dismissed.",
  };
}

/** Findings written between two looks at the clock. */
const BATCH = 32;

function* findingBlock(result: ReviewResult, { dismissed }: DismissalState): Work<DocumentBlock> {
  const rows: (readonly DocumentValue[])[] = [];
  for (let index = 0; index < result.findingCount; index++) {
    if (index % BATCH === 0) yield 0;
    rows.push(findingRow(result.record(index), dismissed[index] === 1));
  }
  return { id: "findings", title: "Findings", columns: findingColumns, rows, empty: "Nothing was found." };
}
