import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { functionNamed } from "../../../../review";
import { Section } from "../../../parts/section/Section";
import type { FunctionHelp } from "../help";
import css from "../Functions.module.css";
import { InsertForm } from "./InsertForm";

/** Puts the function into the workbook: a column of a table, or the selected cell. */
export function InsertPart({ help: { name, title } }: { readonly help: FunctionHelp }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const spec = functionNamed(name);
  if (spec === undefined) return null;
  const close = (isInserted: boolean): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus({ preventScroll: isInserted });
    // What was done, and the button that undoes it, stand at the top.
    if (isInserted) place.current?.closest("main")?.scrollTo({ top: 0 });
  };
  return (
    <Section title="Insert">
      <p className={css.text}>
        {spec.place === "column"
          ? "As a column of a table, filled down, its parameters taken from the columns."
          : "Into the selected cell."}
      </p>
      <div ref={place}>
        <Button
          appearance={open ? "secondary" : "primary"}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Insert…
        </Button>
      </div>
      {open && <InsertForm name={name} title={title} spec={spec} onDone={close} />}
    </Section>
  );
}
