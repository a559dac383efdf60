import { readFileSync } from "node:fs";
import path from "node:path";
import { sampleBook, sampleBytes, sampleTables } from "../../scripts/sample/buildSample";
import { formulaColumns } from "../../scripts/sample/formulaColumns";
import { loadShippedFunctions } from "../../scripts/sample/shippedFunctions";
import { sampleDay, sampleThreshold } from "../../scripts/sample/types";
import {
  caseKinds,
  columnsOf,
  dayOfIso,
  reviewCase,
  ruleCatalogue,
  type CaseKind,
  type CellValue,
  type Finding,
} from "../../src/policy";
import { readState, STATE_NAMESPACE } from "../../src/review";
import { readBook } from "../../src/workbench/files/read/readBook";

const root = path.resolve(__dirname, "../..");
const committed = new Uint8Array(readFileSync(path.join(root, "assets/samm-sample.xlsx")));
const book = readBook(committed);
const call = loadShippedFunctions(root);

/** The facts of each row as they stand in the committed file. */
function rowsOf(kind: CaseKind): Record<string, CellValue>[] {
  const sheet = book.sheets.find(
    ({ tables }) => tables[0]?.name === sampleTables.find((each) => each.kind === kind)?.table,
  );
  const table = sheet?.tables[0];
  if (!sheet || !table) throw new Error(`The sample has no table of ${kind}.`);
  return Array.from({ length: table.range.rows - 1 }, (_row, index) => {
    const cells = sheet.cells.get(table.range.row + 1 + index);
    return Object.fromEntries(
      columnsOf(kind).map(({ key }, column) => {
        const value = cells?.get(column)?.value ?? "";
        return [key, value === "" ? null : value];
      }),
    );
  });
}

/** What a review finds, with the threshold of the sample and without one, as a workbook has none at first. */
function findingsOf(kind: CaseKind): Finding[] {
  return rowsOf(kind).flatMap((facts) =>
    [undefined, sampleThreshold].flatMap(
      (differentialThresholdPercent) =>
        reviewCase(kind, facts, { asOf: dayOfIso(sampleDay), differentialThresholdPercent }).findings,
    ),
  );
}

describe("the sample workbook", () => {
  it("is what scripts/sample.mjs makes: run it when cases, columns or messages change", () => {
    expect(Buffer.from(sampleBytes(call)).equals(Buffer.from(committed))).toBe(true);
  });

  it("has three tables and some forty cases", () => {
    expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      "StockSales",
      "ReturnsAndBuyBacks",
      "BpcCases",
    ]);
    const cases = caseKinds.flatMap(rowsOf);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ caseId, lineId }) => `${caseId} ${lineId ?? ""}`)).size).toBe(cases.length);
  });

  it.each(caseKinds)(
    "shows in the %s table an error, a warning, something unknown and some advice",
    (kind) => {
      const severities = new Set(findingsOf(kind).map(({ severity }) => severity));
      expect([...severities].sort()).toEqual(["error", "info", "unknown", "warning"]);
    },
  );

  it("shows every check, but for the one that needs an as-of date before the memorandum", () => {
    const found = new Set(caseKinds.flatMap(findingsOf).map(({ code }) => code));
    const checks = ruleCatalogue.filter(({ type }) => type === "check").map(({ code }) => code);
    expect(checks.filter((code) => !found.has(code))).toEqual(["bpc.before-25-47"]);
  });

  it.each(caseKinds)("holds a %s row with no issue", (kind) => {
    const quiet = rowsOf(kind).some((facts) => {
      const context = { asOf: dayOfIso(sampleDay), differentialThresholdPercent: sampleThreshold };
      return reviewCase(kind, facts, context).findings.length === 0;
    });
    expect(quiet).toBe(true);
  });

  it("keeps inputs on the left and formulas right of them, whose references end at the last input", () => {
    for (const { tables } of book.sheets) {
      const [table] = tables;
      const sample = sampleTables.find((each) => each.table === table?.name);
      if (!table || !sample) continue;
      const inputs = columnsOf(sample.kind).map(({ heading }) => heading);
      const names = table.columns.map(({ name }) => name);
      expect(names.slice(0, inputs.length)).toEqual(inputs);
      expect([...table.formulas.keys()]).toEqual(
        formulaColumns[sample.kind].map((_column, index) => inputs.length + index),
      );
      const last = inputs[inputs.length - 1]?.replace(/'/g, "''") ?? "";
      expect(table.formulas.get(inputs.length)).toContain(`:[${last}]]`);
    }
  });

  it("keeps a threshold that is taken out blank: on the desktop an empty cell is 0, and 0 % is a threshold", () => {
    const formulas = book.sheets.flatMap(({ tables }) => [...(tables[0]?.formulas.values() ?? [])]);
    const withThreshold = formulas.filter((formula) => formula.includes("SAMM_Threshold"));
    expect(withThreshold).toHaveLength(sampleTables.length);
    for (const formula of withThreshold) expect(formula).toContain('IF(SAMM_Threshold="","",SAMM_Threshold)');
  });

  it("names the as-of date and the threshold", () => {
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["SAMM_AsOf", "=Start!$C$5"],
      ["SAMM_Threshold", "=Start!$C$6"],
    ]);
    expect(book.sheets[0]?.cells.get(4)?.get(2)?.value).toBe(dayOfIso(sampleDay));
  });

  it("stores the same day and threshold for the pane", () => {
    const [part] = book.customXml;
    const { state, problems } = readState(part?.xml ?? null);
    expect([part?.namespace, problems]).toEqual([STATE_NAMESPACE, []]);
    expect([state.settings.asOf, state.settings.differentialThresholdPercent]).toEqual([
      sampleDay,
      sampleThreshold,
    ]);
  });

  it("loses nothing on this page", () => {
    expect(book.unkept).toEqual([]);
    expect(sampleBook(call).sheets.map(({ info }) => info.name)).toEqual(
      book.sheets.map(({ info }) => info.name),
    );
  });
});
