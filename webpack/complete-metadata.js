// @ts-check
const { Compilation, sources } = require("webpack");
const { defaultUrl } = require("./settings");

/**
 * Completes the generated functions.json: lets error values in as arguments, which the generator cannot say
 * (so that one #N/A cell does not take a whole range with it), and points help links at the deployment.
 */
class CompleteMetadata {
  /** @param {string} url address of the deployment */
  constructor(url) {
    this.url = url;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CompleteMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "CompleteMetadata", stage }, () => {
        if (!compilation.getAsset("functions.json")) return;
        compilation.updateAsset("functions.json", (source) => {
          const metadata = JSON.parse(source.source().toString().replaceAll(defaultUrl, this.url));
          return new sources.RawSource(
            JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2) + "\n",
          );
        });
      });
    });
  }
}

module.exports = { CompleteMetadata };
