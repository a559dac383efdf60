import { dayOfIso, isKnown, readDate, readMoney, type CellValue } from "../../policy";
import { MoneySum } from "../run/money-sum";
import { startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { visitRows, type RowReview } from "../run/review-rows";
import { columnNames } from "../table/column-names";
import type { DocumentBlock, DocumentColumn, DocumentValue, SheetDocument } from "./document";
import { known, triageOf, type TriageGroup, type TriageOmission } from "./triage-groups";

const GROUPS: readonly { readonly id: TriageGroup; readonly title: string; readonly empty: string }[] = [
  {
    id: "cancelled",
    title: "Cancelled funds on the case: closure certificate to DFAS-IN immediately (C15-Legacy.7.5.2)",
    empty: "No cancelled funds are on a case.",
  },
  {
    id: "alternate",
    title: "Alternate funds return: draw down, and funds return memorandum by July 31 (C15-Legacy.7.5.3)",
    empty: "No case needs the alternate process.",
  },
  {
    id: "closable",
    title: "Closable: closure certificate by July 31 (C15-Legacy.7.5.1)",
    empty: "No case is on the way to closure by July 31.",
  },
  { id: "undecided", title: "Not decided: facts are missing", empty: "Every case is decided." },
  { id: "later", title: "Funds that cancel in a later fiscal year", empty: "No funds cancel later." },
];

const text = (heading: string, width: number): DocumentColumn => ({ heading, style: "text", width });
const date = (heading: string): DocumentColumn => ({ heading, style: "date", width: 12 });
const money = (heading: string): DocumentColumn => ({ heading, style: "money", width: 18 });

/** Columns with money that are added up below each group, by fact. */
const BALANCES: readonly (readonly [string, string])[] = [
  ["Funds on case", "fundsOnCase"],
  ["Undelivered orders", "undeliveredOrders"],
  ["Delivered orders unpaid", "unpaidObligations"],
  ["Uncollected reimbursements", "uncollectedReimbursements"],
];

const columns: readonly DocumentColumn[] = [
  text("Case", 26),
  text("Program", 24),
  text("Implementing agency", 18),
  text("Fund", 22),
  { heading: "Cancelling FY", style: "integer", width: 12 },
  date("Closure due"),
  { heading: "Days left", style: "integer", width: 10 },
  ...BALANCES.map(([heading]) => money(heading)),
  { heading: "Next action", style: "wrapped", width: 44 },
  date("By"),
  text("Who acts", 12),
  { heading: "Needs", style: "wrapped", width: 30 },
];

/** What the triage is made from. */
export interface TriageInput {
  readonly result: ReviewResult;
  readonly sheetName: string;
  readonly marking: string;
  readonly madeOn: string;
}

/** Starts the July 31 triage of the BPC rows of a result: grouped, earliest first, with totals and days left. */
export function startTriage(input: TriageInput): Job<SheetDocument> {
  return startJob(input.result.rowCount, triageWork(input));
}

interface TriageRow {
  readonly cells: readonly DocumentValue[];
  readonly due: number;
  readonly reviewed: RowReview;
}

function* triageWork({ result, sheetName, marking, madeOn }: TriageInput): Work<SheetDocument> {
  const rows = new Map<TriageGroup, TriageRow[]>(GROUPS.map(({ id }) => [id, []]));
  const omitted: Record<TriageOmission, number> = { "not-applicable": 0, closed: 0, settled: 0 };
  const asOf = readDate(result.context.asOf);
  yield* visitRows(result.parts.reviewer, (reviewed, table) => {
    if (reviewed === null || table.input.match.kind !== "bpc-case") return;
    const place = triageOf(reviewed, result.context);
    if ("omitted" in place) omitted[place.omitted]++;
    else rows.get(place.group)?.push(triageRow(reviewed, isKnown(asOf) ? asOf : null));
  });
  return {
    sheetName,
    title: "July 31 triage of BPC funds (SAMM C15-Legacy.7.5)",
    marking,
    header: [
      ["Made on", madeOn],
      ["As-of date", result.context.asOf],
      ...GROUPS.map(({ id, title }): [string, DocumentValue] => [
        title.split(/[:(]/)[0]?.trim() ?? id,
        rows.get(id)?.length ?? 0,
      ]),
      ["Left out: not a legacy BPC fund with years", omitted["not-applicable"]],
      ["Left out: closed, nothing left on the case", omitted.closed],
      ["Left out: cancelled, nothing left on the case", omitted.settled],
    ],
    notes: [
      "Each row is one fund of one case. Days left are counted to July 31 of the cancelling year; below zero it has passed.",
    ],
    blocks: GROUPS.map(({ id, title, empty }) => block(id, title, empty, rows.get(id) ?? [])),
    charts: [],
  };
}

function triageRow(reviewed: RowReview, asOf: number | null): TriageRow {
  const { facts, review } = reviewed;
  const due = known(review.answers.closureDue);
  const dueDay = typeof due === "string" ? dayOfIso(due) : null;
  const next = review.answers.nextAction;
  const action = next?.status === "known" && isAction(next.value) ? next.value : undefined;
  const year = known(review.answers.cancellingFy);
  const fund = facts.tas ?? facts.availabilityEndFy ?? null;
  return {
    reviewed,
    due: dueDay ?? Number.MAX_SAFE_INTEGER,
    cells: [
      shown(facts.caseId),
      shown(facts.program),
      shown(facts.implementingAgency),
      typeof fund === "number" ? `FY${fund}` : shown(fund),
      typeof year === "number" ? year : null,
      dueDay,
      dueDay === null || asOf === null ? null : dueDay - asOf,
      ...BALANCES.map(([, key]) => amount(facts[key])),
      action?.action ?? null,
      action === undefined ? null : dayOfIso(action.date),
      action?.actor ?? null,
      needs(reviewed),
    ],
  };
}

interface Action {
  readonly date: string;
  readonly action: string;
  readonly actor: string;
}

function isAction(value: unknown): value is Action {
  return typeof value === "object" && value !== null && "action" in value;
}

function shown(cell: CellValue | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell).trim();
}

/** Dollars where the cell can be read; else the cell as it is, so that nobody takes it for zero. */
function amount(cell: CellValue | undefined): DocumentValue {
  const cents = readMoney(cell);
  if (cents === null) return null;
  return isKnown(cents) ? cents / 100 : `unreadable: ${String(cell)}`;
}

/** The cells that would settle when the fund cancels and how the case gets rid of it. */
function needs({ review }: RowReview): string | null {
  const names = columnNames("bpc-case").byKey;
  const missing = ["cancellingFy", "path", "cancelledFundsOnCase"].flatMap((key) => {
    const answer = review.answers[key];
    if (answer?.status === "unknown") return answer.missing;
    return answer?.status === "invalid" ? answer.columns : [];
  });
  const headings = [...new Set(missing)].map((key) => names.get(key)?.heading ?? key);
  return headings.length === 0 ? null : headings.join(", ");
}

function block(id: TriageGroup, title: string, empty: string, rows: readonly TriageRow[]): DocumentBlock {
  const sorted = [...rows].sort((a, b) => a.due - b.due);
  const total = totalRow(sorted);
  return {
    id,
    title,
    columns,
    empty,
    hasTotal: true,
    rows: sorted.length === 0 ? [] : [...sorted.map((row) => row.cells), total],
  };
}

function totalRow(rows: readonly TriageRow[]): readonly DocumentValue[] {
  const sums = BALANCES.map(([, key]) => {
    const sum = new MoneySum();
    for (const { reviewed } of rows) {
      const cents = readMoney(reviewed.facts[key]);
      if (isKnown(cents)) sum.add(cents);
    }
    return sum.count === 0 ? null : sum.dollars;
  });
  const before = columns.findIndex((column) => column.heading === BALANCES[0]?.[0]);
  const cells: DocumentValue[] = new Array<DocumentValue>(columns.length).fill(null);
  cells[0] = `Total of ${rows.length} ${rows.length === 1 ? "fund" : "funds"}`;
  sums.forEach((sum, index) => (cells[before + index] = sum));
  return cells;
}
