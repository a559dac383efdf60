import { dayOfIso, openDuties, type Answer, type CaseKind } from "../../policy";
import type { RangeInput, RowReview } from "../../review";
import { rowErrors } from "./answers";
import { choice } from "./parameters";
import type { Result, Undecided } from "./present";

type Part = "Date" | "Action" | "Actor";
const parts: readonly Part[] = ["Date", "Action", "Actor"];

export const partParameter = choice("part", parts);

/** The answers whose being open leaves it open whether there is a duty. */
const deciding: Readonly<Record<CaseKind, readonly string[]>> = {
  "stock-sale": ["noticeGiven"],
  "return-or-buy-back": ["openActions", "reconcile", "recordGaps"],
  "bpc-case": ["nextAction"],
};

/** The next open duty of reviewed rows: one part of it, or the three side by side. */
export function nextDutyShower(table: RangeInput, part: Part | null): (row: RowReview) => Result[] {
  const errorFor = rowErrors(table.kind);
  const wanted = part === null ? parts : [part];
  return (row) => {
    const [duty] = openDuties(table.kind, row.facts, table.context);
    // A fund's next duty is its earliest: one that may be open comes before one that is.
    const open = duty === undefined || table.kind === "bpc-case" ? openAnswer(table.kind, row) : null;
    if (open !== null) {
      const error = errorFor(open, row);
      return wanted.map(() => error);
    }
    if (duty === undefined) return wanted.map((each) => (each === "Action" ? "None" : ""));
    const shown = {
      Date: duty.date === undefined ? "" : dayOfIso(duty.date),
      Action: duty.action,
      Actor: duty.actor,
    };
    return wanted.map((each) => shown[each]);
  };
}

/** What the row does not decide, so that it cannot be said to have no duty; null for a row that has none. */
function openAnswer(kind: CaseKind, { review: { answers } }: RowReview): Undecided | null {
  const { eligibility } = answers;
  if (eligibility?.status === "known" && eligibility.value === "Not eligible") return null;
  for (const key of deciding[kind]) {
    const answer = answers[key];
    if (answer !== undefined && isOpen(answer)) return answer;
  }
  return null;
}

/** Without a threshold no price is substantially higher, and the function is given none. */
function isOpen(answer: Answer): answer is Undecided {
  if (answer.status === "unknown")
    return answer.missing.some((missing) => missing !== "differentialThresholdPercent");
  return answer.status === "invalid" || answer.status === "review";
}
