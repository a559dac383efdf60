import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
type Package = {
  license?: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const manifest = JSON.parse(read("package.json")) as Package;
const installed = { ...manifest.dependencies, ...manifest.devDependencies };

/** `package` -> licence, from the tables of the page. */
const explained = new Map(
  [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)`\s*\| ([^|]+?)\s*\|/gm)].map(
    ([, name = "", licence = ""]) => [name, licence] as const,
  ),
);

/** Packages whose package.json does not give the licence by name; their licence file was read. */
const licenceInFile = ["@microsoft/office-js", "dejavu-fonts-ttf"];
const permissive = ["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Bitstream Vera"];
/** Not permissive, and so in tests or development only, unchanged and never distributed. */
const developmentOnly = ["MPL-2.0", "Microsoft's own"];

it("explains every dependency, and no other", () => {
  expect([...explained.keys()].sort()).toEqual(Object.keys(installed).sort());
});

it("pins every version", () => {
  expect(Object.values(installed).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it.each(Object.keys(installed))("gives the licence of %s as the package does", (name) => {
  if (licenceInFile.includes(name)) return;
  const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Package;
  expect(explained.get(name)).toBe(license);
});

it("takes permissive licences only into the product", () => {
  for (const [name, licence] of explained) {
    const allowed = name in manifest.dependencies ? permissive : [...permissive, ...developmentOnly];
    expect([name, allowed.includes(licence)]).toEqual([name, true]);
  }
});

describe("the lock file", () => {
  type Locked = { optionalDependencies?: Record<string, string>; resolved?: string };
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };

  it("has the parts for every platform: npm ci refuses a lock file that lacks one", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${place}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
  });
});
