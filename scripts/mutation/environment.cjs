// @ts-check
/**
 * One fresh copy of the policy and its tests, in this process. A file is compiled once; loading it again only
 * runs its top level anew, which takes milliseconds where a new Jest environment takes a second. Nothing that a
 * module keeps (tables, parsed symbols) outlives the copy, so that no mutant sees what another one left behind.
 */
const { existsSync, readFileSync, statSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const vm = require("node:vm");
const { transformSync } = require("@swc/core");
const { bind } = require("jest-each");
const { expect } = require("expect");

/** @typedef {{ id: string, file: string, run: () => unknown }} Test */
/** @typedef {(exports: object, require: (id: string) => unknown, module: { exports: object }) => void} Body */

/** @type {Map<string, Body>} */
const compiled = new Map();

/** @param {string} file */
function bodyOf(file) {
  let body = compiled.get(file);
  if (!body) {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
    });
    body = /** @type {Body} */ (
      vm.compileFunction(code, ["exports", "require", "module"], { filename: file })
    );
    compiled.set(file, body);
  }
  return body;
}

/**
 * The TypeScript file an import means; null for a package or a data file, which Node loads itself.
 *
 * @param {string} id
 * @param {string} from
 */
function sourceOf(id, from) {
  if (!id.startsWith(".")) return null;
  const base = path.resolve(path.dirname(from), id);
  const file = [base, `${base}.ts`, path.join(base, "index.ts")].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  return file?.endsWith(".ts") ? file : null;
}

/** @type {Map<string, string | null>} */
const resolved = new Map();

/** @param {string} id @param {string} from */
function resolve(id, from) {
  const key = `${from}\n${id}`;
  let file = resolved.get(key);
  if (file === undefined) resolved.set(key, (file = sourceOf(id, from)));
  return file;
}

/** Jest's names for writing tests: what they declare is collected. @param {Test[]} tests @param {string} file */
function names(tests, file) {
  /** @type {string[]} */
  const titles = [];
  const describe = (/** @type {string} */ title, /** @type {() => void} */ body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const test = (/** @type {string} */ title, /** @type {() => unknown} */ run) => {
    tests.push({ id: [file, ...titles, title].join(" › "), file, run });
  };
  const each = (/** @type {any} */ declare) => Object.assign(declare, { each: bind(declare, false) });
  return { describe: each(describe), test: each(test), it: each(test), expect };
}

/**
 * A fresh copy: gives the tests of a file, loading it, and the part of the policy it asks for, when it is asked for.
 *
 * @returns {(file: string) => Test[]}
 */
exports.fresh = function fresh() {
  /** @type {Map<string, { exports: object }>} */
  const modules = new Map();
  const run = (/** @type {string} */ file) => {
    let module = modules.get(file);
    if (!module) {
      modules.set(file, (module = { exports: {} }));
      const packages = Module.createRequire(file);
      bodyOf(file)(
        module.exports,
        (id) => {
          const source = resolve(id, file);
          return source ? run(source) : packages(id);
        },
        module,
      );
    }
    return module.exports;
  };
  return (file) => {
    /** @type {Test[]} */
    const tests = [];
    Object.assign(globalThis, names(tests, path.relative(process.cwd(), file)));
    run(file);
    return tests;
  };
};
