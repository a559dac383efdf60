// @ts-check
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { common, definingRule, diskCache, typescriptRule } = require("./common");
const { HelpPages } = require("./help-pages");
const { Licences } = require("./licences");
const { contentSecurityPolicy, defaultUrl, readSettings, root } = require("./settings");

/** The commands come first: Excel may call one before the pane has drawn anything. */
const entries = ["src/commands/index.ts", "src/taskpane/index.tsx"].map((file) => path.join(root, file));

/** Styles live beside their component; class names are made unique. @type {import("webpack").RuleSetRule} */
const cssModulesRule = {
  test: /\.module\.css$/,
  use: [
    MiniCssExtractPlugin.loader,
    {
      loader: "css-loader",
      options: { modules: { namedExport: false, localIdentName: "[local]-[hash:base64:5]" } },
    },
  ],
};

/**
 * taskpane.html with its scripts, the manifest for the deployment, and the assets. The page is the one
 * runtime of the add-in: it carries the pane, the ribbon commands and, from functions.js, the functions.
 * @param {"production" | "development"} mode
 * @param {string} folder
 * @param {string} name
 * @returns {import("webpack").Configuration}
 */
function taskpaneConfig(mode, folder, name) {
  const settings = readSettings();
  const base = common(mode, folder);
  return {
    ...base,
    name,
    target: ["web", "es2021"],
    cache: diskCache(name),
    entry: { taskpane: entries },
    output: {
      ...base.output,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // The functions build writes into the same folder.
      clean: { keep: /^functions\.js(on)?$/ },
    },
    module: { ...base.module, rules: [typescriptRule("es2021"), definingRule, cssModulesRule] },
    plugins: [
      new MiniCssExtractPlugin({ chunkFilename: "[name].[contenthash:8].css" }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: path.join(root, "src/taskpane/taskpane.html"),
        // At the end of the page, and not deferred: office.js starts to take calls of SAMM.* once the page is read,
        // unless the script has said by then that they have to wait (src/taskpane/load-functions.ts).
        inject: "body",
        scriptLoading: "blocking",
        minify: false,
        hash: true,
        templateParameters: { officeJs: settings.officeJs, csp: contentSecurityPolicy(settings.officeJs) },
      }),
      new HelpPages(settings.url),
      new Licences(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,xlsx}", to: "assets/[name][ext]", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(defaultUrl, settings.url),
          },
        ],
      }),
    ],
  };
}

module.exports = { taskpaneConfig };
