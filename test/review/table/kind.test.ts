import fc from "fast-check";
import { caseKinds, columnsOf } from "../../../src/policy";
import { detectKind } from "../../../src/review";

const headingsOf = (kind: (typeof caseKinds)[number]): string[] =>
  columnsOf(kind).map((column) => column.heading);

describe("finding the kind of a table", () => {
  it.each(caseKinds)("knows a whole %s table by its headings and by its keys", (kind) => {
    expect(detectKind(headingsOf(kind))).toEqual({ result: "kind", kind });
    expect(detectKind(columnsOf(kind).map((column) => column.key))).toEqual({ result: "kind", kind });
  });

  it.each([
    [["Case", "Line", "Acquisition cost"], "stock-sale"],
    [["Case", "SME"], "return-or-buy-back"],
    [["Case", "TAS"], "bpc-case"],
    [["case id", "LAST FY OF AVAILABILITY"], "bpc-case"],
  ])("%j is a %s", (headings, kind) => {
    expect(detectKind(headings)).toEqual({ result: "kind", kind });
  });

  it("does not decide by what every kind has: Case, Line, Partner, Article, agency", () => {
    expect(detectKind(["Case", "Line", "Partner", "Article", "Implementing agency"]).result).toBe("none");
  });

  it.each([[[]], [["", null, 0]], [["Name", "Amount", "Due"]]])("finds none in %j", (headings) => {
    const guess = detectKind(headings);
    expect(guess.result).toBe("none");
  });

  it("names both kinds when a heading belongs to both", () => {
    expect(detectKind(["Case", "Fund source"])).toEqual({
      result: "ambiguous",
      kinds: ["stock-sale", "return-or-buy-back"],
      because: 'The headings fit "Stock sale" and "Return or buy back": say which.',
    });
  });

  it("names both kinds when each has as many headings of its own", () => {
    const guess = detectKind(["Case", "TAS", "Munition"]);
    expect(guess).toMatchObject({ result: "ambiguous", kinds: ["stock-sale", "bpc-case"] });
  });

  it("takes a kind with twice the headings of its own, not one with less", () => {
    expect(detectKind(["TAS", "Munition", "Serviceable"])).toEqual({ result: "kind", kind: "stock-sale" });
    expect(detectKind(["TAS", "SSC", "Munition", "Serviceable", "Depreciation"]).result).toBe("ambiguous");
  });

  it("lets a heading of its own outweigh any number of shared ones", () => {
    expect(detectKind(["Fund source", "SME"])).toEqual({ result: "kind", kind: "return-or-buy-back" });
  });

  it("does not count one column twice", () => {
    expect(detectKind(["TAS", "Treasury symbol", "TAFS", "Munition"]).result).toBe("ambiguous");
  });

  it("does not depend on the order of columns, on case, or on columns it does not know", () => {
    const names = caseKinds.flatMap((kind) => headingsOf(kind));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...names), { maxLength: 12 }),
        fc.string(),
        (headings, noise) => {
          const mixed = [`zz${noise}`, ...headings.map((heading) => heading.toUpperCase())].reverse();
          expect(detectKind(mixed)).toEqual(detectKind(headings));
        },
      ),
    );
  });
});
