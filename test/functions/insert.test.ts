import { functionNamed, parametersOf } from "../../src/review";
import { loadMetadata } from "./support/bundle";
import { buildHelp } from "./support/help";

/** What the help pages call the types of parameters. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  money: ["amount"],
  percent: ["percent"],
  date: ["date"],
  "yes-no": ["yes/no", "yes/no or date"],
  choice: ["choice", "text"],
  text: ["text"],
  "fiscal-year": ["fiscal year"],
  funds: ["funds"],
  tas: ["text"],
};

const { functions } = loadMetadata();
const help = buildHelp().functions;

describe("what Insert knows of the functions", () => {
  it.each(functions.map(({ id, parameters }) => [id, parameters] as const))(
    "%s: its parameters in their order, which may be left out, and what each takes",
    (id, declared) => {
      const spec = functionNamed(id);
      expect(spec?.parameters.map(({ name, optional }) => [name, optional ?? false])).toEqual(
        declared.map(({ name, optional }) => [name, optional ?? false]),
      );
      if (spec === undefined) return;
      const kinds = new Map(
        help.find(({ name }) => name === id)?.parameters.map(({ name, kind }) => [name, kind]),
      );
      for (const { name, type, cases } of parametersOf(spec, spec.kind)) {
        if (cases !== null || type === "row-number") continue;
        expect([name, KINDS[type]]).toEqual([name, expect.arrayContaining([kinds.get(name)])]);
      }
    },
  );
});
