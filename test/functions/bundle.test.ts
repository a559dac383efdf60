import { gzipSync } from "node:zlib";
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { caseKinds, columnHelp, columnsOf, ruleCatalogue } from "../../src/policy";
import { HostError, hostGlobal, loadBundle } from "./support/bundle";

const { source } = loadBundle();

test("the bundle loads with a global CustomFunctions and nothing else: no page, no Office, no clock", () => {
  const functions = new Map<string, (...given: unknown[]) => unknown>();
  const bare = vm.createContext({ CustomFunctions: hostGlobal(functions) });
  vm.runInContext("delete globalThis.Date; delete globalThis.console;", bare);
  vm.runInContext(source, bare);
  expect(JSON.stringify(functions.get("BPCDEADLINE")!([[2021]], [["Closure"]]))).toBe("[[46234]]");
});

test("the bundle holds no React, no network, no eval and no way to wait", () => {
  expect(source).not.toMatch(
    /\b(?:react|Office|Excel|fetch|XMLHttpRequest|setTimeout|Promise|async|eval)\b\s*[.(]/,
  );
  expect(source).not.toContain("new Function");
});

test("the version is the package's", () => {
  const { version } = JSON.parse(fs.readFileSync(path.resolve(__dirname, "../../package.json"), "utf8")) as {
    version: string;
  };
  expect(loadBundle().functions.get("VERSION")!()).toEqual([
    [expect.stringContaining(`SAMM for Excel ${version}:`)],
  ]);
});

test("one #N/A cell among 1,000 rows affects one row", () => {
  const stockPrice = loadBundle().functions.get("STOCKPRICE")!;
  const column = (value: unknown): unknown[][] => Array.from({ length: 1000 }, () => [value]);
  const depreciation = column(400);
  depreciation[499] = [new HostError("#N/A")];
  const result = stockPrice([["Identical"]], column(1000), depreciation, column(1500), null, null, [
    [false],
  ]) as unknown[][];
  expect(result).toHaveLength(1000);
  expect(result.flatMap(([value], row) => (value === 1100 ? [] : [row]))).toEqual([499]);
  expect(result[499]![0]).toMatchObject({ code: "#VALUE!", message: "Depreciation: #N/A is an Excel error" });
});

test("the bundle does not grow unnoticed: it is part of what a workbook waits for when it opens", () => {
  expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(48 * 1024);
});

test("the bundle carries no help prose: column help, why, and what to do stay with the pane and the documents", () => {
  const help = caseKinds.flatMap((kind) => columnsOf(kind).map(({ key }) => columnHelp(kind, key)));
  const prose = ruleCatalogue.flatMap(({ why, interpretation = "" }) => [why, interpretation]);
  const long = [...help, ...prose].filter((text) => text.length > 40);
  expect(long.length).toBeGreaterThan(200);
  expect(long.filter((text) => source.includes(text))).toEqual([]);
});
