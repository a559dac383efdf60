import { useId, useState, type ReactNode } from "react";
import { Chevron } from "../chevron/Chevron";
import css from "./Disclosure.module.css";

interface Props {
  readonly label: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that unfolds what stands under it. What is folded is not drawn. */
export function Disclosure({ label, startsOpen = false, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={css.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Chevron open={open} />
        <span>{label}</span>
      </button>
      {open && (
        <div id={id} className={css.content}>
          {children}
        </div>
      )}
    </div>
  );
}
