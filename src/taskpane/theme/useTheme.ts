import { useEffect, useState } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { isDark } from "./is-dark";

const systemDark = "(prefers-color-scheme: dark)";

export interface PaneTheme {
  readonly theme: Theme;
  readonly isDark: boolean;
}

/** Fluent's theme for the surroundings of the pane, kept up to date when Office or the system changes. */
export function useTheme(): PaneTheme {
  const [dark, setDark] = useState(isDarkNow);
  useEffect(() => {
    const update = (): void => setDark(isDarkNow());
    const system = window.matchMedia(systemDark);
    system.addEventListener("change", update);
    const stopOffice = watchOffice(update);
    return () => {
      system.removeEventListener("change", update);
      stopOffice();
    };
  }, []);
  return { theme: dark ? webDarkTheme : webLightTheme, isDark: dark };
}

function isDarkNow(): boolean {
  return isDark({
    office: officeContext()?.officeTheme,
    body: getComputedStyle(document.documentElement).backgroundColor,
    systemIsDark: window.matchMedia(systemDark).matches,
  });
}

/** The context, and its theme, are missing outside Excel and in Excel on the web, in spite of their types. */
function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

/** Excel tells of a changed theme where it can; elsewhere the theme of the next start counts. */
function watchOffice(update: () => void): () => void {
  const workbook = officeContext()?.document;
  if (workbook === undefined) return () => undefined;
  const type = Office.EventType.OfficeThemeChanged;
  workbook.addHandlerAsync(type, update);
  return () => workbook.removeHandlerAsync(type, { handler: update });
}
