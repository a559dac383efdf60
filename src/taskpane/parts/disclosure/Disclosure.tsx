import { useId, useState, type ReactNode } from "react";
import { Chevron } from "../chevron/Chevron";
import { Hidden } from "../hidden/Hidden";
import css from "./Disclosure.module.css";

interface Props {
  readonly label: ReactNode;
  readonly startsOpen?: boolean;
  /** What it is about, for a screen reader, where the label alone does not say. */
  readonly name?: string;
  /** Beside the line, at its end. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A line that unfolds what stands under it. What is folded is not drawn. */
export function Disclosure({ label, startsOpen = false, name, aside, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <div className={css.line}>
        <button
          type="button"
          className={css.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Chevron open={open} />
          <span>
            {name !== undefined && <Hidden>{name}: </Hidden>}
            {label}
          </span>
        </button>
        {aside}
      </div>
      {open && (
        <div id={id} className={css.content}>
          {children}
        </div>
      )}
    </div>
  );
}
