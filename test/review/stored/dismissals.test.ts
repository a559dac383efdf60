import fc from "fast-check";
import type { CellValue } from "../../../src/policy";
import {
  applyDismissals,
  dismiss,
  filterFindings,
  withDismissal,
  withoutDismissal,
  type Dismissal,
  type DismissalNote,
  type ReviewResult,
} from "../../../src/review";
import { dismissalSection } from "../../../src/review/stored/dismissal";
import { listData, parseList } from "../../../src/review/stored/list-section";
import { asOf, goodSale, openFund, review, tableOf } from "../sample";

type Row = Readonly<Record<string, CellValue>>;

const note: DismissalNote = { reason: "accepted risk", note: "seen", by: "A. Analyst", on: "2026-07-15" };
const cheap: Row = { ...goodSale, priceQuoted: 599 };
const other: Row = { ...goodSale, lineId: "002", depreciation: "TBD", priceQuoted: "TBD" };
const sales = (rows: readonly Row[], context = asOf): ReviewResult =>
  review([tableOf("stock-sale", rows)], { context });

const indexOf = (result: ReviewResult, code: string): number =>
  Array.from(filterFindings(result, { codes: [code] }))[0] ?? -1;
const dismissed = (rows: readonly Row[], list: readonly Dismissal[], context = asOf) => {
  const result = sales(rows, context);
  const state = applyDismissals(result, list);
  return Array.from(state.dismissed.keys()).flatMap((index) =>
    state.dismissed[index] === 1 ? [result.record(index).lineId + " " + result.codeOf(index)] : [],
  );
};

const result = sales([cheap, other]);
const one = dismiss(result, indexOf(result, "stock.price-mismatch"), note);

describe("a dismissed finding", () => {
  it("stays dismissed while the facts it rests on are the same", () => {
    expect(dismissed([cheap, other], [one])).toEqual(["001 stock.price-mismatch"]);
    expect(one).toMatchObject({ ...note, table: "Cases", caseId: "BN-B-UAA", lineId: "001" });
  });

  it("stays dismissed when rows are sorted, inserted or deleted", () => {
    expect(dismissed([other, { ...goodSale, lineId: "9" }, cheap], [one])).toEqual([
      "001 stock.price-mismatch",
    ]);
    expect(dismissed([cheap], [one])).toEqual(["001 stock.price-mismatch"]);
  });

  it.each([
    ["the cell it names", { priceQuoted: 598 }],
    ["a fact its price is computed from", { depreciation: 410 }],
    ["another such fact", { acquisitionCost: 1001 }],
  ])("is open again when %s changes", (_, change) => {
    const state = applyDismissals(sales([{ ...cheap, ...change }]), [one]);
    expect(state).toMatchObject({ count: 0, active: [], reopened: [one], gone: [] });
  });

  it("stays dismissed when a fact changes on which it does not rest", () => {
    expect(dismissed([{ ...cheap, partner: "Bandaria", purchaserProceeds: "Yes" }], [one])).toHaveLength(1);
  });

  it("is open again when the setting it turns on changes, and not for another setting", () => {
    expect(dismissed([cheap], [one], { ...asOf, priceTolerance: 0.5 })).toEqual([]);
    expect(dismissed([cheap], [one], { ...asOf, dueSoonDays: 5 })).toHaveLength(1);
  });

  it("is open again when its rule has another version", () => {
    const earlier = {
      ...one,
      fingerprint: one.fingerprint.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    };
    expect(applyDismissals(result, [earlier]).reopened).toEqual([earlier]);
  });

  it("is kept when its finding is mended, and holds again when it comes back", () => {
    expect(applyDismissals(sales([goodSale]), [one])).toMatchObject({
      gone: [one],
      reopened: [],
      active: [],
    });
    expect(dismissed([cheap], [one])).toHaveLength(1);
  });

  it("of one unreadable cell leaves the other cells' findings open", () => {
    const bad = Array.from(filterFindings(result, { codes: ["input.not-a-number"] }));
    expect(bad).toHaveLength(2);
    const state = applyDismissals(result, [dismiss(result, bad[1]!, note)]);
    expect([state.dismissed[bad[0]!], state.dismissed[bad[1]!]]).toEqual([0, 1]);
    expect(state.reopened).toEqual([]);
  });

  it("concerns its table only", () => {
    const copy = review([tableOf("stock-sale", [cheap], { name: "Copy" })]);
    expect(applyDismissals(copy, [one])).toMatchObject({ count: 0, gone: [one] });
  });

  it("stays in the totals", () => {
    applyDismissals(result, [one]);
    expect(result.parts.counts.error).toBe(result.findingCount);
  });

  it("is told in the row's text", () => {
    const state = applyDismissals(result, [one]);
    expect(result.issueText(0, (index) => state.dismissed[index] === 1)).toBe(
      "No open issues. 1 finding dismissed.",
    );
  });
});

describe("a finding that time makes worse", () => {
  const at = (day: string): ReviewResult =>
    review([tableOf("bpc-case", [{ ...openFund, valueReducedDate: "" }])], { context: { asOf: day } });
  const before = at("2026-03-10");
  const due = dismiss(before, indexOf(before, "bpc.value-review"), note);

  it("stays dismissed from day to day while it is due", () => {
    expect(applyDismissals(at("2026-03-11"), [due]).count).toBe(1);
  });

  it("is open again once it is overdue", () => {
    expect(applyDismissals(at("2026-04-01"), [due])).toMatchObject({ count: 0, reopened: [due] });
  });
});

describe("rows that Case, Line and fund do not tell apart", () => {
  const bare: Row = { caseId: "X", acquisitionCost: 10, depreciationPercent: 0.5 };
  const twin: Row = { caseId: "X", acquisitionCost: 20, depreciationPercent: 0.5 };

  it("are told apart by what they hold", () => {
    const both = sales([bare, twin]);
    const first = dismiss(both, indexOf(both, "input.ambiguous-percent"), note);
    const state = applyDismissals(sales([twin, bare]), [first]);
    expect(state.count).toBe(1);
    expect(state.reopened).toEqual([]);
  });

  it("may have no case at all", () => {
    const both = sales([{ ...bare, caseId: "" }, twin]);
    const first = dismiss(both, 0, note);
    expect(applyDismissals(both, [first]).count).toBe(1);
  });
});

describe("the list of dismissals", () => {
  it("takes one finding once, the last word counting", () => {
    const again = { ...one, note: "looked again" };
    expect(withDismissal(withDismissal([], one), again)).toEqual([again]);
  });

  it("is undone one by one", () => {
    const second = { ...one, code: "stock.zero-price" };
    expect(withoutDismissal([one, second], one)).toEqual([second]);
    expect(applyDismissals(result, withoutDismissal([one], one)).count).toBe(0);
  });

  it("comes back from the workbook as it was", () => {
    const stored: unknown = JSON.parse(JSON.stringify(listData(dismissalSection, [one])));
    expect(parseList(dismissalSection, stored)).toEqual({ value: [one], status: "ok", problems: [] });
  });

  it("keeps those it can read when others are damaged, and says how many it lost", () => {
    const read = parseList(dismissalSection, { version: 1, items: [one, { ...one, on: "yesterday" }, 7] });
    expect(read).toMatchObject({ value: [one], status: "damaged" });
    expect(read.problems).toEqual([
      "2 of 3 stored dismissals cannot be read and are not used; nothing was changed.",
    ]);
  });

  it("never throws, whatever is stored", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => expect(parseList(dismissalSection, data).value).toEqual([])),
    );
  });

  it("applies to any order of any rows alike", () => {
    const rows = Array.from({ length: 8 }, (_, i) => ({ ...cheap, lineId: `00${i}`, priceQuoted: 590 + i }));
    const whole = sales(rows);
    const list = [0, 3, 5].map((index) => dismiss(whole, index, note));
    const names = dismissed(rows, list);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(dismissed(shuffled, list).sort()).toEqual(names);
      }),
      { numRuns: 20 },
    );
  });
});
