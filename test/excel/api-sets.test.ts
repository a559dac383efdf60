import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");
const program = makeProgram();
const checker = program.getTypeChecker();
const sources = program
  .getSourceFiles()
  .filter(({ fileName }) => fileName.startsWith(path.join(root, "src/excel/").replaceAll("\\", "/")));

/**
 * Members above the manifest's minimum that are used where a probe says that they are there, and the file
 * with the probe (`isSetSupported`). None yet.
 */
const PROBED: Readonly<Record<string, string>> = {};

function makeProgram(): ts.Program {
  const config = path.join(root, "tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = ts.sys.readDirectory(path.join(root, "src/excel"), [".ts"]);
  return ts.createProgram(files, { ...options, noEmit: true });
}

/** Requirement sets of the manifest with their least versions. */
function manifestSets(): ReadonlyMap<string, string> {
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const sets = manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g);
  return new Map(Array.from(sets, ([, name = "", version = ""]) => [name, version]));
}

interface Use {
  /** Such as `Range.values`. */
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly file: string;
}

/** Every member of office.js used in src/excel that the type declarations put into a requirement set. */
function uses(): readonly Use[] {
  const found: Use[] = [];
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsAt(node)) {
        const set = apiSet(symbol);
        const file = path.relative(root, source.fileName).replaceAll("\\", "/");
        if (set !== null) found.push({ member: nameOf(symbol), ...set, file });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What a node names: a member after a dot, one taken out of an object, one written in an object, a type. */
function symbolsAt(node: ts.Node): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return known(checker.getSymbolAtLocation(node.name));
  if (ts.isQualifiedName(node)) return known(checker.getSymbolAtLocation(node.right));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return [];
    return known(checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }
  if (ts.isStringLiteral(node) && isLoad(node.parent)) return loaded(node.parent, node.text);
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
    return known(checker.getContextualType(node.parent)?.getProperty(node.name.text));
  return [];
}

const known = (symbol: ts.Symbol | undefined): readonly ts.Symbol[] => (symbol === undefined ? [] : [symbol]);

const isLoad = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === "load";

/** The properties named in `load("items/id,items/name")`. */
function loaded(call: ts.CallExpression, names: string): readonly ts.Symbol[] {
  if (!ts.isPropertyAccessExpression(call.expression)) return [];
  const owner = checker.getNonNullableType(checker.getTypeAtLocation(call.expression.expression));
  return names.split(",").map((name) => {
    let type = owner;
    let property: ts.Symbol | undefined;
    for (const part of name.trim().split("/")) {
      property = type.getProperty(part);
      if (property === undefined)
        throw new Error(`load names ${name}, which ${checker.typeToString(owner)} has not.`);
      type = checker.getTypeOfSymbol(property);
      type = type.getNumberIndexType() ?? type;
    }
    if (property === undefined) throw new Error("load names nothing.");
    return property;
  });
}

const isOffice = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes("/@types/office-js/");

/** The least set of a member's declarations (a method may have gained an overload later); else its class's. */
function apiSet(symbol: ts.Symbol): { set: string; version: string } | null {
  const declarations = (symbol.declarations ?? []).filter(isOffice);
  const own = declarations.flatMap((declaration) => setIn(declaration));
  const all = own.length > 0 ? own : declarations.flatMap(({ parent }) => setIn(parent));
  return all.sort((a, b) => compare(a.version, b.version))[0] ?? null;
}

function setIn(node: ts.Node): readonly { set: string; version: string }[] {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
  return Array.from(text.matchAll(/\[Api set: (\w+) ([\d.]+|BETA[^\]]*)/g), ([, set = "", version = ""]) => ({
    set,
    version,
  }));
}

function nameOf(symbol: ts.Symbol): string {
  const parent = symbol.declarations?.[0]?.parent;
  const owner =
    parent && (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent))
      ? parent.name?.text
      : undefined;
  return owner === undefined ? symbol.name : `${owner}.${symbol.name}`;
}

/** `1.10` is above `1.9`; a beta above all. */
function compare(a: string, b: string): number {
  const parts = (version: string): readonly number[] =>
    /^\d/.test(version) ? version.split(".").map(Number) : [Infinity];
  const [left, right] = [parts(a), parts(b)];
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}

const all = uses();

test("the members of Excel that src/excel uses are found in the type declarations", () => {
  const members = new Map(all.map(({ member, version }) => [member, version]));
  expect(members.size).toBeGreaterThan(80);
  // One of each way to name a member: after a dot, taken out of an object, loaded.
  expect(members.get("Table.resize")).toBe("1.13");
  expect(members.get("Workbook.tables")).toBe("1.1");
  expect(members.get("Range.rowIndex")).toBe("1.1");
});

test("none of them is above the manifest's minimum without a probe", () => {
  const least = manifestSets();
  expect(least.get("ExcelApi")).toMatch(/^1\.\d+$/);
  const above = all.filter(
    ({ member, set, version }) => compare(version, least.get(set) ?? "0") > 0 && !(member in PROBED),
  );
  expect(above.map(({ member, set, version, file }) => `${file}: ${member} is of ${set} ${version}`)).toEqual(
    [],
  );
});

test("each probe that is listed is there, and needed", () => {
  for (const [member, file] of Object.entries(PROBED)) {
    const use = all.find((one) => one.member === member);
    expect(use).toBeDefined();
    expect(readFileSync(path.join(root, file), "utf8")).toContain(
      `isSetSupported("${use?.set}", "${use?.version}")`,
    );
  }
});

/** Where a loop waits, and why it may. */
const WAITING: Readonly<Record<string, string>> = {
  "cells/blocks.ts": "one request a block of up to 1 MB is the point",
  "documents/extras.ts": "charts and page setup, one request each: this Excel may refuse either",
  "documents/find-documents.ts": "sheets that SAMM made are read one by one, each in blocks",
  "documents/looks.ts": "looks go in batches, one request each",
  "frozen/fixed-arrays.ts": "a refusal ends its request: one a group of cells that may be an array",
  "watch/changes.ts": "sources that were recalculated are read again one by one, each in blocks",
};

test("nothing but the reading and writing in blocks waits for Excel in a loop", () => {
  const waits: string[] = [];
  for (const source of sources) {
    const visit = (node: ts.Node, isLooping: boolean): void => {
      if (isLooping && ts.isAwaitExpression(node))
        waits.push(path.relative(path.join(root, "src/excel"), source.fileName).replaceAll("\\", "/"));
      const loops = isLooping || ts.isIterationStatement(node, false) || isRepeating(node);
      ts.forEachChild(node, (child) => visit(child, loops));
    };
    visit(source, false);
  }
  expect([...new Set(waits)].sort()).toEqual(Object.keys(WAITING));
});

/** A function given to `map`, `forEach` and their like. */
function isRepeating(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node) || !ts.isCallExpression(node.parent)) return false;
  const called = node.parent.expression;
  return (
    ts.isPropertyAccessExpression(called) &&
    /^(?:map|forEach|flatMap|filter|some|every|reduce|find)$/.test(called.name.text)
  );
}
