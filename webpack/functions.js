// @ts-check
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { common, definingRule, typescriptRule } = require("./common");
const { CompleteMetadata } = require("./complete-metadata");
const { readSettings, root } = require("./settings");

/** The files of src/functions that declare functions; the plugin reads nothing else. */
function functionFiles() {
  const folder = path.join(root, "src/functions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name))
    .filter((file) => /^\s*\*\s*@customfunction\b/m.test(readFileSync(file, "utf8")));
}

/**
 * One module that imports them all, so that everything is joined in one scope: a list of entries would keep
 * what two of them share apart.
 * @param {string[]} files
 */
function entryOf(files) {
  const imports = files.map((file) => `import ${JSON.stringify(file)};`);
  return `data:text/javascript,${encodeURIComponent(imports.join("\n"))}`;
}

/**
 * dist/functions.js and dist/functions.json. One plain script that needs a global CustomFunctions and
 * nothing else: Excel, the tests and the workbench load the same file.
 * @param {string} folder
 * @returns {import("webpack").Configuration}
 */
function functionsConfig(folder) {
  const files = functionFiles();
  const base = common("production", folder);
  return {
    ...base,
    name: "functions",
    target: ["web", "es2021"],
    entry: { functions: entryOf(files) },
    output: { ...base.output, filename: "[name].js" },
    module: { ...base.module, rules: [typescriptRule("es2021"), definingRule] },
    plugins: [
      // @ts-expect-error the plugin takes several files, its types say one
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: files }),
      new CompleteMetadata(readSettings().url),
    ],
  };
}

module.exports = { functionFiles, functionsConfig };
