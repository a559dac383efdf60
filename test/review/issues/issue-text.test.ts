import type { Finding, Severity } from "../../../src/policy";
import {
  CELL_LIMIT,
  headingTokens,
  issueText,
  matchHeadings,
  paragraphText,
  severityMarks,
} from "../../../src/review";

const tokens = headingTokens(matchHeadings("stock-sale", ["Case", "Method", "Article price quoted"]));
const finding = (severity: Severity, columns: readonly string[], message: string): Finding => ({
  code: "stock.test",
  severity,
  columns,
  message,
  citations: [{ memo: "24-58", paragraph: "C9.4.8.2.1" }],
});

describe("the issue text of a row", () => {
  it("says No issues when there are none", () => {
    expect(issueText("stock-sale", [], tokens)).toBe("No issues");
  });

  it("names severity by sign and by word, the columns, the message and the paragraph", () => {
    const error = finding("error", ["priceQuoted", "requestedMethod"], "The price is 5.00.");
    expect(issueText("stock-sale", [error], tokens)).toBe(
      "✖ Article price quoted: ✖ Method: Error. The price is 5.00. (SAMM C9.4.8.2.1)",
    );
  });

  it("puts the worst first and keeps the policy's order within a severity", () => {
    const findings = [
      finding("info", ["caseId"], "I."),
      finding("warning", ["caseId"], "W1."),
      finding("unknown", ["caseId"], "U."),
      finding("error", ["caseId"], "E."),
      finding("warning", ["caseId"], "W2."),
    ];
    const text = issueText("stock-sale", findings, tokens);
    expect(text.split("\n").map((line) => /(\S+)\. \(/.exec(line)?.[1])).toEqual(["E", "W1", "W2", "U", "I"]);
  });

  it("names a column the table lacks in words", () => {
    const text = issueText("stock-sale", [finding("unknown", ["munition"], "Needs it.")], tokens);
    expect(text).toBe("○: Unknown. [no column Munition] Needs it. (SAMM C9.4.8.2.1)");
  });

  it("keeps each finding on one line", () => {
    const text = issueText("stock-sale", [finding("error", ["caseId"], "One\r\n two.")], tokens);
    expect(text).toBe("✖ Case: Error. One two. (SAMM C9.4.8.2.1)");
  });

  it("says how many were dismissed, alone or beside open ones", () => {
    expect(issueText("stock-sale", [], tokens, 2)).toBe("No open issues. 2 findings dismissed.");
    const text = issueText("stock-sale", [finding("error", ["caseId"], "E.")], tokens, 1);
    expect(text).toBe("✖ Case: Error. E. (SAMM C9.4.8.2.1) \n1 finding dismissed.");
  });

  it("never starts like a formula", () => {
    const text = issueText("stock-sale", [finding("error", [], "=1+1")], tokens);
    expect(text).not.toMatch(/^[=+\-@]/);
  });

  it.each([1, 100, 400, 5000])(
    "fits a cell of Excel with %i long findings, and says what it leaves out",
    (count) => {
      const findings = Array.from({ length: count }, () => finding("error", ["caseId"], "x".repeat(120)));
      const text = issueText("stock-sale", findings, tokens, 3);
      expect(text.length).toBeLessThanOrEqual(CELL_LIMIT);
      const shown = text.split("✖ Case:").length - 1;
      const left = Number(/(\d+) more findings? did not fit/.exec(text)?.[1] ?? 0);
      expect(shown + left).toBe(count);
      expect(text).toContain("3 findings dismissed.");
    },
  );

  it("leaves out a single finding too long for a cell, with the sentence in its place", () => {
    const text = issueText("stock-sale", [finding("error", ["caseId"], "x".repeat(40_000))], tokens);
    expect(text).toBe("1 more finding did not fit this cell: open the SAMM pane to read it.");
  });
});

describe("severity", () => {
  it("has a sign of its own, one character that stands for itself in Excel", () => {
    const signs = severityMarks.map((mark) => mark.sign);
    expect(new Set(signs).size).toBe(4);
    for (const sign of signs) expect(sign).toHaveLength(1);
  });
});

describe("the paragraphs of a finding", () => {
  it.each([
    [[], ""],
    [[{ memo: "24-58", paragraph: "C9.4.8.1" }], "SAMM C9.4.8.1"],
    [
      [
        { memo: "26-54", paragraph: "C6.4.9" },
        { memo: "26-54", paragraph: "C8.7.3" },
        { memo: "26-54", paragraph: "C6.4.9" },
      ],
      "SAMM C6.4.9; C8.7.3",
    ],
    [[{ memo: "24-58", paragraph: "24-58" }], "DSCA 24-58"],
  ])("%j are written %j", (citations, text) => {
    expect(paragraphText(citations)).toBe(text);
  });
});
