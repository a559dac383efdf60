import { reviewCase } from "../../src/policy";

/** 7.5.1 asks for guidance where an invoice comes after the drawdown; on a Closed row that no longer counts. */
describe("The next action after an invoice that needs guidance", () => {
  const invoiced = {
    availabilityEndFy: 2021,
    valueReducedDate: "2026-03-01",
    canCloseByJuly31: false,
    drawdownDate: "2026-07-15",
    returnMemoDate: "2026-07-16",
    invoiceDate: "2026-07-20",
  };
  const nextAction = (caseStatus: string) =>
    reviewCase("bpc-case", { ...invoiced, caseStatus }, { asOf: "2026-07-25" }).answers.nextAction;

  test("is to request it on an Open case", () => {
    expect(nextAction("Open")).toMatchObject({
      status: "known",
      value: { action: "Request guidance from DSCA CFD and DFAS-IN", date: "2026-07-25" },
    });
  });

  test("is nothing on a Closed one", () => {
    expect(nextAction("Closed")).toMatchObject({ status: "not-applicable" });
  });

  test("is not decided where the status cannot be read", () => {
    expect(nextAction("Shut")).toMatchObject({ status: "invalid", columns: ["caseStatus"] });
  });
});
