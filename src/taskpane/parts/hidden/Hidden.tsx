import type { ReactNode } from "react";
import css from "./Hidden.module.css";

/** Words that a screen reader says and the eye sees otherwise. */
export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
