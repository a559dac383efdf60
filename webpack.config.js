// @ts-check
/**
 * Four builds, chosen by name (scripts/lib/run-webpack.cjs); settings are in webpack/settings.js.
 *   functions      dist/functions.js and functions.json
 *   taskpane       dist/taskpane.html and all that ships beside it
 *   taskpane-dev   the same for npm start, in build/dev/: quick, with source maps
 *   workbench      the page that stands in for Excel, in build/workbench/: never ships
 */
const { functionsConfig } = require("./webpack/functions");
const { taskpaneConfig } = require("./webpack/taskpane");
const { workbenchConfig } = require("./webpack/workbench");

module.exports = [
  functionsConfig("dist"),
  taskpaneConfig("production", "dist", "taskpane"),
  taskpaneConfig("development", "build/dev", "taskpane-dev"),
  workbenchConfig("build/workbench"),
];
