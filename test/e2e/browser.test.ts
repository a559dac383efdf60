import { takeNotes, useBrowser } from "./support/browser";

const origin = "https://localhost:3000";

describe("the browser under the tests", () => {
  const openPage = useBrowser();

  it("starts and draws text with the fonts the tests bring", async () => {
    const page = await openPage(origin);
    await page.setContent(`<span id="a" style="font: 40px 'Segoe UI'">Mm</span>`);
    const width = await page.evaluate(() => document.getElementById("a")?.getBoundingClientRect().width ?? 0);
    expect(width).toBeGreaterThan(40);
  });

  it("notes errors in the console, uncaught exceptions and requests that leave the origin", async () => {
    const page = await openPage(origin);
    const foreign = page.waitForEvent("request", (request) => request.url().includes("elsewhere"));
    await page.setContent(`<script>console.error("first")</script><script>throw new Error("second")</script>
      <iframe srcdoc="<script>console.error('third')</script>"></iframe>
      <img alt="" src="https://elsewhere.example/pixel.png">`);
    await foreign;
    const notes = takeNotes().join("\n");
    for (const expected of ["first", "second", "third", "elsewhere.example"])
      expect(notes).toContain(expected);
  });

  it("lets no name but localhost resolve", async () => {
    const page = await openPage("https://elsewhere.example");
    await expect(page.goto("https://elsewhere.example/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
    takeNotes();
  });
});
