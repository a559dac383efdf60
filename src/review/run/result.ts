import type { Finding, FactKey, PolicyEdition, ReviewContext, Severity } from "../../policy";
import { headingTokens, type HeadingTokens } from "../issues/heading-token";
import { issueText } from "../issues/issue-text";
import { severities } from "../issues/severity";
import type { PlannedTable, ReviewInput, TableInput } from "./input";
import type { RowReview, RowReviewer } from "./review-rows";
import { isLifted } from "./lifted";

/** Findings of one severity in a result. */
export type Counts = Readonly<Record<Severity, number>>;

/** Something that would be said on every row, said once. */
export interface HeaderNote {
  readonly code: string;
  readonly message: string;
  readonly rows: number;
}

/** Rows the review could not decide, and the money on them (see `undecided.ts` for which amount). */
export interface UndecidedTotal {
  readonly rows: number;
  readonly dollars: number;
  /** Undecided rows that name no amount: the dollars do not hold them. */
  readonly rowsWithoutAmount: number;
}

/** A finding with where it stands, made when it is shown. */
export interface FindingRecord {
  /** Its number in the result. */
  readonly index: number;
  readonly ordinal: number;
  readonly table: TableInput;
  readonly rowIndex: number;
  readonly finding: Finding;
  readonly caseId: string;
  readonly lineId: string;
  readonly agency: string;
}

/** Findings as columns of numbers; `n` of them in row order. */
export interface FindingColumns {
  /** The row's ordinal. */
  readonly row: Uint32Array;
  /** Index into `codes`. */
  readonly code: Uint32Array;
  /** 0 error to 3 info. */
  readonly severity: Uint8Array;
  /** Per row ordinal: number of its first finding. One longer than the rows. */
  readonly firstOfRow: Uint32Array;
}

export interface ResultParts {
  readonly input: ReviewInput;
  readonly reviewer: RowReviewer;
  readonly columns: FindingColumns;
  readonly codes: readonly string[];
  readonly agencies: readonly string[];
  /** Per row ordinal: index into `agencies`. */
  readonly agencyOf: Uint32Array;
  readonly counts: Counts;
  readonly rowsChecked: number;
  readonly blankRows: number;
  readonly caseCount: number;
  readonly undecided: UndecidedTotal;
  readonly notes: readonly HeaderNote[];
  readonly editions: readonly PolicyEdition[];
}

/**
 * What came of a review. A million findings are kept as columns of numbers; a finding's text is had by
 * reviewing its row once more, which is quick and always gives the same (facts and settings are kept).
 */
export class ReviewResult {
  readonly context: ReviewContext;
  readonly tables: readonly TableInput[];
  readonly findingCount: number;
  readonly rowCount: number;
  private readonly tokens: readonly HeadingTokens[];
  private last: { ordinal: number; reviewed: RowReview | null } | undefined;

  constructor(readonly parts: ResultParts) {
    this.context = parts.input.context;
    this.tables = parts.input.tables;
    this.findingCount = parts.columns.row.length;
    this.rowCount = parts.agencyOf.length;
    this.tokens = this.tables.map((table) => headingTokens(table.match));
  }

  /** Number of the table a row stands in. */
  tableNumberOf(ordinal: number): number {
    const { tables } = this.parts.reviewer;
    let low = 0;
    let high = tables.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tables[middle]?.firstOrdinal ?? 0) <= ordinal) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private planned(ordinal: number): PlannedTable {
    const table = this.parts.reviewer.tables[this.tableNumberOf(ordinal)];
    if (table === undefined) throw new RangeError(`No row ${ordinal} in this result.`);
    return table;
  }

  /** Reviews a row again; null for a blank one. */
  reviewedRow(ordinal: number): RowReview | null {
    if (this.last?.ordinal !== ordinal) {
      const table = this.planned(ordinal);
      this.last = { ordinal, reviewed: this.parts.reviewer.row(table, ordinal - table.firstOrdinal) };
    }
    return this.last.reviewed;
  }

  /** The finding of that number: message, columns, citations. */
  finding(index: number): Finding {
    const ordinal = this.parts.columns.row[index] ?? 0;
    const nth = index - (this.parts.columns.firstOfRow[ordinal] ?? 0);
    const listed = this.reviewedRow(ordinal)?.findings.filter((finding) => !isLifted(finding.code));
    const finding = listed?.[nth];
    if (finding === undefined) throw new RangeError(`No finding ${index} in this result.`);
    return finding;
  }

  /** The finding of that number with where it stands. */
  record(index: number): FindingRecord {
    const finding = this.finding(index);
    const ordinal = this.parts.columns.row[index] ?? 0;
    const { input, firstOrdinal } = this.planned(ordinal);
    const facts = this.reviewedRow(ordinal)?.facts;
    const text = (key: FactKey): string => String(facts?.[key] ?? "").trim();
    return {
      index,
      ordinal,
      table: input,
      rowIndex: ordinal - firstOrdinal,
      finding,
      caseId: text("caseId"),
      lineId: text("lineId"),
      agency: text("implementingAgency"),
    };
  }

  /** Numbers of a row's findings: from `first` up to, not including, `end`. */
  findingsOfRow(ordinal: number): { readonly first: number; readonly end: number } {
    const { firstOfRow } = this.parts.columns;
    return { first: firstOfRow[ordinal] ?? 0, end: firstOfRow[ordinal + 1] ?? 0 };
  }

  /** Ordinal of a table's row. */
  ordinalOf(tableNumber: number, rowIndex: number): number {
    return (this.parts.reviewer.tables[tableNumber]?.firstOrdinal ?? 0) + rowIndex;
  }

  severityOf(index: number): Severity {
    return severities[this.parts.columns.severity[index] ?? 0] ?? "error";
  }

  codeOf(index: number): string {
    return this.parts.codes[this.parts.columns.code[index] ?? 0] ?? "";
  }

  /**
   * The text of a row for the issues column: open findings, worst first. "" for a blank row.
   *
   * @param isDismissed says whether the finding of that number was dismissed
   */
  issueText(ordinal: number, isDismissed: (index: number) => boolean = () => false): string {
    const reviewed = this.reviewedRow(ordinal);
    if (reviewed === null) return "";
    const { first } = this.findingsOfRow(ordinal);
    let nth = 0;
    let dismissed = 0;
    const open = reviewed.findings.filter((finding) => {
      const hidden = !isLifted(finding.code) && isDismissed(first + nth++);
      if (hidden) dismissed++;
      return !hidden;
    });
    const { match } = this.planned(ordinal).input;
    const tokens = this.tokens[this.tableNumberOf(ordinal)] ?? headingTokens(match);
    return issueText(match.kind, open, tokens, dismissed);
  }
}
