import { useId } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import css from "./SharePage.module.css";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
  readonly children?: React.ReactNode;
}

/** A text in a field, all of it marked when it gets the focus, so that one key copies it. */
export function TextToCopy({ label, text, rows = 8, children }: Props) {
  const id = useId();
  const mark = (): void => {
    const field = document.getElementById(id);
    if (field instanceof HTMLTextAreaElement) field.select();
  };
  return (
    <div className={css.field}>
      <Field label={label}>
        <Textarea
          id={id}
          readOnly
          value={text}
          rows={rows}
          resize="vertical"
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className={css.actions}>
        <Button
          onClick={() => {
            document.getElementById(id)?.focus();
            mark();
          }}
        >
          Mark all
        </Button>
        {children}
      </div>
    </div>
  );
}
