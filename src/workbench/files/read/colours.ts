import { child, type XmlNode } from "../xml";
import type { OpenedPackage } from "./opened";

// The palette of old files, indexes 0-63 (18.8.27 of the file format); 64 and 65 follow the system.
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Gives `#RRGGBB` for a colour element, `undefined` for automatic and system colours. */
export type ColourReader = (node: XmlNode | undefined) => string | undefined;

/** Reads the workbook's theme once; theme colours are then resolved with their tint. */
export function colourReader(opened: OpenedPackage, workbookPart: string): ColourReader {
  const theme = themeColours(opened, workbookPart);
  return (node) => {
    if (!node) return undefined;
    const { rgb, theme: themeIndex, indexed, tint } = node.attributes;
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : themeIndex !== undefined
          ? theme[Number(themeIndex)]
          : indexed !== undefined && Number(indexed) < 64
            ? palette[Number(indexed)]
            : undefined;
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
  };
}

function themeColours(opened: OpenedPackage, workbookPart: string): readonly string[] {
  const [part] = opened.linked(workbookPart, "theme");
  if (part === undefined) return officeTheme;
  const scheme = child(child(opened.xml(part), "themeElements"), "clrScheme");
  const named = (name: string, fallback: number): string => {
    const colour = child(scheme, name)?.children[0]?.attributes;
    return colour?.lastClr ?? colour?.val ?? officeTheme[fallback] ?? "000000";
  };
  // Files count light before dark: index 0 is lt1, 1 is dk1.
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
  ];
  return [...order, "hlink", "folHlink"].map(named);
}

/** Tint lightens (above 0) or darkens (below) in HSL, as Excel does. */
function tinted(rgb: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const moved = channels.map((channel) => {
    const position = spread === 0 ? 0 : (channel - least) / spread;
    return target - chroma / 2 + position * chroma;
  });
  return moved
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
