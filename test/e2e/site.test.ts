import { takeNotes } from "./support/browser";
import { useSite, useWorkbench } from "./support/site";

const openPage = useWorkbench();

describe("the local site", () => {
  it("serves the pane as built, with the installed office.js in place of Microsoft's address", async () => {
    const page = await openPage("/taskpane.html");
    const scripts = await page.evaluate(() => [...document.scripts].map((script) => script.src));
    const origin = new URL(page.url()).origin;
    expect(scripts[0]).toBe(`${origin}/office-js/office.js`);
    expect(scripts.every((address) => address.startsWith(origin))).toBe(true);
  });

  it("forbids eval by the page's own policy", async () => {
    const page = await openPage("/taskpane.html");
    // A timer of the page: what the driver itself evaluates is not under the page's policy.
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what must be refused
              resolve(new Function("return 'ran'")());
            } catch (error) {
              resolve(String(error));
            }
          }, 0);
        }),
    );
    expect(refused).toContain("EvalError");
    takeNotes();
  });

  it("answers what is not there with 404, and never leaves its folders", async () => {
    const page = await openPage("/help/index.html");
    const statusOf = (address: string): Promise<number> =>
      page.request.get(new URL(address, page.url()).href).then((response) => response.status());
    expect(await statusOf("/functions.json")).toBe(200);
    expect(await statusOf("/nothing.js")).toBe(404);
    expect(await statusOf("/%2e%2e/package.json")).toBe(404);
    expect(await statusOf("/%2e%2e%2fpackage.json")).toBe(404);
    expect(await statusOf("/office-js/..%2f..%2f..%2f..%2fpackage.json")).toBe(404);
    expect(await statusOf("/%")).toBe(400);
  });
});

describe("a compressing site", () => {
  const origin = useSite({ compress: true });

  it("sends scripts as gzip", async () => {
    const page = await openPage("/help/index.html");
    const response = await page.request.get(`${origin()}/functions.js`);
    expect(response.headers()["content-encoding"]).toBe("gzip");
    expect(await response.text()).toContain("CustomFunctions.associate");
  });
});
