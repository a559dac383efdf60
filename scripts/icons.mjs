/**
 * Draws the PNG icons that Office asks for from the SVG drawings in assets/icons.
 * node scripts/icons.mjs
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import chromium from "./lib/chromium.cjs";

const assets = path.resolve(import.meta.dirname, "../assets");

/** Small icons are simpler drawings, not smaller ones: icon-small below 64 pixels, and name-16 where it exists. */
const commands = ["review", "flag", "clear", "insert", "freeze", "restore", "stock", "return", "bpc"];
const wanted = [
  ...[16, 32].map((size) => ({ name: "icon", drawing: "icon-small", size })),
  ...[64, 80, 128].map((size) => ({ name: "icon", drawing: "icon", size })),
  ...commands.flatMap((name) => [16, 32, 80].map((size) => ({ name, drawing: drawingOf(name, size), size }))),
];

function drawingOf(name, size) {
  const special = `${name}-${size}`;
  return existsSync(path.join(assets, "icons", `${special}.svg`)) ? special : name;
}

const browser = await chromium.launchChromium();
try {
  const page = await browser.newPage();
  for (const { name, drawing, size } of wanted) {
    const svg = readFileSync(path.join(assets, "icons", `${drawing}.svg`), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
process.stdout.write(`${wanted.length} icons drawn in assets/\n`);
