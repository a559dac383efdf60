// @ts-check
/**
 * Runs the builds of webpack.config.js that are named as arguments; ends with 1 if one of them fails.
 * A process of its own, so that a build can be stopped and its memory is given back.
 */
const webpack = require("webpack");
const configs = require("../../webpack.config.js");

const names = process.argv.slice(2);
const compiler = webpack(configs.filter(({ name }) => name !== undefined && names.includes(name)));
compiler.run((error, stats) => {
  if (error) throw error;
  process.stdout.write(`${stats?.toString({ preset: "errors-warnings", colors: process.stdout.isTTY })}\n`);
  if (stats?.hasErrors()) process.exitCode = 1;
  compiler.close((failure) => {
    if (failure) throw failure;
  });
});
