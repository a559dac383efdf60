import { DAYS_TO_1904 } from "../../review";

/** The date system of a workbook. */
export interface DateSystem {
  /** True when the workbook counts dates from 1904. */
  readonly date1904: boolean;
  /** A day, as the policy counts it, as this workbook does. */
  readonly serialOf: (day: number) => number;
}

/**
 * Asks which date system the workbook counts in; read the answer after the next sync. Excel has no property
 * for it: January 1, 1904 is day 1462 where dates count from 1900, and day 0 where they count from 1904.
 */
export function askDateSystem(workbook: Excel.Workbook): () => DateSystem {
  const probe = workbook.functions.date(1904, 1, 1);
  probe.load("value");
  return () => {
    const date1904 = probe.value === 0;
    return { date1904, serialOf: (day) => (date1904 ? day - DAYS_TO_1904 : day) };
  };
}
