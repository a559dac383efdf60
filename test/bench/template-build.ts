import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type Webpack from "webpack";
import type * as Common from "../../webpack/common";
import type * as Settings from "../../webpack/settings";
import { root } from "./browser";

const load = createRequire(path.join(root, "package.json"));

/**
 * Builds the page that stands for the stock template with the very settings of the pane's own build.
 *
 * @returns the folder with template.html, to be served beside the pane
 */
export async function buildTemplate(): Promise<string> {
  const webpack = load("webpack") as typeof Webpack;
  const { common, typescriptRule } = load("./webpack/common.js") as typeof Common;
  const { officeJsAddresses } = load("./webpack/settings.js") as typeof Settings;
  const source = path.join(root, "test/bench/template");
  const base = common("production", "build/bench/template");
  const config: Webpack.Configuration = {
    ...base,
    target: ["web", "es2021"],
    entry: { template: path.join(source, "index.tsx") },
    output: { ...base.output, filename: "[name].js" },
    module: { ...base.module, rules: [{ ...typescriptRule("es2021"), include: source }] },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  const folder = path.join(root, "build/bench/template");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "template.html"), page(officeJsAddresses.public));
  return folder;
}

const page = (officeJs: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>An add-in</title>
    <script src="${officeJs}"></script>
    <script defer src="template.js"></script>
  </head>
  <body>
    <h2>This page belongs inside Excel.</h2>
    <div id="container"></div>
  </body>
</html>
`;
