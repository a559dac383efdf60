import { finish, startTriage, type SheetDocument } from "../../../src/review";
import { openFund, review, tableOf } from "../sample";
import { blockOf, columnOf, headerOf, type Row } from "./documents";

const triage = (rows: readonly Row[], asOf = "2026-07-15"): SheetDocument => {
  const result = review([tableOf("bpc-case", rows)], { context: { asOf } });
  return finish(startTriage({ result, sheetName: "July 31 triage", marking: "", madeOn: "now" }));
};
const casesIn = (document: SheetDocument): Record<string, unknown[]> =>
  Object.fromEntries(document.blocks.map((block) => [block.id, columnOf(block, "Case").slice(0, -1)]));

const named = (caseId: string, more: Row = {}): Row => ({ ...openFund, caseId, ...more });

describe("the July 31 triage", () => {
  const document = triage([
    named("CAN-CLOSE", { canCloseByJuly31: "Yes" }),
    named("CANNOT", { canCloseByJuly31: "No", undeliveredOrders: 10, unpaidObligations: 20.5 }),
    named("MEMO", { returnMemoDate: "2026-07-01", fundsOnCase: 1 }),
    named("UNKNOWN"),
    named("LATER", { tas: "097-2021/2022-0100" }),
    named("CANCELLED", { tas: "097-2018/2019-0100" }),
    named("SETTLED", { tas: "097-2018/2019-0100", fundsOnCase: 0 }),
    named("CLOSED", { caseStatus: "closed" }),
    named("FMS", { caseType: "FMS" }),
    named("NO-YEAR", { tas: "097X0100" }),
  ]);

  it("groups each fund by what the policy answers (C15-Legacy.7.5.1-.3)", () => {
    expect(casesIn(document)).toEqual({
      cancelled: ["CANCELLED"],
      alternate: ["CANNOT", "MEMO"],
      closable: ["CAN-CLOSE"],
      undecided: ["UNKNOWN"],
      later: ["LATER"],
    });
  });

  it("says how many funds it leaves out, and why", () => {
    expect(headerOf(document, "Left out: not a legacy BPC fund with years")).toBe(2);
    expect(headerOf(document, "Left out: closed, nothing left on the case")).toBe(1);
    expect(headerOf(document, "Left out: cancelled, nothing left on the case")).toBe(1);
    expect(headerOf(document, "Alternate funds return")).toBe(2);
  });

  it("loses no row: groups and rows left out add up", () => {
    const grouped = document.blocks.reduce((sum, block) => sum + Math.max(0, block.rows.length - 1), 0);
    expect(grouped + 4).toBe(10);
  });

  it("adds up the balances of a group", () => {
    const block = blockOf(document, "alternate");
    const last = (heading: string) => columnOf(block, heading)[2];
    expect(last("Case")).toBe("Total of 2 funds");
    expect(last("Funds on case")).toBe(5001);
    expect(last("Undelivered orders")).toBe(10);
    expect(last("Delivered orders unpaid")).toBe(20.5);
    expect(last("Uncollected reimbursements")).toBeNull();
  });

  it("names what is missing where it is not decided, and the next action with date and actor", () => {
    const block = blockOf(document, "undecided");
    expect(columnOf(block, "Needs")[0]).toBe("Can close by July 31");
    expect(columnOf(block, "Next action")[0]).toBe("Review and reduce value");
    expect(columnOf(block, "By")[0]).toBe(46112);
    expect(columnOf(block, "Who acts")[0]).toBe("IA");
  });

  it.each([
    ["2026-07-01", 30],
    ["2026-07-30", 1],
    ["2026-07-31", 0],
    ["2026-08-01", -1],
    ["2026-09-30", -61],
  ])("on %s counts %i days to July 31", (day, days) => {
    const document = triage([named("A", { canCloseByJuly31: "No" })], day);
    expect(columnOf(blockOf(document, "alternate"), "Days left")[0]).toBe(days);
    expect(columnOf(blockOf(document, "alternate"), "Closure due")[0]).toBe(46234);
  });

  it.each([
    ["2025-09-30", "later"],
    ["2025-10-01", "undecided"],
    ["2026-09-30", "alternate"],
    ["2026-10-01", "cancelled"],
  ])("on %s has funds of FY 2026 under %s", (day, group) => {
    expect(casesIn(triage([named("A")], day))[group]).toEqual(["A"]);
  });

  it("puts the earliest first and shows unreadable amounts for what they are", () => {
    const rows = [
      named("B", { canCloseByJuly31: "No", fundsOnCase: "TBD" }),
      named("A", { tas: "097-2019/2020-0100", fundsOnCase: "" }),
    ];
    const block = blockOf(triage(rows, "2026-07-15"), "alternate");
    expect(columnOf(block, "Funds on case")).toEqual(["unreadable: TBD", null]);
    expect(casesIn(triage(rows, "2026-07-15")).undecided).toEqual(["A"]);
  });

  it("cannot group by a date it cannot read", () => {
    const document = triage([named("A", { canCloseByJuly31: "No" })], "soon");
    expect(casesIn(document).undecided).toEqual(["A"]);
    expect(columnOf(blockOf(document, "undecided"), "Days left")[0]).toBeNull();
  });

  it("looks at BPC rows only", () => {
    const result = review([tableOf("stock-sale", [{ caseId: "S", lineId: "1" }])]);
    const document = finish(startTriage({ result, sheetName: "T", marking: "", madeOn: "now" }));
    expect(document.blocks.every((block) => block.rows.length === 0)).toBe(true);
  });
});
