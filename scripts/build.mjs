/**
 * npm run build            what ships, in dist/: functions, pane, manifest, assets
 * npm run build:workbench  the page that stands in for Excel, in build/workbench/
 * Settings: ADDIN_URL and OFFICE_JS, see docs/deployment.md.
 */
import builds from "./lib/builds.cjs";

const names = process.argv.slice(2);
try {
  const unknown = names.filter((name) => !builds.buildNames.includes(name));
  if (unknown.length > 0) throw new Error(`No build ${unknown}. There are: ${builds.buildNames.join(", ")}.`);
  await builds.build(names);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
