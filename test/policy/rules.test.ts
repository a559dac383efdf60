import { answerText, openDuties, reviewCase, ruleCatalogue, type CaseKind } from "../../src/policy";
import { BPC, RETURN, SALE, type Facts, type Proof } from "./support/proof";
import { bpcProofs } from "./support/proofs-bpc";
import { returnsProofs } from "./support/proofs-returns";
import { stockProofs } from "./support/proofs-stock";

/**
 * Every numbered rule of the memoranda (R1 to R87), each proved by an assertion, or named as a pointer with
 * the reason why nothing of a row can prove it.
 */
const PROOFS: Readonly<Record<string, readonly Proof[]>> = { ...returnsProofs, ...stockProofs, ...bpcProofs };

/** Rules no row can prove: they are stated in the catalogue, with the reason. */
const POINTERS: Readonly<Record<string, string>> = {
  R3: "names where restrictions and financing guidance stand; shown with the DFARS review",
  R14: "a reference to Appendix 8",
  R23: "a reference to FMR volume 15, chapter 7",
  R30: "DSCA's request is not a fact of the row; said in the message on the record",
  R34: "a general duty that C9.4.8 carries out for stock",
  R35: "indirect cost is no part of the article price",
  R36: "a reference to the FMR and to C9.4.8",
  R63: "a reference to chapter 16 and Appendix 7",
  R70: "a consequence, not a condition; said in the message on cancelled funds",
  R72: "a duty of DSCA and DFAS-IN, not of the row; said with cancelled funds",
  R76: "a duty of DSCA, not of the row; said with the alternate process",
  R86: "renumbering of paragraphs; the citations use the new numbers",
};

function proof({ kind, facts, asOf = "2026-11-02", context, answers, finds, not }: Proof): void {
  const review = reviewCase(kind, facts, { asOf, ...context });
  const given = Object.fromEntries(
    Object.keys(answers ?? {}).map((key) => [
      key,
      review.answers[key] ? answerText(review.answers[key]) : "left out",
    ]),
  );
  expect(given).toEqual(answers ?? {});
  const codes = review.findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...(finds ?? [])]));
  expect(codes.filter((code) => not?.includes(code))).toEqual([]);
}

const titleOf = (rule: string): string =>
  ruleCatalogue.find(({ rules }) => rules.includes(rule))?.title ?? "";

describe.each(Object.entries(PROOFS))("%s", (rule, proofs) => {
  test(`is proved: ${titleOf(rule)}`, () => proofs.forEach(proof));
});

test("R1 to R87 are each proved, or named as a pointer and stated in the catalogue", () => {
  const all = Array.from({ length: 87 }, (_, index) => `R${index + 1}`);
  expect(all.filter((rule) => (rule in PROOFS ? 1 : 0) + (rule in POINTERS ? 1 : 0) !== 1)).toEqual([]);
  expect(Object.keys(POINTERS).filter((rule) => titleOf(rule) === "")).toEqual([]);
});

test("Open duties name who acts: the partner for the change of end use, the agency for closure", () => {
  const actor = (kind: CaseKind, facts: Facts, asOf: string): (string | undefined)[] =>
    openDuties(kind, facts, { asOf }).map((duty) => duty.actor);
  expect(actor("return-or-buy-back", RETURN, "2026-11-02")).toEqual(["Partner", "Partner"]);
  expect(actor("bpc-case", BPC, "2026-07-31")).toEqual(["IA", "IA", "IA"]);
  expect(actor("stock-sale", { ...SALE, intentToReplace: null }, "2026-11-02")).toEqual([
    "Implementing agency",
  ]);
});
