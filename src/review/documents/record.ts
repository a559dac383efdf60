import { kindTitle, type CellValue, type PolicyEdition } from "../../policy";
import { severityMarks } from "../issues/severity";
import { startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import type { DismissalState } from "../stored/dismissals";
import type { Dismissal } from "../stored/dismissal";
import type { Settings } from "../stored/settings";
import type { RunDescription, StoredRecord } from "../stored/stored-record";
import { describeRun, type DetailLimits } from "../verify/describe-run";
import { lineFingerprints, sealOf } from "../verify/record-lines";
import type { HeaderLine, SheetDocument, SheetLayout } from "./document";
import { layOut } from "./layout";
import { recordBlocks } from "./record-blocks";
import { totalsWork } from "./record-totals";

/** What a review record is made from. */
export interface RecordInput {
  readonly result: ReviewResult;
  readonly settings: Settings;
  readonly dismissals: readonly Dismissal[];
  readonly dismissalState: DismissalState;
  /** Version of the add-in. */
  readonly version: string;
  /** When, as the sender's clock and place have it: `2026-11-22 14:05 -05:00`. */
  readonly madeOn: string;
  readonly sheetName: string;
  /** How much is stored of large tables. */
  readonly limits?: DetailLimits | undefined;
}

/** A record to write to a sheet, and what to store to verify it by. */
export interface RecordMade {
  readonly document: SheetDocument;
  readonly layout: SheetLayout;
  readonly stored: StoredRecord;
}

/** Starts to make the review record of a result. */
export function startRecord(input: RecordInput): Job<RecordMade> {
  return startJob(input.result.rowCount, recordWork(input));
}

function* recordWork(input: RecordInput): Work<RecordMade> {
  const totals = yield* totalsWork(input.result);
  const { description } = yield* describeRun(input);
  const document: SheetDocument = {
    sheetName: input.sheetName,
    title: "SAMM review record",
    marking: input.settings.marking,
    header: headerOf(input, description),
    notes: notesOf(input),
    blocks: yield* recordBlocks(input, totals),
    charts: [
      { title: "Findings by severity", blockId: "severity", column: 1 },
      { title: "Money at risk by cancelling year, dollars", blockId: "at-risk", column: 2 },
    ],
  };
  const layout = layOut(document);
  const unsealed = {
    sheetName: input.sheetName,
    madeOn: input.madeOn,
    description,
    lines: yield* lineFingerprints(layout.cells),
  };
  return { document, layout, stored: { ...unsealed, seal: sealOf(unsealed) } };
}

function headerOf(input: RecordInput, description: RunDescription): readonly HeaderLine[] {
  const { result, settings } = input;
  const { counts, undecided, rowsChecked, caseCount } = result.parts;
  const { context } = result;
  return [
    ["Made on", input.madeOn],
    ["Made with", `SAMM for Excel ${input.version}`],
    ["Prepared by", settings.preparedBy || "not given"],
    ["Reviewed by", settings.reviewedBy || "not given"],
    ["As-of date", dateOrText(context.asOf)],
    [
      "Differential threshold (the analyst's own; SAMM sets none)",
      percentOrNone(settings.differentialThresholdPercent),
    ],
    ["Price tolerance, dollars", context.priceTolerance ?? 0, "money"],
    ["Due-soon days", context.dueSoonDays ?? 30],
    ["Checks switched off", settings.checksOff.join(", ") || "none"],
    ...result.tables.map(tableLine(description)),
    ["Rows checked", rowsChecked],
    ["Cases", caseCount],
    ...severityMarks.map(({ severity, sign, word }): [string, number] => [
      `${sign} ${word}`,
      counts[severity],
    ]),
    ["Of these dismissed", input.dismissalState.count],
    ["Rows not decided", undecided.rows],
    ["Dollars on rows not decided", undecided.dollars, "money"],
    ["Rows not decided that name no amount", undecided.rowsWithoutAmount],
    ...result.parts.editions.map((edition): [string, string] => ["Policy edition", editionText(edition)]),
  ];
}

function tableLine(
  description: RunDescription,
): (table: ReviewResult["tables"][number], index: number) => [string, string] {
  return (table, index) => {
    const recorded = description.tables[index];
    const rows = recorded?.rowCount ?? 0;
    const print = recorded?.fingerprint.slice(0, 16) ?? "";
    return [
      "Table",
      `${table.name} on ${table.sheet}: ${kindTitle(table.match.kind)}, ${rows} rows, inputs ${print}`,
    ];
  };
}

function editionText({ section, memo, title, from, to, basis }: PolicyEdition): string {
  const until = to === undefined ? "" : ` to ${to}`;
  return `${section} by DSCA ${memo}, ${title}: from ${from}${until} (${basis})`;
}

function dateOrText(asOf: CellValue): string {
  return asOf === null ? "not given" : String(asOf);
}

const percentOrNone = (percent: number | null): string => (percent === null ? "not set" : `${percent} %`);

function notesOf({ result }: RecordInput): readonly string[] {
  return [
    ...result.parts.notes.map(({ message, rows }) => `${message} (${rows} ${rows === 1 ? "row" : "rows"})`),
    "Later editions than those named are not included.",
    "Passing the stated gates is not approval. Dismissed findings stay in every total.",
    "Inputs carry a fingerprint: SAMM for Excel can tell from it whether they changed. It is not a signature.",
  ];
}
