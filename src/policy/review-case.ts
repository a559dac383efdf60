import { notApplicable } from "./kernel/answer";
import { readContext, type Context } from "./kernel/context";
import { Findings, type Message } from "./kernel/finding";
import { inputMessages, reportProblems } from "./kernel/input-checks";
import type { ReadCase, Section } from "./kernel/section";
import type { Answer, CaseKind, CellValue, Review, ReviewContext } from "./kernel/types";
import { sectionOf } from "./sections";

type Messages = Readonly<Record<string, Message>>;
const allMessages = new Map<string, Messages>();

function messagesOf(section: Section): Messages {
  let messages = allMessages.get(section.memo);
  if (!messages) {
    messages = { ...inputMessages, ...section.messages };
    allMessages.set(section.memo, messages);
  }
  return messages;
}

/** The row as a plain record; anything else is taken as a row of blank cells. */
export function rawRow(facts: unknown): Readonly<Record<string, unknown>> {
  return typeof facts === "object" && facts !== null ? (facts as Record<string, unknown>) : {};
}

/** The context, read; anything that is no context has no as-of date. */
export function contextOf(context: unknown): Context {
  return readContext(
    typeof context === "object" && context !== null ? (context as ReviewContext) : { asOf: null },
  );
}

const NOT_ASKED = notApplicable("This is not asked of such a row.");

/** One answer of a row, on its own. */
export function answerOf(section: Section, key: string, row: ReadCase): Answer {
  return section.answerOne[key]?.(row) ?? NOT_ASKED;
}

/** A review of one row whose answers and findings are worked out when they are first asked for, and kept. */
class OpenReview implements Review {
  private _answers?: Review["answers"];
  private _findings?: Review["findings"];

  constructor(
    private readonly section: Section,
    private readonly row: ReadCase,
  ) {}

  get answers(): Review["answers"] {
    return (this._answers ??= this.section.answerAll(this.row));
  }
  get findings(): Review["findings"] {
    return (this._findings ??= findingsOf(this.section, this.row));
  }
}

/**
 * Reviews one row: every answer of its kind, and every finding. Pure and synchronous; never throws,
 * whatever the cells hold. A cell that cannot be read spoils only the answers that need it.
 *
 * @param kind which case table the row belongs to
 * @param facts raw cell values by column key; blank cells may be left out
 * @param context as-of date and the analyst's settings
 * @returns money in dollars, dates as ISO text, lists in no order
 */
export function reviewCase(
  kind: CaseKind,
  facts: Readonly<Partial<Record<string, CellValue>>>,
  context: ReviewContext,
): Review {
  const { answers, findings } = openReview(kind, facts, context);
  return { answers, findings };
}

/** The same review, working out only what is asked of it: a list of findings needs no answers. The cells are read at once. */
export function openReview(
  kind: CaseKind,
  facts: Readonly<Partial<Record<string, CellValue>>>,
  context: ReviewContext,
): Review {
  const section = sectionOf(kind);
  return new OpenReview(section, section.open(rawRow(facts), contextOf(context)));
}

function findingsOf(section: Section, row: ReadCase): Findings["list"] {
  const found = new Findings(section.memo, messagesOf(section));
  reportProblems(row.problems, found);
  section.check(row, found);
  return found.list;
}
