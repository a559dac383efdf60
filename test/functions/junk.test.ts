import { HostError, loadBundle } from "./support/bundle";
import { junkMaker } from "./support/junk";

const { functions } = loadBundle();
const calls = 100_000;

// Every error made would otherwise record where, which takes longer than the call.
const { stackTraceLimit } = Error;
beforeAll(() => (Error.stackTraceLimit = 0));
afterAll(() => (Error.stackTraceLimit = stackTraceLimit));

/** The first thing in a result that Excel could not show, or nothing. */
function unfit(result: unknown): string | undefined {
  if (!Array.isArray(result) || result.length === 0) return `not an array of rows: ${String(result)}`;
  const width = Array.isArray(result[0]) ? result[0].length : 0;
  for (const row of result as unknown[]) {
    if (!Array.isArray(row) || row.length !== width || width === 0) return "rows of unequal width";
    for (const value of row as unknown[]) {
      const reason = unfitValue(value);
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

function unfitValue(value: unknown): string | undefined {
  if (typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `number ${value}`;
  if (typeof value === "string")
    return value.length <= 32_767 ? undefined : `text of ${value.length} characters`;
  if (!(value instanceof HostError)) return `${typeof value} ${String(value)}`;
  if (!["#VALUE!", "#N/A", "#NUM!"].includes(value.code)) return `error ${value.code}`;
  return value.message.length <= 120 ? undefined : `message of ${value.message.length} characters`;
}

test(`${calls} calls with junk give values and typed errors only, in a rectangle`, () => {
  const junk = junkMaker(20_260_731);
  const names = [...functions.keys()];
  const seen = new Set<string>();
  for (let index = 0; index < calls; index++) {
    const name = names[index % names.length]!;
    const given = junk.argumentsFor(name);
    let result: unknown;
    try {
      result = functions.get(name)!(...given);
    } catch (error) {
      throw new Error(`SAMM.${name} threw on ${show(given)}`, { cause: error });
    }
    const reason = unfit(result);
    if (reason !== undefined) throw new Error(`SAMM.${name} gave ${reason} for ${show(given)}`);
    for (const value of (result as unknown[][]).flat()) {
      seen.add(value instanceof HostError ? value.code : typeof value);
    }
  }
  // The junk is no junk if it never gets past the door: every sort of result must have come out.
  expect([...seen].sort()).toEqual(["#N/A", "#NUM!", "#VALUE!", "boolean", "number", "string"]);
});

function show(given: readonly unknown[]): string {
  return JSON.stringify(given, (_, value: unknown) =>
    typeof value === "string" && value.length > 60
      ? `${value.slice(0, 60)}…`
      : typeof value === "bigint"
        ? `${value}n`
        : value,
  );
}
