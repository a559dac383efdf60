/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
const offered = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, id]) => id);

it("every command of the ribbon has a handler, and every handler its command", async () => {
  const associated: string[] = [];
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host: "Excel" }),
      actions: { associate: (id: string) => associated.push(id) },
    },
  });
  await import("../../src/commands");
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(associated.sort()).toEqual(offered.sort());
});
