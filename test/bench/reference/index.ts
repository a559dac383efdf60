import type { CaseKind } from "../../../src/policy";
import { reviewBpc } from "./bpc";
import { readBpcRow } from "./bpc-row";
import { decimalOfNumber, readDate } from "./read";
import { reviewReturn } from "./returns";
import { readReturnRow } from "./returns-row";
import { isValue, type ReferenceContext, type ReferenceReview } from "./shape";
import { reviewStock } from "./stock";
import { readStockRow } from "./stock-row";

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Reads a context; what cannot be read is as if not given. */
export function readContext(context: {
  readonly asOf: unknown;
  readonly differentialThresholdPercent?: unknown;
  readonly dueSoonDays?: unknown;
  readonly priceTolerance?: unknown;
}): ReferenceContext {
  const asOf = readDate(context.asOf, "asOf", []);
  const threshold = context.differentialThresholdPercent;
  const { dueSoonDays, priceTolerance } = context;
  return {
    asOf: isValue(asOf) ? asOf : null,
    threshold: isNumber(threshold) && threshold >= 0 ? decimalOfNumber(threshold) : null,
    dueSoonDays: isNumber(dueSoonDays) && dueSoonDays >= 0 ? dueSoonDays : 30,
    tolerance: isNumber(priceTolerance) && priceTolerance >= 0 ? Math.round(priceTolerance * 100) : 0,
  };
}

/**
 * A second, independent reviewCase: the plainest hand code, raw cells in, answers and findings as data out.
 * The policy core is compared with it row by row, and measured against it.
 */
export function referenceReview(
  kind: CaseKind,
  facts: Readonly<Record<string, unknown>>,
  context: ReferenceContext,
): ReferenceReview {
  if (kind === "stock-sale") return reviewStock(readStockRow(facts), context);
  if (kind === "return-or-buy-back") return reviewReturn(readReturnRow(facts), context);
  return reviewBpc(readBpcRow(facts), context);
}
