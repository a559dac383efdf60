import fs from "node:fs";
import path from "node:path";
import { loadBundle, loadMetadata } from "./support/bundle";
import { trapsIn, type Source } from "./support/metadata-traps";

/**
 * Ids, order and optionality of parameters as released. A saved workbook holds them: later versions may only
 * add functions, and optional parameters at the end.
 */
const frozen: Readonly<Record<string, string>> = {
  STOCKMETHOD:
    "intentToReplace, [identicalMeetsRequirement], [identicalObtainable], [equivalentQualifies], [equivalentObtainable]",
  STOCKPRICE:
    "method, acquisitionCost, depreciation, [identicalCost], [equivalentCost], [lastAcquisitionCost], [munition], [serviceable]",
  STOCKPROCEEDS: "method, price, [nationalFunds], [grantFunds], [account]",
  STOCKNOTICE: "price, actualValue, thresholdPercent, [noticeDate], [purchaserProceeds], [agreementDate]",
  RETURNCHECK:
    "providedUnderAeca, sme, fullyFunctioning, needsRepair, requirement, [sensitive], [releaseDetermination], [requestDate], [exportControls]",
  BUYBACKCHECK: "soldUnderFms, contractVehicle, fundSource, [requestDate]",
  BUYBACKTRANSPORT: "initiator, [loaFunding]",
  BUYBACKRECONCILE: "caseStatus, contractExecuted",
  BUYBACKRECORD: "partner, articles, recipient, [authority], [use]",
  BPCDEADLINE: "funds, milestone, [cancellingFy]",
  BPCPHASE: "funds, asOf, [cancellingFy]",
  BPCUSE: "funds, use, asOf, [obligationDate], [withinScope], [transferDate], [cancellingFy]",
  BPCREDUCTION: "caseValue, highestRequirement",
  BPCINVOICE: "funds, invoiceDate, [drawdownDate], [balancesReturnedDate], [cancellingFy]",
  BPCCREDIT: "funds, creditDate, [caseStatus], [cancellingFy]",
  TAS: "symbol, [part]",
  ISSUES: "headings, rows, asOf, [kind], [thresholdPercent]",
  ANSWER: "answer, headings, rows, asOf, [kind], [thresholdPercent]",
  NEXTACTION: "headings, rows, asOf, [kind], [part]",
  EXPLAIN: "headings, row, asOf, [kind], [thresholdPercent]",
  RULES: "[section]",
  VERSION: "",
};

const metadata = loadMetadata();

test("the built metadata declares exactly the frozen functions and parameters", () => {
  const declared = metadata.functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", "),
  ]);
  expect(Object.fromEntries(declared)).toEqual(frozen);
  expect(declared).toHaveLength(Object.keys(frozen).length);
});

test("the bundle associates every declared id, and no other", () => {
  expect([...loadBundle().functions.keys()].sort()).toEqual(Object.keys(frozen).sort());
});

test("error values and data types reach the functions, and nothing is volatile or streaming", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  expect(metadata.functions.flatMap(({ id, options }) => (options ? [id] : []))).toEqual([]);
});

test.each(metadata.functions.map((declared) => [declared.id, declared] as const))(
  "%s: takes ranges, gives a range, and says what everything is",
  (id, { name, description, helpUrl, parameters, result }) => {
    expect(name).toBe(id);
    expect(description).toMatch(/^[A-Z].{20,}\.$/);
    expect(helpUrl).toMatch(new RegExp(`^https://.+/help/${id}\\.html$`));
    expect(result.dimensionality).toBe("matrix");
    for (const parameter of parameters) {
      expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
      expect(parameter.description).toMatch(/^[A-Z].{5,}[.?]$/);
      expect(parameter.repeating).toBeUndefined();
    }
  },
);

const folder = path.resolve(__dirname, "../../src/functions");
const sources = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file): Source => ({ file, text: fs.readFileSync(path.join(folder, file), "utf8") }));

test("the sources step into none of the generator's traps", () => {
  expect(trapsIn(sources)).toEqual([]);
});

const good = `
/**
 * Gives a thing.
 * @customfunction THING
 * @helpurl https://localhost:3000/help/THING.html
 * @param one What it is.
 * @param [two] What else.
 * @returns A thing.
 */
export function thing(one: unknown[][], two?: unknown[][]): unknown[][] { return [one, two]; }
`;

test.each<[trap: string, from: string, to: string]>([
  ["{@link} breaks the generator", "Gives a thing.", "Gives a {@link thing}."],
  ["{@link} breaks the generator", "What it is.", "What {@link thing} is."],
  ["no description", "Gives a thing.", ""],
  ["description over 255 characters", "Gives a thing.", "Gives a thing. ".repeat(20)],
  ["no @returns", "@returns A thing.", ""],
  ["no help page of its own", "THING.html", "OTHER.html"],
  ["id is not one word of capital letters", "THING\n", "THING  Other\n"],
  ["id is not one word of capital letters", "THING\n", "my.thing\n"],
  ["Excel would take the name for a cell", "THING\n", "AB\n"],
  ["Excel would take the name for a cell", "THING\n", "ABC12\n"],
  ["@volatile", "@returns", "@volatile\n * @returns"],
  ["@streaming", "@returns", "@streaming\n * @returns"],
  ["result is not unknown[][]", "): unknown[][] {", "): unknown {"],
  ["one is not unknown[][]", "one: unknown[][]", "one: unknown[]"],
  ["one is not unknown[][]", "one: unknown[][]", "one: Rows"],
  ["one is not unknown[][]", "one: unknown[][]", "one: readonly unknown[][]"],
  ["two has a default", "two?: unknown[][]", "two: unknown[][] = []"],
  ["two is optional in one place only", "two?: unknown[][]", "two: unknown[][]"],
  ["two is a rest parameter", "two?: unknown[][]", "...two: unknown[][]"],
  ["one has no description", "@param one What it is.", "@param one"],
  ["one has a {type} in its @param", "@param one", "@param {number} one"],
  ["no named function declaration", "export function thing(", "export const thing = ("],
])("the search for traps finds: %s", (trap, from, to) => {
  expect(trapsIn([{ file: "good.ts", text: good }])).toEqual([]);
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  expect(trapsIn([{ file: "bad.ts", text }]).join("\n")).toContain(trap);
});

test("the search for traps finds an id declared in two files", () => {
  const twice = [good, good].map((text, index) => ({ file: `${index}.ts`, text }));
  expect(trapsIn(twice)).toEqual(["1.ts: THING is declared in 0.ts too"]);
});
