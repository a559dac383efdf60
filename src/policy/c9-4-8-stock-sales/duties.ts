import { isKnown } from "../kernel/bad";
import { isoOfDay } from "../kernel/dates";
import type { Duty } from "../kernel/types";
import type { StockSale } from "./sale";

const IA = "Implementing agency";

/** What the implementing agency still has to do for a sale (C9.4.8, C9.4.8.5): the one by the agreement, the others before it. */
export function stockDuties(sale: StockSale): readonly Duty[] {
  if (sale.standing.status === "not-applicable" || sale.standing.status === "not-in-force") return [];
  const { agreementDate, intentToReplace } = sale.facts;
  const duties: Duty[] = [];
  const add = (action: string, paragraph: string, daysBefore = 0): void => {
    const date = isKnown(agreementDate) ? isoOfDay(agreementDate - daysBefore) : undefined;
    duties.push({ date, action, actor: IA, paragraph, overdue: sale.signed });
  };
  if (intentToReplace === null) add("Determine intent to replace", "C9.4.8");
  if (sale.noticeGiven.status === "known" && !sale.noticeGiven.value) {
    add("Make the purchaser fully aware of the differential and record its wish to proceed", "C9.4.8.5", 1);
  } else if (
    sale.noticeGiven.status === "unknown" &&
    sale.noticeGiven.missing.includes("purchaserProceeds")
  ) {
    add("Record whether the purchaser clearly desires to proceed", "C9.4.8.5", 1);
  }
  return duties;
}
