import { isBad } from "./kernel/bad";
import { isoOfDay } from "./kernel/dates";
import { dollarText } from "./kernel/money";
import { percentText, type Percent } from "./kernel/percent";
import type { Tas } from "./kernel/tas";
import type { Column } from "./kernel/types";

/** A read fact as people write it. */
export function factText(column: Column, fact: unknown): string {
  if (fact === null) return "(blank)";
  if (isBad(fact)) return "(cannot be used)";
  switch (column.type) {
    case "money":
      return dollarText(fact as number);
    case "percent":
      return `${percentText(fact as Percent)} %`;
    case "date":
      return isoOfDay(fact as number);
    case "yes-no":
      return fact === true ? "Yes" : "No";
    case "fiscal-year":
      return `FY${fact as number}`;
    case "tas":
      return tasText(fact as Tas);
    default:
      return fact as string;
  }
}

function tasText(tas: Tas): string {
  const years = tas.noYear
    ? "X"
    : tas.firstFy === tas.lastFy
      ? String(tas.lastFy)
      : `${tas.firstFy}/${tas.lastFy}`;
  return [tas.allocation, tas.agency, years, tas.account, tas.subAccount].filter(Boolean).join("-");
}
