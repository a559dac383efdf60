import type { IsoDate } from "../../../../policy";
import { contextOf, type Settings } from "../../../../review";
import type { Reviewed } from "../../../session/state";

/** Why the findings are no longer what a review by today's settings would give; empty while they are. */
export function outdatedBy(review: Reviewed, settings: Settings | undefined, today: IsoDate): string {
  if (settings === undefined) return "";
  if (
    text(contextOf(settings, review.date)) !== text(review.result.context) ||
    isOtherwiseChanged(review, settings)
  )
    return "The settings or column corrections changed since the review.";
  return contextOf(settings, today).asOf === review.result.context.asOf
    ? ""
    : `The review is as of ${review.asOf}; today is ${today}.`;
}

function isOtherwiseChanged({ settings: then }: Reviewed, now: Settings): boolean {
  return text(then.checksOff) !== text(now.checksOff) || text(then.corrections) !== text(now.corrections);
}

function text(data: unknown): string {
  return JSON.stringify(data);
}
