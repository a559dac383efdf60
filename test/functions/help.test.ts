import { calculate, readResult } from "./support/formula";
import { callOf, loadBundle, loadMetadata, readable } from "./support/bundle";
import { buildHelp } from "./support/help";

const help = buildHelp();
const metadata = loadMetadata();
const call = callOf(loadBundle());

test("every function has a page, and every page a function", () => {
  expect(help.functions.map(({ name }) => name).sort()).toEqual(
    metadata.functions.map(({ id }) => id).sort(),
  );
});

describe.each(help.functions.map((page) => [page.name, page] as const))("%s", (name, page) => {
  const declared = metadata.functions.find(({ id }) => id === name);
  const parameters = (declared?.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    optional: parameter.optional === true,
  }));

  test("the page lists the parameters of the function, in its syntax and its table", () => {
    const inBrackets = parameters.map((parameter) =>
      parameter.optional ? `[${parameter.name}]` : parameter.name,
    );
    expect(page.syntax).toBe(`SAMM.${name}(${inBrackets.join(", ")})`);
    expect(
      page.parameters.map((parameter) => ({ name: parameter.name, optional: parameter.optional })),
    ).toEqual(parameters);
  });

  test("the page says what the function gives, when it is an error, and where SAMM says so", () => {
    expect(page.title).toBe(`SAMM.${name}`);
    expect(page.summary).toMatch(/\.$/);
    expect(page.returns.length).toBeGreaterThan(10);
    if (parameters.length > 0) expect(page.errors.length).toBeGreaterThan(0);
    expect(page.paragraph).toMatch(/20\d\d-\d\d-\d\d|Not policy/);
  });

  test("there are three worked examples, but for a function without parameters", () => {
    expect(page.examples.length).toBeGreaterThanOrEqual(parameters.length === 0 ? 1 : 3);
  });

  test.each(page.examples.map(({ formula, result }) => [formula, result] as const))(
    "%s is %s",
    (formula, result) => {
      expect(formula).toContain(`SAMM.${name}(`);
      expect(readable(calculate(formula, call))).toEqual(readResult(result));
    },
  );
});

describe("the pages as HTML", () => {
  const pages = [...help.files].filter(([name]) => name.endsWith(".html"));

  test.each(pages)(
    "%s stands alone: its links lead to pages of the help, and nothing comes from elsewhere",
    (_, html) => {
      const targets = [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, target]) => target!);
      const foreign = targets.filter(
        (target) => !help.files.has(target) && !/^https:\/\/(samm\.dsca\.mil|www\.)/.test(target),
      );
      expect(foreign).toEqual([]);
      expect(html).not.toMatch(/<script|<img|style="/);
    },
  );

  test.each(pages)("%s has one main heading, a language, a title, and headed tables", (_, html) => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<title>.+ - SAMM for Excel<\/title>/);
    const tables = html.match(/<table>/g)?.length ?? 0;
    expect(html.match(/<thead><tr><th scope="col">/g)?.length ?? 0).toBe(tables);
  });

  test("the index links to every function", () => {
    const index = help.files.get("index.html") ?? "";
    for (const { page } of help.functions) expect(index).toContain(`href="${page}"`);
  });
});
