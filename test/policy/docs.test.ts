import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const docs = join(__dirname, "../../docs/policy");

test("The pages on the policy are what the catalogue writes today", () => {
  const folder = mkdtempSync(join(tmpdir(), "samm-policy-docs-"));
  try {
    execFileSync(process.execPath, [join(__dirname, "../../scripts/policy-docs.mjs"), folder]);
    const written = readdirSync(folder);
    expect(written).toEqual(readdirSync(docs));
    for (const page of written) {
      expect(readFileSync(join(docs, page), "utf8")).toBe(readFileSync(join(folder, page), "utf8"));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
