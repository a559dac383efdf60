import { useId, useState, type ReactNode } from "react";
import { DisclosureLine } from "./DisclosureLine";
import css from "./Disclosure.module.css";

interface Props {
  readonly label: ReactNode;
  readonly startsOpen?: boolean;
  /** What it is about, for a screen reader, where the label alone does not say. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** A line that unfolds what stands under it. What is folded is not drawn. */
export function Disclosure({ label, startsOpen = false, name, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <DisclosureLine label={label} name={name} open={open} controls={id} onToggle={() => setOpen(!open)} />
      {open && (
        <div id={id} className={css.content}>
          {children}
        </div>
      )}
    </div>
  );
}
