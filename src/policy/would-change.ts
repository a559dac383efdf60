import { answerText } from "./kernel/answer";
import { isKnown } from "./kernel/bad";
import { isoOfDay, readDate, type Day } from "./kernel/dates";
import { readFiscalYear } from "./kernel/fiscal-year";
import type { Section } from "./kernel/section";
import type { Answer, CellValue, Column, ReviewContext, WouldChange } from "./kernel/types";
import { answerOf, contextOf } from "./review-case";

const MOST_PER_COLUMN = 2;
type Raw = Readonly<Record<string, unknown>>;

/** The question whose answer is varied. */
interface Question {
  readonly section: Section;
  readonly raw: Raw;
  readonly context: ReviewContext;
  readonly answerKey: string;
  readonly answer: Answer;
  /** A number of the answer is dollars. */
  readonly money: boolean;
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
  { section, raw, context, answerKey, answer, money }: Question,
): readonly WouldChange[] {
  const seen = new Set<string>([JSON.stringify(answer)]);
  const changes: WouldChange[] = [];
  for (const value of candidates(column, raw[column.key], context)) {
    const row = section.open({ ...raw, [column.key]: value }, contextOf(context));
    const changed = answerOf(section, answerKey, row);
    const after = JSON.stringify(changed);
    if (changed.status === "invalid" || seen.has(after) || changes.length >= MOST_PER_COLUMN) continue;
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
  const days: Day[] = [];
  if (isKnown(asOf)) days.push(asOf);
  if (isKnown(own)) days.push(own - 1, own + 1);
  if (isKnown(asOf) && column.role !== "act") days.push(asOf + 1);
  return days.map(isoOfDay);
}

function years(current: unknown): readonly CellValue[] {
  const year = readFiscalYear(current);
  return isKnown(year) ? [year + 1, year - 1] : [];
}
