/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Microsoft's validator needs the network; these are the rules of Office that an XML parser alone does not
 * check, and those of this project.
 */
const root = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const origin = "https://localhost:3000";
const manifest = new DOMParser().parseFromString(text, "application/xml");

const all = (name: string, within: Element | Document = manifest): Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];
function one(name: string, within?: Element): Element {
  const [found, ...more] = all(name, within);
  if (!found || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} elements <${name}>, not one`);
  return found;
}
const children = (element: Element): string[] => [...element.children].map((child) => child.localName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const typeOf = (element: Element): string => attribute(element, "xsi:type");
const extension = (type: string): Element => {
  const found = all("ExtensionPoint").find((point) => typeOf(point) === type);
  if (!found) throw new Error(`no extension point ${type}`);
  return found;
};

const resources = new Map(
  [...one("Resources").children].flatMap((group) =>
    [...group.children].map((item) => [attribute(item, "id"), attribute(item, "DefaultValue")] as const),
  ),
);
const valueOf = (element: Element): string => resources.get(attribute(element, "resid")) ?? "";

it("is well-formed", () => {
  expect(all("parsererror")).toEqual([]);
  expect(typeOf(manifest.documentElement)).toBe("TaskPaneApp");
});

describe("the order of elements, which Office's schema fixes", () => {
  it("of the whole", () => {
    expect(children(manifest.documentElement)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
      "VersionOverrides",
    ]);
  });

  it("of the overrides", () => {
    const overrides = one("VersionOverrides");
    expect(children(overrides)).toEqual(["Hosts", "Resources"]);
    const host = all("Host", overrides)[0]!;
    expect(children(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(children(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(children(one("GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    expect(children(one("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
    expect(children(extension("CustomFunctions"))).toEqual(["Script", "Page", "Metadata", "Namespace"]);
  });

  it("of the ribbon", () => {
    const [label, icon, ...controls] = children(one("Group"));
    expect([label, icon]).toEqual(["Label", "Icon"]);
    expect(new Set(controls)).toEqual(new Set(["Control"]));
    for (const control of [...all("Control"), ...all("Item")]) {
      const last = typeOf(control) === "Menu" ? "Items" : "Action";
      expect(children(control)).toEqual(["Label", "Supertip", "Icon", last]);
      expect(children(all("Supertip", control)[0]!)).toEqual(["Title", "Description"]);
    }
  });
});

describe("identity", () => {
  it("has a GUID and the four-part version of the package", () => {
    expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(one("Version").textContent).toBe(`${version}.0`);
  });

  it("keeps its name and description within Office's limits", () => {
    const [name] = all("DisplayName");
    expect(attribute(name!, "DefaultValue").length).toBeLessThanOrEqual(125);
    const [description] = all("Description");
    expect(attribute(description!, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  it("asks to read and write the workbook, and no more", () => {
    expect(one("Permissions").textContent).toBe("ReadWriteDocument");
    expect(all("Host").map((host) => attribute(host, "Name") || typeOf(host))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });
});

describe("resources", () => {
  const ids = [...one("Resources").children]
    .flatMap((group) => [...group.children])
    .map((x) => attribute(x, "id"));
  const used = all("*").flatMap((element) =>
    element.hasAttribute("resid") ? [attribute(element, "resid")] : [],
  );

  it("have ids of at most 32 characters, each once", () => {
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are all there, and all used", () => {
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  });

  it("are of the kind that their place asks for", () => {
    const kindOf = (id: string): string | undefined => manifest.querySelector(`[id="${id}"]`)?.localName;
    for (const element of all("*").filter((each) => each.hasAttribute("resid"))) {
      const kinds: Record<string, string> = { Image: "Image", SourceLocation: "Url", LearnMoreUrl: "Url" };
      Object.assign(kinds, { Runtime: "Url", FunctionFile: "Url" });
      expect(kindOf(attribute(element, "resid"))).toBe(kinds[element.localName] ?? "String");
    }
  });

  it("keep within Office's limits of length", () => {
    const values = (group: string) => [...one(group).children].map((item) => attribute(item, "DefaultValue"));
    expect(values("ShortStrings").filter((value) => value.length > 125 || value === "")).toEqual([]);
    expect(values("LongStrings").filter((value) => value.length > 250 || value === "")).toEqual([]);
  });
});

describe("addresses", () => {
  const addresses = all("*").flatMap((element) => {
    const value = attribute(element, "DefaultValue");
    return /^[a-z]+:/.test(value) ? [value] : [];
  });

  it("are https and of one origin, so that the build can move them all", () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => new URL(address).origin !== origin)).toEqual([]);
  });

  it("name icons that exist in the size they are used for", () => {
    const sizes = [
      ...all("Image").flatMap((image) =>
        image.hasAttribute("size") ? [[valueOf(image), Number(attribute(image, "size"))] as const] : [],
      ),
      [attribute(one("IconUrl"), "DefaultValue"), 32] as const,
      [attribute(one("HighResolutionIconUrl"), "DefaultValue"), 64] as const,
    ];
    for (const [address, size] of sizes) {
      const png = readFileSync(path.join(root, new URL(address).pathname));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([address, size, size]);
    }
  });

  it("give each icon in the three sizes Office asks for", () => {
    for (const icon of all("Icon")) {
      expect([...icon.children].map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
    }
  });
});

describe("the shared runtime", () => {
  it("is asked for exactly where a long-lived runtime is declared", () => {
    const asked = all("Set").some((set) => attribute(set, "Name") === "SharedRuntime");
    const declared = all("Runtime").some((runtime) => attribute(runtime, "lifetime") === "long");
    expect([asked, declared]).toEqual([true, true]);
  });

  it("is one page for pane, commands and functions", () => {
    const page = one("SourceLocation", one("Page"));
    const pane = one(
      "SourceLocation",
      all("Action").find((action) => typeOf(action) === "ShowTaskpane"),
    );
    const residOf = (element: Element): string => attribute(element, "resid");
    expect(new Set([one("Runtime"), one("FunctionFile"), page, pane].map(residOf)).size).toBe(1);
    expect(valueOf(one("Runtime"))).toBe(`${origin}/taskpane.html`);
    expect(attribute(one("SourceLocation", one("DefaultSettings")), "DefaultValue")).toBe(
      valueOf(one("Runtime")),
    );
  });

  it("has functions in the namespace SAMM, from the files that the build writes", () => {
    const functions = extension("CustomFunctions");
    expect(valueOf(one("Namespace", functions))).toBe("SAMM");
    expect(valueOf(one("SourceLocation", one("Script", functions)))).toBe(`${origin}/functions.js`);
    expect(valueOf(one("SourceLocation", one("Metadata", functions)))).toBe(`${origin}/functions.json`);
  });
});

describe("the ribbon", () => {
  const ids = [...all("Group"), ...all("Control"), ...all("Item")].map((element) => attribute(element, "id"));

  it("has one group of at most six controls, each with an id of its own", () => {
    expect(all("Control").length).toBeLessThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("offers these commands", () => {
    expect(all("FunctionName").map((name) => name.textContent)).toEqual([
      ...["FlagIssues", "ClearFlags", "InsertStockSales", "InsertReturns", "InsertBpcCases"],
      ...["FreezeFormulas", "RestoreFormulas"],
    ]);
    for (const name of all("FunctionName")) {
      expect(attribute(name.closest("Control > Items > Item, Control")!, "id")).toBe(name.textContent);
    }
  });

  it("opens the pane under the id by which a workbook can open it", () => {
    expect(one("TaskpaneId").textContent).toBe("Office.AutoShowTaskpaneWithDocument");
  });
});
