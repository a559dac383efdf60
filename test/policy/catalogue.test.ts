import {
  answersOf,
  caseKinds,
  columnsOf,
  policyEditions,
  reviewCase,
  ruleCatalogue,
  ruleOf,
  ruleSummaries,
  dayOfIso,
} from "../../src/policy";
import { headingKey } from "../../src/review";

describe("The rule catalogue", () => {
  test("has one record a code", () => {
    const codes = ruleCatalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.map((code) => ruleOf(code)?.code)).toEqual(codes);
    expect(ruleOf("stock.no-such-code")).toBeUndefined();
  });

  test("says of every rule why, what SAMM says, what to do and who does it", () => {
    for (const rule of ruleCatalogue) {
      for (const text of [rule.title, rule.why, rule.samm, rule.action, rule.actor])
        expect(text.length).toBeGreaterThan(2);
      if (rule.type === "check") expect(rule.severities.length).toBeGreaterThan(0);
      expect(rule.citations.length > 0).toBe(!rule.code.startsWith("input."));
    }
  });

  test("cites paragraphs in their one canonical form, of the memorandum that has them", () => {
    const of: Readonly<Record<string, RegExp>> = {
      "24-58": /^(24-58|C9\.4\.8(\.\d)*|C9\.3\.1\.1)$/,
      "26-54": /^(26-54|C6\.4\.9(\.\d)*|C8\.7\.3)$/,
      "25-47": /^(25-47|C15-Legacy\.7\.\d(\.\d)*)$/,
    };
    for (const { citations } of ruleCatalogue) {
      for (const { memo, paragraph } of citations) expect(paragraph).toMatch(of[memo] ?? /^$/);
    }
  });

  test("carries every rule R1 to R87 of the memoranda", () => {
    const carried = new Set(ruleCatalogue.flatMap(({ rules }) => rules));
    expect(
      Array.from({ length: 87 }, (_, index) => `R${index + 1}`).filter((rule) => !carried.has(rule)),
    ).toEqual([]);
  });

  test("names only columns of its kind", () => {
    for (const rule of ruleCatalogue) {
      const keys = rule.kinds.flatMap((kind) => columnsOf(kind).map(({ key }) => key));
      expect(rule.columns.filter((column) => !keys.includes(column))).toEqual([]);
    }
  });

  test("has a record of each computation: the answer's heading and paragraph, since the text in force", () => {
    const computations = ruleCatalogue.filter(({ type }) => type === "computation");
    expect(
      computations.map(({ code, kinds, title, citations, inForceFrom, severities, columns }) => ({
        code,
        kinds,
        title,
        citations,
        inForceFrom,
        severities,
        columns,
      })),
    ).toEqual(
      caseKinds.flatMap((kind) => {
        const edition = policyEditions.find(({ kinds, to }) => kinds.includes(kind) && to === undefined);
        return answersOf(kind).map(({ key, heading, paragraph }) => ({
          code: `answer.${key}`,
          kinds: [kind],
          title: heading,
          citations: [{ memo: edition?.memo, paragraph }],
          inForceFrom: edition?.from,
          severities: [],
          columns: [],
        }));
      }),
    );
  });

  test("lists each check once in the short list too", () => {
    expect(ruleSummaries().map(({ code }) => code)).toEqual(
      ruleCatalogue.filter(({ type }) => type === "check").map(({ code }) => code),
    );
  });
});

describe("The columns", () => {
  test.each(caseKinds)("of a %s have headings and aliases nobody can confuse", (kind) => {
    const owner = new Map<string, string>();
    for (const { key, heading, aliases } of columnsOf(kind)) {
      for (const name of new Set([key, heading, ...aliases].map(headingKey))) {
        expect([name, owner.get(name) ?? key]).toEqual([name, key]);
        owner.set(name, key);
      }
    }
    for (const { key, heading } of answersOf(kind)) {
      const column = owner.get(headingKey(heading));
      expect([heading, column ?? key]).toEqual([heading, column === "cancellingFy" ? column : key]);
    }
  });
});

describe("Dated editions", () => {
  test("of a section follow each other without gap or overlap", () => {
    for (const section of new Set(policyEditions.map((edition) => edition.section))) {
      const editions = policyEditions
        .filter((edition) => edition.section === section)
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      editions.forEach((edition, index) => {
        const next = editions[index + 1];
        expect(edition.to === undefined).toBe(next === undefined);
        if (next && edition.to !== undefined) expect(dayOfIso(next.from) - dayOfIso(edition.to)).toBe(1);
      });
    }
  });

  test("say how their date is known: stated for 24-58, the memorandum's date for the others", () => {
    const inForce = policyEditions
      .filter(({ to }) => to === undefined)
      .map(({ memo, from, basis }) => [memo, from, basis]);
    expect(inForce).toEqual([
      ["24-58", "2024-06-13", "stated"],
      ["26-54", "2026-03-13", "memorandum date"],
      ["25-47", "2025-09-25", "memorandum date"],
    ]);
  });

  const price = (agreementDate: string | null, asOf: string): string | undefined =>
    reviewCase(
      "stock-sale",
      { agreementDate, intentToReplace: false, acquisitionCost: 1, depreciation: 0 },
      { asOf },
    ).answers.price?.status;
  test.each([
    ["2024-06-12", "2026-01-01", "not-in-force"],
    ["2024-06-13", "2026-01-01", "known"],
    ["2024-06-14", "2024-01-01", "known"],
    [null, "2024-06-12", "not-in-force"],
    [null, "2024-06-13", "known"],
    [null, "2024-06-14", "known"],
    [null, "", "unknown"],
  ])("C9.4.8 by agreement date %p, as of %s: %s", (agreementDate, asOf, status) =>
    expect(price(agreementDate, asOf)).toBe(status),
  );

  const buyBack = {
    channel: "Buy back",
    soldUnderFms: true,
    contractVehicle: "FAR/DFARS",
    fundSource: "DoD procurement",
  };
  test.each([
    ["2026-03-12", "not-in-force"],
    ["2026-03-13", "known"],
    ["2026-03-14", "known"],
  ])("a buy back requested on %s: %s", (requestDate, status) => {
    expect(
      reviewCase("return-or-buy-back", { ...buyBack, requestDate }, { asOf: "2026-11-02" }).answers
        .eligibility?.status,
    ).toBe(status);
    expect(reviewCase("return-or-buy-back", buyBack, { asOf: requestDate }).answers.eligibility?.status).toBe(
      status,
    );
  });

  test.each([
    [{ requestDate: null }, null, ["buyback.eligibility-unknown", "buyback.reconcile-unknown"]],
    [{ requestDate: "TBD" }, "2026-11-02", ["input.not-a-date"]],
  ])(
    "a buy back of which %j (as of %s) does not tell the day breaks no rule: none may have been in force",
    (date, asOf, expected) => {
      const broken = { contractVehicle: "Other", fundSource: "FMS", loaFunding: "FMF", newFmsCase: true };
      const { findings } = reviewCase("return-or-buy-back", { ...buyBack, ...broken, ...date }, { asOf });
      expect(findings.map(({ code }) => code).sort()).toEqual(expected);
    },
  );

  test.each([
    ["2025-09-24", true],
    ["2025-09-25", false],
    ["2025-09-26", false],
  ])("as of %s a BPC row says that it is before memorandum 25-47: %p", (asOf, before) => {
    const codes = reviewCase("bpc-case", { availabilityEndFy: 2021 }, { asOf }).findings.map(
      ({ code }) => code,
    );
    expect(codes.includes("bpc.before-25-47")).toBe(before);
  });
});
