// @ts-check
const { Compilation, sources } = require("webpack");
const { defaultUrl } = require("./settings");

/** Writes the help of the functions, made from docs/functions, beside the pane that links to it. */
class HelpPages {
  /** @param {string} url address of the deployment */
  constructor(url) {
    this.url = url;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage }, async () => {
        const { helpFiles } = await import("../scripts/help.mjs");
        for (const [name, content] of await helpFiles()) {
          const text = content.replaceAll(defaultUrl, this.url);
          compilation.emitAsset(`help/${name}`, new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { HelpPages };
