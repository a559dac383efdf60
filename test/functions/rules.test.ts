import { callOf, loadBundle, readable } from "./support/bundle";

const call = callOf(loadBundle());
const codes = (section: unknown): unknown[] =>
  readable(call("RULES", [[[section]]] as never)).map((line) => line[0]);

test.each([
  ["C9.4.8.1", ["SAMM C9.4.8.1", "samm c9.4.8.1.", " C9.4.8.1 "]],
  ["24-58", ["DSCA 24-58", "Memorandum 24-58", "DSCA memorandum 24-58"]],
  ["C15-Legacy.7.5", ["C15L.7.5", "SAMM C15L.7.5", "c15-legacy.7.5"]],
  ["BPC case", ["bpc-case", "BPC CASE"]],
])("a section typed as %s is also what findings and explanations print: %j", (section, spellings) => {
  expect(codes(section).length).toBeGreaterThan(1);
  for (const spelling of spellings) expect([spelling, codes(spelling)]).toEqual([spelling, codes(section)]);
});

test("what is no section stays none", () => {
  for (const section of ["C1", "SAMM", "DSCA", "C9.4.80", "C15", "-"])
    expect(codes(section)).toEqual([{ error: "#N/A", message: `no rule belongs to "${section}"` }]);
});
