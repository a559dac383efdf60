import { displayText, readEntry } from "../../../src/workbench/grid/entry";

test.each([
  ["12", 12, undefined],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["$1,000", 1000, "$#,##0"],
  ["12.5%", 0.125, "0.00%"],
  ["(5)", -5, undefined],
  ["true", true, undefined],
  ["7/31/2026", 46234, "m/d/yyyy"],
  ["2026-07-31", 46234, "yyyy-mm-dd"],
  ["31-Jul-2026", 46234, "d-mmm-yyyy"],
  ["July 31, 2026", 46234, "mmmm d, yyyy"],
  ["#n/a", "#N/A", undefined],
  ["", "", undefined],
])("%s is entered as %s", (text, input, numberFormat) => {
  expect(readEntry(text, "General")).toEqual(
    numberFormat === undefined ? { input } : { input, numberFormat },
  );
});

test.each([
  "2020/2021",
  "FY2021",
  "097-0100",
  "SA-1",
  "Maybe",
  "Mayflower 7",
  "2/30/2026",
  "#1",
  "=",
  "-",
  "1 2/3x",
])("%s is text", (text) => expect(readEntry(text, "General")).toEqual({ input: text }));

test("a leading sign that makes no number makes a formula, an apostrophe and a text format make text", () => {
  expect(readEntry("=A1", "General")).toEqual({ input: { formula: "=A1" } });
  expect(readEntry("-A1", "General")).toEqual({ input: { formula: "=-A1" } });
  expect(readEntry("+A1", "General")).toEqual({ input: { formula: "=A1" } });
  expect(readEntry("@x", "General")).toEqual({ input: { formula: "=@x" } });
  expect(readEntry("'-A1", "General")).toEqual({ input: "-A1" });
  expect(readEntry("-A1", "@")).toEqual({ input: "-A1" });
});

test("values show in their format", () => {
  expect(displayText(46234, "m/d/yyyy")).toBe("7/31/2026");
  expect(displayText(0.1 + 0.2, "General")).toBe("0.3");
  expect(displayText(1234.5, "#,##0.00")).toBe("1,234.50");
  expect(displayText(true, "0.00")).toBe("TRUE");
  expect(displayText("#N/A", "0.00")).toBe("#N/A");
  expect(displayText(5, "no format [")).toBe("5");
});
