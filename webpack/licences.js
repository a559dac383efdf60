// @ts-check
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, NormalModule, sources } = require("webpack");

/** The folder of the package that a module came from, the innermost one where packages nest. @param {string} file */
function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

/** Writes licences.txt: the notice of every package that went into the bundle, as their licences ask. */
class Licences {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const folders = [...compilation.modules].flatMap((module) =>
          module instanceof NormalModule ? (packageFolder(module.resource) ?? []) : [],
        );
        const notices = [...new Set(folders)].sort().map(noticeOf);
        const text = `${notices.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
        compilation.emitAsset("licences.txt", new sources.RawSource(text));
      });
    });
  }
}

module.exports = { Licences };
