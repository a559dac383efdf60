import { RETURN_IN_FORCE_DAY, type Day } from "../../policy";

/** Without a date the newest edition the add-in carries rules. */
export function isNewest(requestDate: Day | null): boolean {
  return requestDate === null || requestDate >= RETURN_IN_FORCE_DAY;
}
