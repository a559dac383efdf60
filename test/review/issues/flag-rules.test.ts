import fc from "fast-check";
import { columnsOf, type Finding, type Severity } from "../../../src/policy";
import {
  columnLetters,
  flagRules,
  headingTokens,
  issueText,
  matchHeadings,
  severities,
  type HeadingMatch,
} from "../../../src/review";
import { flagFormulaHolds } from "./excelFormula";

const keys = columnsOf("stock-sale").map((column) => column.key);

/** A table whose columns hold the first facts of a stock sale under whatever headings. */
function tableOf(headings: readonly string[]): HeadingMatch {
  return {
    ...matchHeadings("stock-sale", headings),
    rawHeadings: headings,
    keys: headings.map((_, i) => keys[i]!),
  };
}

const finding = (
  severity: Severity,
  columns: readonly number[],
  message = "Something is wrong.",
): Finding => ({
  code: "stock.test",
  severity,
  columns: columns.map((index) => keys[index]!),
  message,
  citations: [{ memo: "24-58", paragraph: "C9.4.8.1" }],
});

/** Which cells of a row the flags colour, by severity and column number. */
function coloured(headings: readonly string[], findings: readonly Finding[]): Record<string, number[]> {
  const match = tableOf(headings);
  const text = issueText("stock-sale", findings, headingTokens(match));
  const result: Record<string, number[]> = {};
  headings.forEach((heading, index) => {
    const rules = flagRules({ headerRow: 39, firstColumn: index, issuesColumn: headings.length, headings });
    for (const rule of rules) {
      const cells = {
        [`${columnLetters(index)}$40`]: heading,
        [`$${columnLetters(headings.length)}41`]: text,
      };
      if (flagFormulaHolds(rule.formula, cells)) (result[rule.severity] ??= []).push(index);
    }
  });
  return result;
}

describe("the conditional formats of a flagged table", () => {
  it("read the heading above the cell and the row's issue text", () => {
    const rules = flagRules({ headerRow: 39, firstColumn: 0, issuesColumn: 2, headings: ["Case", "Method"] });
    expect(rules.map((rule) => [rule.severity, rule.formula])).toEqual([
      ["error", '=ISNUMBER(FIND("✖ "&A$40&":",$C41))'],
      ["warning", '=ISNUMBER(FIND("⚠ "&A$40&":",$C41))'],
      ["unknown", '=ISNUMBER(FIND("○ "&A$40&":",$C41))'],
    ]);
  });

  it("let the worst severity of a cell win", () => {
    const rules = flagRules({ headerRow: 0, firstColumn: 0, issuesColumn: 2, headings: [] });
    expect(rules.every((rule) => rule.stopIfTrue)).toBe(true);
    const order = rules.map((rule) => severities.indexOf(rule.severity as "error"));
    expect(order).toEqual([...order].sort());
  });

  it("keep text readable on their fill", () => {
    const light = (hex: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
        return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const { fill, font } of flagRules({ headerRow: 0, firstColumn: 0, issuesColumn: 1, headings: [] })) {
      expect((light(fill) + 0.05) / (light(font) + 0.05)).toBeGreaterThan(4.5);
    }
  });

  it("colour exactly the cells a finding names", () => {
    expect(coloured(["Case", "Method", "Price"], [finding("error", [1, 2])])).toEqual({ error: [1, 2] });
  });

  it("colour by severity, each its own cells, and nothing for info", () => {
    const findings = [
      finding("warning", [0]),
      finding("info", [1]),
      finding("error", [2]),
      finding("unknown", [0]),
    ];
    expect(coloured(["Case", "Method", "Price"], findings)).toEqual({
      error: [2],
      warning: [0],
      unknown: [0],
    });
  });

  it.each([
    [["Cost", "Replacement Cost", "Cost of it"], 0],
    [["Cost", "Replacement Cost", "Cost of it"], 1],
    [["Cost", "cost"], 1],
    [["A*", "AB", "A?"], 0],
    [["A~", "A"], 0],
    [["Cost: total", "Cost", "total"], 0],
    [["Cost: total", "Cost", "total"], 1],
    [["x ✖ Cost", "Cost"], 0],
    [["✖ Cost:", "Cost"], 0],
    [['The "cost"', "The cost"], 0],
    [["Error", "Case"], 0],
    [["Case\nvalue", "Case"], 0],
    [[" Case ", "Case"], 0],
    [["⚠ Case: ✖ Line", "Line", "Case"], 0],
  ])("in %j colour only number %i when it is named", (headings, named) => {
    expect(coloured(headings, [finding("error", [named])])).toEqual({ error: [named] });
  });

  it("are not led astray by a message that quotes a cell", () => {
    const message = 'The article is "✖ Case: ⚠ Line: x\n✖ Method:".';
    expect(coloured(["Case", "Line", "Method"], [finding("error", [2], message)])).toEqual({ error: [2] });
  });

  it("colour neither of two columns with one heading, which the text names in words instead", () => {
    const headings = ["Cost", "Cost", "Line"];
    expect(coloured(headings, [finding("error", [1])])).toEqual({});
    const text = issueText("stock-sale", [finding("error", [1])], headingTokens(tableOf(headings)));
    expect(text).toContain("[column Cost]");
  });

  it("do not colour another column for one that the table lacks", () => {
    const match = { ...tableOf(["Partner"]), keys: ["caseId"] };
    const partner: Finding = { ...finding("error", []), columns: ["partner"] };
    const text = issueText("stock-sale", [partner], headingTokens(match));
    expect(text).toBe("✖: Error. [no column Partner] Something is wrong. (SAMM C9.4.8.1)");
  });

  it("colour exactly the named cells whatever the headings and messages hold", () => {
    const piece = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom("A", "B", "Case", "cost", " ", ":", "✖", "⚠", "○", "ℹ", "•", "꞉"),
      },
      { weight: 1, arbitrary: fc.constantFrom('"', "*", "?", "~", "\n", "Error.", "✖ A:", "$", "(", "'") },
      { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
    );
    const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
    const severity = fc.constantFrom(...severities);
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(severity, fc.array(fc.nat({ max: 4 }), { maxLength: 3 }), words), { maxLength: 4 }),
        (headings, drafts) => {
          const findings = drafts.map(([level, columns, message]) =>
            finding(
              level,
              columns.filter((index) => index < headings.length),
              message,
            ),
          );
          const { tokens } = headingTokens(tableOf(headings));
          const expected: Record<string, number[]> = {};
          for (const level of ["error", "warning", "unknown"]) {
            const named = headings.flatMap((_, index) =>
              tokens.has(keys[index]!) &&
              findings.some((each) => each.severity === level && each.columns.includes(keys[index]!))
                ? [index]
                : [],
            );
            if (named.length > 0) expected[level] = named;
          }
          expect(coloured(headings, findings)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("column letters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("of column %i are %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
