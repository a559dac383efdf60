import fc from "fast-check";
import { applyDismissals, dismiss, finish, safeText, startCsv, startSarif } from "../../../src/review";
import { csvField } from "../../../src/review/export/csv";
import { anyText, goodSale, openFund, review, tableOf } from "../sample";

const evil = '=HYPERLINK("http://x","y")';
const sales = [
  { ...goodSale, caseId: evil, priceQuoted: 599 },
  { ...goodSale, caseId: '-2, "quoted"\nline', depreciation: "TBD" },
];
const result = review([
  tableOf("stock-sale", sales, { firstRow: 4, firstColumn: 2 }),
  tableOf("bpc-case", [openFund], { name: "Funds", sheet: "BPC" }),
]);
const one = dismiss(result, 0, { reason: "wrong data", note: "typo", by: "A", on: "2026-07-15" });
const state = applyDismissals(result, [one]);

/** Reads CSV by RFC 4180: what any program that imports it does. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const field = match[1] ?? "";
    row.push(field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
    if (match[2] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("findings as CSV", () => {
  const rows = parseCsv(finish(startCsv(result, state.dismissed)));

  it("have a line of headings and a line each", () => {
    expect(rows).toHaveLength(result.findingCount + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]).toEqual(expect.arrayContaining(["Case", "Severity", "Message", "Paragraph", "Due"]));
  });

  it("write dates so that every locale reads them alike, and say what was dismissed", () => {
    const due = rows[0]!.indexOf("Due");
    expect(rows.some((row) => row[due] === "2026-03-31")).toBe(true);
    const at = rows[0]!.indexOf("State");
    expect(
      rows
        .slice(1)
        .map((row) => row[at])
        .filter((text) => text === "Dismissed"),
    ).toHaveLength(1);
  });

  it("keep quotes, commas and line breaks of a case name", () => {
    expect(rows.map((row) => row[0])).toContain('\'-2, "quoted"\nline');
  });

  it("never hand a spreadsheet a formula", () => {
    for (const row of rows) for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@]/);
    expect(rows.map((row) => row[0])).toContain(`'${evil}`);
  });

  it.each([
    ["=1", "'=1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
    ["\rx", "'\rx"],
    ["a=1", "a=1"],
    ["✖ Error", "✖ Error"],
    ["", ""],
  ])("%j is written %j", (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it("leave numbers numbers", () => {
    expect([csvField(-5), csvField(true), csvField(null)]).toEqual(["-5", "true", ""]);
  });

  it("bring back any text, with at most an apostrophe before it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [[field = ""] = []] = parseCsv(`${csvField(text)}\r\n`);
        expect([text, `'${text}`]).toContain(field);
        expect(field).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe("findings as SARIF 2.1.0", () => {
  const log = JSON.parse(finish(startSarif({ result, dismissals: state, version: "1.2.3" })));
  const [only] = log.runs;

  it("are one run of one tool", () => {
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    expect(only.tool.driver).toMatchObject({ name: "SAMM for Excel", version: "1.2.3" });
  });

  it("are one result each, tied to a rule of the run", () => {
    expect(only.results).toHaveLength(result.findingCount);
    for (const each of only.results) {
      expect(only.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId);
      expect(each.message.text.length).toBeGreaterThan(0);
      expect(each.locations.length).toBeGreaterThan(0);
    }
  });

  it("have a level only where they fail: what is not decided is open (SARIF 3.27.9)", () => {
    for (const each of only.results) {
      expect(["fail", "open", "informational"]).toContain(each.kind);
      if (each.kind === "fail") expect(["error", "warning"]).toContain(each.level);
      else expect(each.level).toBe("none");
    }
  });

  it("name their cells by sheet and address", () => {
    const [first] = only.results;
    expect(first.ruleId).toBe("stock.price-mismatch");
    expect(first.locations[0].logicalLocations[0]).toMatchObject({
      name: "Article price quoted",
      fullyQualifiedName: "Sheet1!M5",
    });
  });

  it("bear dismissals as suppressions, and a fingerprint that is the same next time", () => {
    expect(only.results[0].suppressions).toEqual([
      { kind: "external", status: "accepted", justification: "wrong data: typo (A, 2026-07-15)" },
    ]);
    expect(only.results.filter((each: { suppressions?: unknown }) => each.suppressions)).toHaveLength(1);
    const again = JSON.parse(finish(startSarif({ result, version: "1.2.3" })));
    expect(again.runs[0].results[0].partialFingerprints).toEqual(only.results[0].partialFingerprints);
    const prints = only.results.map(
      (each: { partialFingerprints: Record<string, string> }) => each.partialFingerprints["sammFinding/v1"],
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
