import type { ReactNode } from "react";
import { Chevron } from "../chevron/Chevron";
import { Hidden } from "../hidden/Hidden";
import css from "./Disclosure.module.css";

interface Props {
  readonly label: ReactNode;
  /** What it is about, for a screen reader, where the label alone does not say. */
  readonly name?: string | undefined;
  /** Beside the line, at its end. */
  readonly aside?: ReactNode;
  readonly open: boolean;
  /** The id of what it unfolds. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The line of a `Disclosure`, for where what it unfolds is not always under a line. */
export function DisclosureLine({ label, name, aside, open, controls, onToggle }: Props) {
  return (
    <div className={css.line}>
      <button
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        onClick={onToggle}
      >
        <Chevron open={open} />
        <span>
          {name !== undefined && <Hidden>{name}: </Hidden>}
          {label}
        </span>
      </button>
      {aside}
    </div>
  );
}
