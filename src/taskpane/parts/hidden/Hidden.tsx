import type { HTMLAttributes } from "react";
import css from "./Hidden.module.css";

interface Props extends Omit<HTMLAttributes<HTMLElement>, "className"> {
  /** The element it is; within a line, a span. */
  readonly as?: "div" | "h1" | "span" | "thead";
}

/** Words that a screen reader says and the eye sees otherwise. */
export function Hidden({ as: Element = "span", ...rest }: Props) {
  return <Element {...rest} className={css.hidden} />;
}
