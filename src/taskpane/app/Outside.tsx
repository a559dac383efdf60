import { FluentProvider } from "@fluentui/react-components";
import { useTheme } from "../theme/useTheme";
import css from "./Outside.module.css";

/** The page as seen where there is no workbook. */
export function Outside({ title, text }: { readonly title: string; readonly text: string }) {
  const { theme, isDark } = useTheme();
  return (
    <FluentProvider theme={theme} className={isDark ? css.dark : css.light}>
      <main className={css.page}>
        <h1 className={css.title}>{title}</h1>
        <p>{text}</p>
      </main>
    </FluentProvider>
  );
}
