import { answerText } from "./kernel/answer";
import { isKnown } from "./kernel/bad";
import { isoOfDay, readDate } from "./kernel/dates";
import type { Section } from "./kernel/section";
import type { Answer, CellValue, Column, ReviewContext, WouldChange } from "./kernel/types";
import { contextOf } from "./review-case";

const MOST_PER_COLUMN = 2;
type Raw = Readonly<Record<string, unknown>>;

/** The question whose answer is varied. */
interface Question {
  readonly section: Section;
  readonly raw: Raw;
  readonly context: ReviewContext;
  readonly answerKey: string;
  readonly answer: Answer;
  /** The columns the answer was read from. */
  readonly columns: readonly string[];
}

/** Which single change of one of these facts would change the answer, and to what. Amounts and texts are not tried. */
export function whatWouldChange(question: Question): readonly WouldChange[] {
  const { section, columns } = question;
  return section.columns
    .filter((column) => columns.includes(column.key))
    .flatMap((column) => changesOf(column, question));
}

function changesOf(
  column: Column,
  { section, raw, context, answerKey, answer }: Question,
): readonly WouldChange[] {
  const money = section.answerSpecs.find((spec) => spec.key === answerKey)?.type === "money";
  const seen = new Set<string>([JSON.stringify(answer)]);
  const changes: WouldChange[] = [];
  for (const value of candidates(column, raw[column.key], context)) {
    const changed = answerWith(section, { ...raw, [column.key]: value }, context, answerKey);
    const after = JSON.stringify(changed);
    if (!changed || changed.status === "invalid" || seen.has(after) || changes.length >= MOST_PER_COLUMN)
      continue;
    seen.add(after);
    const becomes = answerText(
      changed,
      money,
      (key) => section.columns.find((each) => each.key === key)?.heading ?? key,
    );
    changes.push({ column: column.key, heading: column.heading, to: text(value), answer: becomes });
  }
  return changes;
}

function answerWith(
  section: Section,
  raw: Raw,
  context: ReviewContext,
  answerKey: string,
): Answer | undefined {
  return section.answerOne[answerKey]?.(section.open(raw, contextOf(context)));
}

function text(value: CellValue): string {
  return typeof value === "boolean" ? (value ? "Yes" : "No") : String(value);
}

/** Values worth trying in a column: the other words; for dates the days around the as-of date and the date itself. */
function candidates(column: Column, current: unknown, context: ReviewContext): readonly CellValue[] {
  switch (column.type) {
    case "yes-no":
      return [true, false];
    case "choice":
      return column.choices ?? [];
    case "date":
      return dates(column, current, context);
    case "fiscal-year":
      return years(current);
    default:
      return [];
  }
}

function dates(column: Column, current: unknown, context: ReviewContext): readonly CellValue[] {
  const asOf = readDate(context.asOf);
  const own = readDate(current);
  const days = [
    ...(isKnown(asOf) ? [asOf] : []),
    ...(isKnown(own) ? [own - 1, own + 1] : []),
    ...(column.role === "act" ? [] : isKnown(asOf) ? [asOf + 1] : []),
  ];
  return days.map(isoOfDay);
}

function years(current: unknown): readonly CellValue[] {
  return typeof current === "number" ? [current + 1, current - 1] : [];
}
