// @ts-check
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { common, diskCache, typescriptRule } = require("./common");
const { contentSecurityPolicy, root } = require("./settings");

/**
 * The page that stands in for Excel. Always a development build: it never ships, and minifying a whole
 * spreadsheet takes minutes.
 * @param {string} folder
 * @returns {import("webpack").Configuration}
 */
function workbenchConfig(folder) {
  const base = common("development", folder);
  return {
    ...base,
    name: "workbench",
    target: ["web", "es2022"],
    cache: diskCache("workbench"),
    entry: { workbench: path.join(root, "src/workbench/index.ts") },
    output: { ...base.output, filename: "[name].js", clean: true },
    module: {
      ...base.module,
      rules: [typescriptRule("es2022"), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
    },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({
        filename: "workbench.html",
        template: path.join(root, "src/workbench/workbench.html"),
        scriptLoading: "defer",
        minify: false,
        // The pane is a frame of this page, from the same origin.
        templateParameters: { csp: `${contentSecurityPolicy("")}; frame-src 'self'` },
      }),
    ],
  };
}

module.exports = { workbenchConfig };
