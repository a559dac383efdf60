import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/manifest";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");
const manifest = readManifest(xml, "https://localhost:3117");

describe("the ribbon as the page reads it from manifest.xml", () => {
  it("has the add-in's id and namespace, and its addresses where it is served now", () => {
    expect(manifest.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(manifest.namespace).toBe("SAMM");
    expect(manifest.taskpane).toBe("https://localhost:3117/taskpane.html");
    expect(manifest.functionsScript).toBe("https://localhost:3117/functions.js");
    expect(manifest.functionsMetadata).toBe("https://localhost:3117/functions.json");
  });

  it("has one group whose every control has a label, a tip and an icon", () => {
    expect(manifest.groups.map(({ label }) => label)).toEqual(["SAMM"]);
    const controls = manifest.groups.flatMap((group) =>
      group.controls.flatMap((control) => [control, ...control.items]),
    );
    expect(controls.length).toBeGreaterThanOrEqual(7);
    for (const control of controls) {
      expect(control.label).not.toBe("");
      expect(control.tip).not.toBe("");
      expect(control.icon).toMatch(/^https:\/\/localhost:3117\/assets\/.+-32\.png$/);
    }
  });

  it("opens the pane with one button, and runs a function with each other control", () => {
    const [group] = manifest.groups;
    const actions = group?.controls.flatMap((control) =>
      control.action ? [control.action] : control.items.map((item) => item.action),
    );
    expect(actions?.filter((action) => action?.type === "ShowTaskpane")).toHaveLength(1);
    const functions = actions?.flatMap((action) =>
      action?.type === "ExecuteFunction" ? [action.functionName] : [],
    );
    expect(functions).toContain("FlagIssues");
    expect(functions).toContain("ClearFlags");
    expect(new Set(functions).size).toBe(functions?.length);
  });

  it("has a menu whose items are its own", () => {
    const menu = manifest.groups[0]?.controls.find((control) => control.action === null);
    expect(menu?.items.map(({ label }) => label)).toEqual([
      "Stock sales",
      "Returns and buy backs",
      "BPC cases",
    ]);
  });
});
