import { columnsOf, type CaseKind } from "../../../src/policy";
import {
  ALL,
  firstChoices,
  functionNamed,
  makeFormula,
  tableReferencesOf,
  type Choices,
  type InsertFormula,
  type InsertSettings,
  type InsertTable,
} from "../../../src/review";

const settings: InsertSettings = { asOf: "2026-07-31", threshold: null };

const tableOf = (
  kind: CaseKind | null,
  headings: readonly string[],
  more: Partial<InsertTable> = {},
): InsertTable => ({
  ...{ name: "Cases", kind, headings, corrections: {}, rowCount: 3 },
  ...more,
});

/** A table with every column of a kind. */
const wholeTable = (kind: CaseKind): InsertTable =>
  tableOf(
    kind,
    columnsOf(kind).map(({ heading }) => heading),
  );

function specOf(name: string) {
  const spec = functionNamed(name);
  if (spec === undefined) throw new Error(`No function ${name}.`);
  return spec;
}

/** The formula by the first choices, some of them made otherwise. */
function attempt(name: string, table: InsertTable, changed: Choices = {}, asked = settings) {
  const spec = specOf(name);
  return makeFormula(name, spec, table, { ...firstChoices(spec, table, asked), ...changed });
}

function made(name: string, table: InsertTable, changed: Choices = {}, asked = settings): InsertFormula {
  const result = attempt(name, table, changed, asked);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.made;
}

function problems(name: string, table: InsertTable, changed: Choices = {}): Readonly<Record<string, string>> {
  const result = attempt(name, table, changed);
  if ("made" in result) throw new Error(result.made.formula);
  return result.problems;
}

const value = (text: string) => ({ by: "value", text }) as const;
const column = (heading: string) => ({ by: "column", heading }) as const;

describe("a formula of single cells", () => {
  it("takes the columns that the headings mean, keeps blank amounts blank and leaves out what is not there", () => {
    const headings = ["Case", "Pricing method", "DoD acquisition cost", "Depreciation", "Munition"];
    expect(made("STOCKPRICE", tableOf("stock-sale", headings)).formula).toBe(
      '=SAMM.STOCKPRICE(Cases[@[Pricing method]],IF(Cases[@[DoD acquisition cost]]="","",Cases[@[DoD acquisition cost]]),' +
        'IF(Cases[@Depreciation]="","",Cases[@Depreciation]),,,,Cases[@Munition])',
    );
  });

  it("takes the fund's symbol, and the year where the symbol is blank", () => {
    const table = wholeTable("bpc-case");
    expect(made("BPCDEADLINE", table, { milestone: value("Closure") })).toEqual({
      formula:
        '=SAMM.BPCDEADLINE(IF(Cases[@TAS]="",Cases[@[Last FY of availability]],Cases[@TAS]),"Closure",Cases[@[Cancelling FY]])',
      heading: "BPC deadline",
      result: "date",
      like: "Value reviewed and reduced",
    });
    const year = tableOf("bpc-case", ["Case", "Last FY of availability"]);
    expect(made("BPCPHASE", year).formula).toBe(
      '=SAMM.BPCPHASE(Cases[@[Last FY of availability]],"2026-07-31")',
    );
  });

  it("takes a calculated price before the quoted one", () => {
    const table = tableOf("stock-sale", ["Method", "Article price quoted", "Price", "National funds"]);
    expect(made("STOCKPROCEEDS", table, { account: value("SDAF") }).formula).toBe(
      '=SAMM.STOCKPROCEEDS(Cases[@Method],IF(Cases[@Price]="","",Cases[@Price]),' +
        'IF(Cases[@[National funds]]="","",Cases[@[National funds]]),,"SDAF")',
    );
  });

  it("takes a calculated method where none is written, and else the written one", () => {
    const other = ["Permitted method", "Acquisition cost", "Depreciation"];
    expect(made("STOCKPRICE", tableOf("stock-sale", other)).formula).toContain(
      "(Cases[@[Permitted method]],",
    );
    const both = tableOf("stock-sale", [...other, "Method"]);
    expect(made("STOCKPRICE", both).formula).toContain("(Cases[@Method],");
  });

  it("follows the analyst's corrections of the headings", () => {
    const table = tableOf("stock-sale", ["Worth", "Depreciation", "Method", "Wear"], {
      corrections: { worth: "acquisitionCost", depreciation: null, wear: "depreciation" },
    });
    expect(made("STOCKPRICE", table).formula).toBe(
      '=SAMM.STOCKPRICE(Cases[@Method],IF(Cases[@Worth]="","",Cases[@Worth]),IF(Cases[@Wear]="","",Cases[@Wear]))',
    );
  });

  it("asks for what has to be given, a sentence a parameter", () => {
    expect(problems("STOCKPRICE", tableOf(null, ["Shelf"]))).toEqual({
      method: "Choose a column, or one value for all rows.",
      acquisitionCost: "Choose a column, or one value for all rows.",
      depreciation: "Choose a column, or one value for all rows.",
    });
    expect(problems("STOCKPROCEEDS", wholeTable("stock-sale"))).toEqual({ account: "Choose one." });
    expect(problems("STOCKNOTICE", wholeTable("stock-sale"))).toEqual({
      actualValue: "Choose a column, or one value for all rows.",
      thresholdPercent: "Type a value for all rows.",
    });
    const gone = problems("STOCKPRICE", wholeTable("stock-sale"), { method: column("Way") });
    expect(gone).toEqual({ method: 'The table has no column "Way" any more: choose another.' });
  });

  it.each([
    ["STOCKPRICE", "method", "Last cost", '"Last cost"'],
    ["STOCKPRICE", "acquisitionCost", " $1,234.50 ", "1234.5"],
    ["STOCKPRICE", "munition", "Yes", "TRUE"],
    ["STOCKPRICE", "munition", "No", "FALSE"],
    ["STOCKNOTICE", "thresholdPercent", "25", "25"],
    ["STOCKNOTICE", "thresholdPercent", "12.5 %", "12.5"],
    ["STOCKNOTICE", "thresholdPercent", "0", "0"],
    ["STOCKNOTICE", "thresholdPercent", "0.5 %", '"0.5%"'],
    ["BPCPHASE", "asOf", "31 Jul 2026", '"2026-07-31"'],
    ["BPCPHASE", "asOf", "b3", "$B$3"],
    ["BPCPHASE", "asOf", "$B$3", "$B$3"],
    ["BPCPHASE", "asOf", "'As of'!B$3", "'As of'!$B$3"],
    ["BPCPHASE", "asOf", "SAMM_AsOf", "SAMM_AsOf"],
    ["BPCPHASE", "cancellingFy", "FY2027", "2027"],
    ["BUYBACKRECORD", "partner", 'The "Big" one', '"The ""Big"" one"'],
    ["BUYBACKRECORD", "partner", "=1+1", '"=1+1"'],
  ])("%s: %s is given %s for all rows as %s", (name, parameter, text, written) => {
    const table = wholeTable(specOf(name).kind ?? "stock-sale");
    const more = name === "STOCKNOTICE" ? { actualValue: value("1"), thresholdPercent: value("1") } : {};
    const { formula } = made(name, table, { ...more, [parameter]: value(text) });
    expect(formula.split(/[(,]/).join("\n")).toContain(written.split(/[(,]/).join("\n"));
  });

  it.each([
    ["STOCKPRICE", "method", "Cheapest", "Choose one."],
    ["STOCKPRICE", "acquisitionCost", "much", "Type an amount, such as 1234.50."],
    ["STOCKPRICE", "acquisitionCost", "=1", "Type an amount, such as 1234.50."],
    ["STOCKNOTICE", "thresholdPercent", "a quarter", "Type a percentage from 0 to 100, such as 25."],
    ["BPCPHASE", "asOf", "soon", "Type a date, such as 2026-07-31, or the cell that holds it, such as B3."],
    ["BPCPHASE", "asOf", "B3:B4", "Type a date, such as 2026-07-31, or the cell that holds it, such as B3."],
    [
      "BPCPHASE",
      "asOf",
      "TODAY()",
      "Type a date, such as 2026-07-31, or the cell that holds it, such as B3.",
    ],
    ["BPCPHASE", "asOf", 'B3&"x"', "Type a date, such as 2026-07-31, or the cell that holds it, such as B3."],
    ["BPCPHASE", "cancellingFy", "next", "Type a fiscal year, such as 2026."],
    ["BUYBACKRECORD", "partner", "  ", "Type a value."],
    ["BUYBACKRECORD", "partner", "x".repeat(256), "Excel takes at most 255 characters here."],
  ])("%s: %s is not given %s", (name, parameter, text, problem) => {
    const table = wholeTable(specOf(name).kind ?? "stock-sale");
    expect(problems(name, table, { [parameter]: value(text) })[parameter]).toBe(problem);
  });
});

describe("headings in references", () => {
  it.each([
    ["Net book value", "Cases[@[Net book value]]"],
    ["Depreciation", "Cases[@Depreciation]"],
    ["Prix_2", "Cases[@Prix_2]"],
    ["Größe", "Cases[@Größe]"],
    ["2026", "Cases[@[2026]]"],
    ["Cost [net] #2", "Cases[@[Cost '[net'] '#2]]"],
    ["Purchaser's", "Cases[@[Purchaser''s]]"],
    ["mail@post", "Cases[@[mail'@post]]"],
    ["=1+1", "Cases[@[=1+1]]"],
    ["@SUM(A1)", "Cases[@['@SUM(A1)]]"],
    ["Two\nlines", "Cases[@[Two\nlines]]"],
  ])("%s is written %s, and read again", (heading, written) => {
    const table = tableOf("return-or-buy-back", ["Case", heading]);
    const { formula } = made("BUYBACKTRANSPORT", table, { initiator: column(heading) });
    expect(formula).toBe(`=SAMM.BUYBACKTRANSPORT(${written})`);
    expect(tableReferencesOf(formula)).toEqual([{ table: "Cases", columns: [heading] }]);
  });
});

describe("a formula over the whole case row", () => {
  const headings = ["Note", "Case", "Shelf", "Last FY of availability", "Case status", "Price of mine"];

  it("names the columns from the first that is read to the last, headings and own row", () => {
    const table = tableOf("bpc-case", headings);
    const span = "[Case]:[Case status]";
    expect(made("ISSUES", table)).toEqual({
      formula: `=SAMM.ISSUES(Cases[[#Headers],${span}],Cases[@${span}],"2026-07-31")`,
      heading: "Issues",
      result: "plain",
      like: null,
    });
    expect(made("ANSWER", table, { answer: value("closureDue") })).toEqual({
      formula: `=SAMM.ANSWER("closureDue",Cases[[#Headers],${span}],Cases[@${span}],"2026-07-31")`,
      heading: "Closure due",
      result: "date",
      like: null,
    });
    expect(made("NEXTACTION", table, { part: value("Actor") }).heading).toBe("Who acts");
    expect(made("NEXTACTION", table, { part: value("Date") })).toMatchObject({
      formula: `=SAMM.NEXTACTION(Cases[[#Headers],${span}],Cases[@${span}],"2026-07-31",,"Date")`,
      heading: "Next date",
      result: "date",
    });
    expect(problems("NEXTACTION", table)).toEqual({ part: "Choose one." });
  });

  it("keeps blank amounts blank, and takes the workbook's threshold", () => {
    const table = tableOf("stock-sale", ["Case", "Intent to replace", "Acquisition cost"]);
    const cells = "Cases[@[Case]:[Acquisition cost]]";
    expect(made("ISSUES", table, {}, { asOf: "B3", threshold: 25 }).formula).toBe(
      `=SAMM.ISSUES(Cases[[#Headers],[Case]:[Acquisition cost]],IF(${cells}="","",${cells}),$B$3,,25)`,
    );
  });

  it("says what the analyst says the headings mean, and the kind where they do not say it", () => {
    const table = tableOf("stock-sale", ["Case", "Worth", "Note", "Intent to replace"], {
      corrections: { worth: "acquisitionCost" },
    });
    expect(made("ISSUES", table).formula).toMatch(
      /^=SAMM\.ISSUES\(\{"caseId","acquisitionCost","","intentToReplace"\},IF\(/,
    );
    // What the formula itself is given decides, not the headings it does not see.
    const set = tableOf("stock-sale", ["Fund source", "Intent to replace"], {
      corrections: { intenttoreplace: null },
    });
    expect(made("ISSUES", set).formula).toBe(
      '=SAMM.ISSUES({"fundSource"},Cases[@[Fund source]],"2026-07-31","Stock sale")',
    );
    const torn = tableOf("stock-sale", ["Case", "Fund source"]);
    expect(made("ISSUES", torn).formula).toContain(',"2026-07-31","Stock sale")');
  });

  it("explains one row, counted from 1", () => {
    const table = tableOf("bpc-case", headings);
    expect(made("EXPLAIN", table, { row: value("2") }).formula).toBe(
      '=SAMM.EXPLAIN(Cases[[#Headers],[Case]:[Case status]],INDEX(Cases[[Case]:[Case status]],2,0),"2026-07-31")',
    );
    const sale = tableOf("stock-sale", ["Case", "Intent to replace", "Depreciation"]);
    const cells = "Cases[[Case]:[Depreciation]]";
    expect(made("EXPLAIN", sale).formula).toContain(`,INDEX(IF(${cells}="","",${cells}),1,0),`);
    expect(problems("EXPLAIN", table, { row: value("4") })).toEqual({ row: "The table has 3 rows." });
    expect(problems("EXPLAIN", table, { row: value("0") })).toEqual({
      row: "Type the number of a row of the table, such as 1.",
    });
  });

  it("cannot be made of a table that is not known", () => {
    expect(problems("ISSUES", tableOf(null, ["Shelf"]))[ALL]).toMatch(/^No heading of this table is known\./);
  });

  it("is refused where Excel would not take its length", () => {
    const long = ["a", "b"].map((end) => `${"x ".repeat(127)}${end}`);
    const table = tableOf("stock-sale", ["Case", ...long, "Intent to replace"], {
      corrections: Object.fromEntries(
        long.map((heading) => [heading.replaceAll(" ", ""), "acquisitionCost"] as const),
      ),
    });
    expect(made("ISSUES", table).formula.length).toBeLessThan(8192);
    const wide = Array.from({ length: 3000 }, (_, at) => `Column ${at}`);
    const kinds = tableOf("stock-sale", ["Worth", ...wide, "Case"], {
      corrections: { worth: "acquisitionCost" },
    });
    expect(problems("ISSUES", kinds)[ALL]).toMatch(/longer than Excel takes/);
  });
});

describe("a formula that reads no table", () => {
  it("is made without one", () => {
    const none = (name: string, choices: Choices) => makeFormula(name, specOf(name), null, choices);
    expect(none("VERSION", {})).toMatchObject({ made: { formula: "=SAMM.VERSION()" } });
    expect(none("RULES", {})).toMatchObject({ made: { formula: "=SAMM.RULES()" } });
    const section = none("RULES", { section: value("C9.4.8") });
    expect(section).toMatchObject({ made: { formula: '=SAMM.RULES("C9.4.8")' } });
    expect(functionNamed("toString")).toBeUndefined();
  });
});
