import { isoOfDay } from "../kernel/dates";
import type { Duty } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import { openDutiesOf, type OpenDuty } from "./next-action";

/** The open duties of a fund by date, overdue first. Empty when their dates cannot be told. */
export function bpcDuties(row: BpcCase): readonly Duty[] {
  const duties = openDutiesOf(row);
  const asOf = row.asOf;
  if (!Array.isArray(duties) || asOf === null) return [];
  return (duties as readonly OpenDuty[])
    .filter((duty) => duty.open === true)
    .sort((one, other) => one.day - other.day)
    .map(({ day, action, paragraph }) => ({
      date: isoOfDay(day),
      action,
      actor: "IA",
      paragraph,
      overdue: day < asOf,
    }));
}
