import { HostError } from "../../hostError";
import { textArg } from "../../query/args";

/** The names of HTML's sixteen colours and the few more that add-ins commonly write. */
const named: Readonly<Record<string, string>> = {
  ...{ black: "#000000", white: "#FFFFFF", red: "#FF0000", lime: "#00FF00", blue: "#0000FF" },
  ...{ yellow: "#FFFF00", cyan: "#00FFFF", aqua: "#00FFFF", magenta: "#FF00FF", fuchsia: "#FF00FF" },
  ...{ gray: "#808080", grey: "#808080", silver: "#C0C0C0", maroon: "#800000", olive: "#808000" },
  ...{ green: "#008000", purple: "#800080", teal: "#008080", navy: "#000080", orange: "#FFA500" },
};

/** @returns `#RRGGBB`; `null` for the empty text, which takes a colour away. */
export function colourArg(value: unknown): string | null {
  const text = textArg(value).trim();
  if (text === "") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const colour = hex ? `#${hex.toUpperCase()}` : named[text.toLowerCase()];
  if (colour === undefined) throw new HostError("InvalidArgument");
  return colour;
}
