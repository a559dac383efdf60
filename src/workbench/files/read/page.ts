import { plainPage, type PageLine, type PageSetup } from "../../grid/pageShapes";
import { child, isOn, type XmlNode } from "../xml";

/** How a sheet is printed, of the elements of its part. */
export function readPage(root: XmlNode): PageSetup {
  const { orientation, scale, fitToWidth, fitToHeight } = child(root, "pageSetup")?.attributes ?? {};
  const fits = isOn(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage);
  const lines = child(root, "headerFooter");
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    scale: Number(scale ?? plainPage.scale),
    fit: fits ? { wide: Number(fitToWidth ?? 1), tall: Number(fitToHeight ?? 1) } : null,
    header: readLine(child(lines, "oddHeader")?.text ?? ""),
    footer: readLine(child(lines, "oddFooter")?.text ?? ""),
  };
}

const parts: Readonly<Record<string, keyof PageLine>> = { L: "left", C: "center", R: "right" };

/** `&Lleft&Ccentre&Rright`; `&&` is an ampersand, and what stands before the first code is centred. */
function readLine(text: string): PageLine {
  const line = { left: "", center: "", right: "" };
  let part: keyof PageLine = "center";
  for (const [piece] of text.matchAll(/&[^]|[^&]+|&$/g)) {
    const named = piece.startsWith("&") ? parts[piece.slice(1)] : undefined;
    if (named === undefined) line[part] += piece;
    else part = named;
  }
  return line;
}
