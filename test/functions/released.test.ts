import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { calculate, readResult } from "./support/formula";
import { callOf, loadBundle, readable } from "./support/bundle";

/**
 * Formulas with the values that a released version gave for them. Workbooks hold such formulas: what a version
 * has given, every later one gives. A change of policy comes as a new edition with a date, not as another value
 * for the same arguments. Sentences may be put better: values, errors, and of a finding its severity, column and
 * paragraph may not change.
 */
const folder = path.resolve(__dirname, "fixtures");
const root = path.resolve(__dirname, "../..");
const call = callOf(loadBundle());

/** The content of each file as it was when its version was released: an entry is never changed or taken out. */
const released: Readonly<Record<string, string>> = {
  "0.1.0.json": "fab3ddddcadff9be49954f2f4ea19b708ab6aeda59471f30f581b6dbf57b0f77",
};

interface Fixture {
  readonly version: string;
  readonly formulas: Readonly<Record<string, string>>;
}

/** A result without its sentences. */
function meaningOf(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) =>
    row.map((value) => {
      if (typeof value === "object" && value !== null && "error" in value) return value.error;
      return typeof value === "string" ? value.replace(/^([✖⚠○ℹ] .*?: \w+\.) .*( \(.+\))$/gm, "$1$2") : value;
    }),
  );
}

test("a finding is compared by its mark, column, severity and paragraph", () => {
  const finding = "✖ Article price quoted: Error. Any sentence (in brackets). (SAMM C9.4.8.1)";
  expect(meaningOf([[finding, 5, { error: "#N/A", message: "needs Munition" }]])).toEqual([
    ["✖ Article price quoted: Error. (SAMM C9.4.8.1)", 5, "#N/A"],
  ]);
});

const files = fs.readdirSync(folder).sort();
const read = (file: string): Fixture =>
  JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Fixture;

test("the formulas of every released version are here as they were released", () => {
  const digests = files.map((file) => {
    const { formulas } = read(file);
    const entries = Object.entries(formulas)
      .map((entry) => JSON.stringify(entry))
      .sort();
    return [file, createHash("sha256").update(entries.join("\n")).digest("hex")];
  });
  expect(Object.fromEntries(digests)).toEqual(released);
});

test("the version in package.json has its formulas, of every function", () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const formulas = Object.keys(read(`${version}.json`).formulas).join("\n");
  const without = [...loadBundle().functions.keys()].filter((name) => !formulas.includes(`SAMM.${name}(`));
  expect(without).toEqual(["VERSION"]);
});

describe.each(files.map((file) => [file, read(file)] as const))("%s", (_, { formulas }) => {
  test.each(Object.entries(formulas))("%s is %s", (formula, result) => {
    expect(meaningOf(readable(calculate(formula, call)))).toEqual(meaningOf(readResult(result)));
  });
});
