import { dayOfIso, openDuties } from "../../policy";
import type { RangeInput, RowReview } from "../../review";
import { rowErrors } from "./answers";
import { choice } from "./parameters";
import type { Result } from "./present";

type Part = "Date" | "Action" | "Actor";
const parts: readonly Part[] = ["Date", "Action", "Actor"];

export const partParameter = choice("part", parts);

/** The next open duty of reviewed rows: one part of it, or the three side by side. */
export function nextDutyShower(table: RangeInput, part: Part | null): (row: RowReview) => Result[] {
  const errorFor = rowErrors(table.kind);
  const wanted = part === null ? parts : [part];
  return (row) => {
    const { nextAction } = row.review.answers;
    if (nextAction !== undefined && nextAction.status !== "known" && nextAction.status !== "not-applicable") {
      const error = errorFor(nextAction, row);
      return wanted.map(() => error);
    }
    const [duty] = openDuties(table.kind, row.facts, table.context);
    if (duty === undefined) return wanted.map((each) => (each === "Action" ? "None" : ""));
    const shown = {
      Date: duty.date === undefined ? "" : dayOfIso(duty.date),
      Action: duty.action,
      Actor: duty.actor,
    };
    return wanted.map((each) => shown[each]);
  };
}
