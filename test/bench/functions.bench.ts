/**
 * The functions on the built bundle, range in to spilled array out, beside hand code for the same answers and
 * JSON.parse of the same data. All in one run, taken in turn; ratios of medians. Hand code against itself
 * shows how much of a ratio is noise.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { columnsFor, issuesTable, randomFrom } from "./functions-data";
import { handCode } from "./functions-hand";
import { perRow, print, timeInTurn, times } from "./timing";

class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type Run = (...given: unknown[]) => unknown[][];

function loadBundle(): ReadonlyMap<string, Run> {
  const functions = new Map<string, Run>();
  const CustomFunctions = {
    Error: HostError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" },
    associate: (id: string, run: Run) => functions.set(id, run),
  };
  const source = fs.readFileSync(path.resolve("dist/functions.js"), "utf8");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the bundle is a script for a host, as here
  new Function("CustomFunctions", source)(CustomFunctions);
  return functions;
}

const functions = loadBundle();
const hand = handCode(new HostError("#N/A", "missing"));

/** The two must agree on every row, or the ratio means nothing. Errors count as equal by code. */
function assertAgree(name: string, given: unknown[][][]): void {
  const ours = functions.get(name)!(...given);
  const theirs = hand[name]!(...given);
  const plain = (value: unknown): unknown => (value instanceof HostError ? value.code : value);
  ours.forEach((row, index) =>
    assert.equal(plain(row[0]), plain(theirs[index]![0]), `${name}, row ${index}`),
  );
}

print("range in, spilled array out", "rows", "a row", "of hand code", "hand, itself", "of JSON.parse");
for (const name of ["STOCKPRICE", "RETURNCHECK", "BPCDEADLINE"]) {
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const given = columnsFor(name, rows, randomFrom(rows));
    if (rows === 10_000) assertAgree(name, given);
    const text = JSON.stringify(given);
    const run = functions.get(name)!;
    const byHand = (): unknown => hand[name]!(...given);
    const work = [() => run(...given), byHand, byHand, () => JSON.parse(text) as unknown];
    const [ours, first, second, parse] = timeInTurn(work) as [number, number, number, number];
    print(
      name,
      String(rows),
      perRow(ours, rows),
      times(ours, first),
      times(second, first),
      times(ours, parse),
    );
  }
}

for (const kind of ["stock-sale", "return-or-buy-back", "bpc-case"]) {
  for (const rows of [10_000, 100_000]) {
    const table = issuesTable(kind, rows, randomFrom(rows));
    const text = JSON.stringify(table);
    const run = functions.get("ISSUES")!;
    const work = [() => run(...table), () => JSON.parse(text) as unknown];
    const [ours, parse] = timeInTurn(work) as [number, number];
    print(`ISSUES ${kind}`, String(rows), perRow(ours, rows), "", "", times(ours, parse));
  }
}
