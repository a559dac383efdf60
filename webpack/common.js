// @ts-check
const path = require("node:path");
const { root } = require("./settings");

/** @typedef {"production" | "development"} Mode */

/**
 * TypeScript and JSX by swc; types are checked apart, by npm run typecheck.
 * @param {string} target the newest ECMAScript the output may use
 * @returns {import("webpack").RuleSetRule}
 */
function typescriptRule(target) {
  return {
    test: /\.tsx?$/,
    include: path.join(root, "src"),
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target,
          parser: { syntax: "typescript", tsx: true },
          // Fields are assigned, not defined one by one: smaller, and many times faster for short-lived objects.
          transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
        },
      },
    },
  };
}

/** These layers only define: nothing happens on import, so what a bundle does not use is left out of it. */
const definingLayers = ["policy", "review", "excel"].map((layer) => path.join(root, "src", layer));

/** @type {import("webpack").RuleSetRule} */
const definingRule = { include: definingLayers, sideEffects: false };

/**
 * What all builds share. Source maps are files of their own: an eval map would need unsafe-eval.
 * @param {Mode} mode
 * @param {string} folder
 * @returns {import("webpack").Configuration}
 */
function common(mode, folder) {
  return {
    mode,
    context: root,
    devtool: mode === "production" ? false : "cheap-module-source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    output: { path: path.join(root, folder), publicPath: "" },
    // A name that a file does not export is an error of the build, not an undefined at run time.
    module: { parser: { javascript: { exportsPresence: "error" } } },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * A cache on disk, for the builds that take more than a moment.
 * @param {string} name
 * @returns {import("webpack").FileCacheOptions}
 */
function diskCache(name) {
  return {
    type: "filesystem",
    name,
    cacheDirectory: path.join(root, "node_modules/.cache/webpack"),
    buildDependencies: { config: [path.join(root, "webpack.config.js")] },
  };
}

module.exports = { common, definingRule, diskCache, typescriptRule };
