/**
 * Makes assets/samm-sample.xlsx, the workbook users open first, from the table definitions and the cases in
 * scripts/sample. Its formulas show what the built functions give: run npm run build before.
 * node scripts/sample.mjs
 */
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import path from "node:path";

const require = createRequire(import.meta.url);
require("./lib/typescript.cjs");
const { sampleBytes } = require("./sample/buildSample.ts");
const { loadShippedFunctions } = require("./sample/shippedFunctions.ts");

const root = path.resolve(import.meta.dirname, "..");
const bytes = sampleBytes(loadShippedFunctions(root));
writeFileSync(path.join(root, "assets/samm-sample.xlsx"), bytes);
process.stdout.write(`assets/samm-sample.xlsx: ${bytes.length} bytes\n`);
