import { finish, startBuyBackRecord, type SheetDocument } from "../../../src/review";
import { review, tableOf } from "../sample";
import { blockOf, columnOf, headerOf, type Row } from "./documents";

const buyBack: Row = {
  caseId: "BN-B-UAA",
  lineId: "001",
  channel: "Buy back",
  requestDate: "2026-04-01",
  soldUnderFms: "Yes",
  use: "DoD",
  caseStatus: "Open",
  recordPartner: "Bandaria",
  recordArticles: "10 radios",
  recordRecipient: "U.S. Army",
  buyBackAmount: 1234.5,
  reconciledDate: 46200,
};
const record = (rows: readonly Row[]): SheetDocument => {
  const result = review([tableOf("return-or-buy-back", rows)]);
  return finish(startBuyBackRecord({ result, sheetName: "Buy back record", marking: "CUI", madeOn: "now" }));
};

describe("the central record of buy backs (C6.4.9.2.2)", () => {
  it("has a row a buy back with its elements, amount and dates", () => {
    const block = blockOf(record([buyBack]), "buy-backs");
    expect(columnOf(block, "Original purchasing partner")).toEqual(["Bandaria"]);
    expect(columnOf(block, "Articles purchased under FMS")).toEqual(["10 radios"]);
    expect(columnOf(block, "Buy back amount")).toEqual([1234.5]);
    expect(columnOf(block, "Reconciled on FMS case")).toEqual([46200]);
    expect(columnOf(block, "Record")).toEqual(["Complete"]);
    expect(block.gaps).toEqual([]);
  });

  it("marks each gap in its cell and counts the records that have any", () => {
    const document = record([{ ...buyBack, recordArticles: "", use: "Follow-on" }, buyBack]);
    const block = blockOf(document, "buy-backs");
    expect(columnOf(block, "Articles purchased under FMS")[0]).toBe("MISSING");
    expect(columnOf(block, "Authority of any retransfer")).toEqual(["MISSING", null]);
    expect(block.gaps?.map(([row, column]) => [row, block.columns[column]?.heading])).toEqual([
      [0, "Articles purchased under FMS"],
      [0, "Authority of any retransfer"],
    ]);
    expect(columnOf(block, "Record")[0]).toMatch(/^Missing: /);
    expect(headerOf(document, "With gaps")).toBe(1);
  });

  it("is served by the DSAMS indicator with case remarks", () => {
    const remarks = {
      ...buyBack,
      recordArticles: "",
      recordPartner: "",
      dsamsIndicator: true,
      caseRemarks: "see case",
    };
    const block = blockOf(record([remarks]), "buy-backs");
    expect(columnOf(block, "Record")).toEqual(["Complete"]);
    expect(columnOf(block, "DSAMS buy back indicator")).toEqual(["Yes"]);
  });

  it("says why where no record is asked for, and what is needed where that is open", () => {
    const rows = [
      { ...buyBack, caseStatus: "Closed" },
      { ...buyBack, use: "", recordAuthority: "" },
    ];
    const [closed, open] = columnOf(blockOf(record(rows), "buy-backs"), "Record");
    expect(closed).toContain("active FMS case");
    expect(open).toBe("Not decided: needs Use");
  });

  it("leaves out returns, rows without a channel, and what was asked for before 2026-03-13, and says how many", () => {
    const document = record([
      buyBack,
      { ...buyBack, channel: "WWRS return" },
      { ...buyBack, channel: "" },
      { ...buyBack, channel: "both" },
      { ...buyBack, requestDate: "2026-03-12" },
      { ...buyBack, requestDate: "2026-03-13" },
    ]);
    expect(headerOf(document, "Buy backs")).toBe(2);
    expect(headerOf(document, "Left out: channel not given or not readable")).toBe(2);
    expect(headerOf(document, "Left out: asked for before C6.4.9.2 was in force")).toBe(1);
  });

  it("keeps what it cannot read as it stands", () => {
    const block = blockOf(
      record([{ ...buyBack, buyBackAmount: "TBD", reconciledDate: "soon" }]),
      "buy-backs",
    );
    expect(columnOf(block, "Buy back amount")).toEqual(["TBD"]);
    expect(columnOf(block, "Reconciled on FMS case")).toEqual(["soon"]);
  });
});
