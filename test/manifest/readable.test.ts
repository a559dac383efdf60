import { execFileSync } from "node:child_process";
import path from "node:path";

/** In a process of its own: the tool loads ESM files that Jest cannot. */
const read = `
  const { OfficeAddinManifest } = require("office-addin-manifest");
  OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)));
`;

it("is a manifest to Microsoft's own tool", () => {
  const root = path.resolve(__dirname, "../..");
  const answer = execFileSync(process.execPath, ["-e", read], { cwd: root, encoding: "utf8" });
  expect(JSON.parse(answer)).toMatchObject({
    displayName: "SAMM for Excel",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});
