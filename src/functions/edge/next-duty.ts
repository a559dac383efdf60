import { dayOfIso, openDuties } from "../../policy";
import type { RangeInput, RowReview } from "../../review";
import { headingsOf } from "./answers";
import { errorMaker } from "./errors";
import { choice } from "./parameters";
import { problemOf, type Result } from "./present";

type Part = "Date" | "Action" | "Actor";
const parts: readonly Part[] = ["Date", "Action", "Actor"];

export const partParameter = choice("part", parts);

/** The next open duty of reviewed rows: one part of it, or the three side by side. */
export function nextDutyShower(table: RangeInput, part: Part | null): (row: RowReview) => Result[] {
  const errorFor = errorMaker();
  const headings = headingsOf(table.kind);
  const wanted = part === null ? parts : [part];
  return ({ facts, review }) => {
    const { nextAction } = review.answers;
    if (nextAction !== undefined && nextAction.status !== "known" && nextAction.status !== "not-applicable") {
      const error = errorFor(problemOf(nextAction, (key) => headings.get(key)));
      return wanted.map(() => error);
    }
    const [duty] = openDuties(table.kind, facts, table.context);
    if (duty === undefined) return wanted.map((each) => (each === "Action" ? "None" : ""));
    const shown = {
      Date: duty.date === undefined ? "" : dayOfIso(duty.date),
      Action: duty.action,
      Actor: duty.actor,
    };
    return wanted.map((each) => shown[each]);
  };
}
