/** What is known of the colours around the pane, best source first. */
export interface Surroundings {
  /** `Office.context.officeTheme`: absent in Excel on the web. */
  readonly office?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined;
  /** The computed background of the page, as `rgb(…)`; transparent when nobody set one. */
  readonly body?: string | undefined;
  readonly systemIsDark: boolean;
}

/** Whether the pane should be dark: as Excel says, else as the page behind it looks, else as the system is. */
export function isDark({ office, body, systemIsDark }: Surroundings): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  return darkness(office?.bodyBackgroundColor) ?? darkness(body) ?? systemIsDark;
}

/** True for a colour darker than middle grey; undefined for none, or one that lets shine through. */
function darkness(colour: string | undefined): boolean | undefined {
  const parts = channels(colour ?? "");
  if (parts === undefined) return undefined;
  const [red, green, blue] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

function channels(colour: string): readonly [number, number, number] | undefined {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim());
  if (hex) return [hexOf(hex[1]), hexOf(hex[2]), hexOf(hex[3])];
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!rgb || Number(rgb[4] ?? 1) < 1) return undefined;
  return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
}

function hexOf(digits: string | undefined): number {
  return Number.parseInt(digits ?? "0", 16);
}
