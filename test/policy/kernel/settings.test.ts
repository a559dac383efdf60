import { Bad, readTas, reviewCase, type ReviewContext } from "../../../src/policy";
import { BPC, SALE } from "../support/proof";

const review = (context: Partial<ReviewContext>): string[] => {
  const quoted = { ...SALE, priceQuoted: 600.5 };
  return reviewCase("stock-sale", quoted, { asOf: "2026-11-02", ...context }).findings.map(
    ({ code }) => code,
  );
};
const state = (context: Partial<ReviewContext>): unknown =>
  reviewCase("bpc-case", BPC, { asOf: "2026-03-01", ...context }).answers.valueReview;

describe("Settings of a review", () => {
  test("hold for the row they are given with, and for no other", () => {
    expect(review({ priceTolerance: 0.49 })).toContain("stock.price-mismatch");
    expect(review({ priceTolerance: 0.5 })).not.toContain("stock.price-mismatch");
    expect(review({})).toContain("stock.price-mismatch");
    expect(state({})).toEqual({ status: "known", value: "Due" });
    expect(state({ dueSoonDays: 29 })).toEqual({ status: "known", value: "Not yet due" });
    expect(state({ dueSoonDays: 30 })).toEqual({ status: "known", value: "Due" });
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, "29", null])("of %p count as not set", (setting) => {
    expect(state({ dueSoonDays: setting as number })).toEqual({ status: "known", value: "Due" });
    expect(review({ priceTolerance: setting as number })).toContain("stock.price-mismatch");
  });
});

test("A finding as JSON has the contract's fields, and none that it lacks", () => {
  const json = (facts: object): unknown =>
    JSON.parse(JSON.stringify(reviewCase("bpc-case", { ...BPC, ...facts }, { asOf: "2026-10-01" }).findings));
  expect(json({ fundsOnCase: null })).toContainEqual({
    code: "bpc.cancelled-funds-unknown",
    severity: "unknown",
    columns: ["fundsOnCase"],
    message: "The funds are cancelled. Whether any are still on the case is not recorded.",
    citations: [{ memo: "25-47", paragraph: "C15-Legacy.7.5.2" }],
    missing: ["fundsOnCase"],
  });
  expect(json({ fundsOnCase: 0, debitAmount: 3 })).toContainEqual({
    code: "bpc.debit",
    severity: "error",
    columns: ["debitAmount"],
    message: "A debit on cancelled funds must follow the Prior Year Adjustment process.",
    citations: [{ memo: "25-47", paragraph: "C15-Legacy.7.6.3" }],
    due: "2026-10-01",
    actor: "IA",
  });
});

describe("The parts of a Treasury Account Symbol", () => {
  const whole = {
    allocation: "011",
    agency: "097",
    firstFy: 2020,
    lastFy: 2021,
    noYear: false,
    account: "0100",
    subAccount: "000",
  };
  test.each([
    "011-097-2020/2021-0100-000",
    "011 097 2020 / 2021 0100 000",
    "11-97-20/21-0100-000",
    " 011--097 - 2020/2021 - 0100 - 000 ",
  ])("%p", (symbol) => expect(readTas(symbol)).toEqual(whole));

  test("without allocation and sub-account", () =>
    expect(readTas("097-1976-0100")).toEqual({
      agency: "097",
      firstFy: 1976,
      lastFy: 1976,
      noYear: false,
      account: "0100",
    }));

  test.each([true, ["97X0100"], "2020/21-0100", "097-1975-0100", "097-2100-0100"])("%p is none", (value) =>
    expect(readTas(value)).toBeInstanceOf(Bad),
  );
  test("2099 is the last year", () => expect(readTas("097-2099-0100")).toMatchObject({ lastFy: 2099 }));
});
