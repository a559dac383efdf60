import { useEffect, useRef } from "react";
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { dismissalReasons, type DismissalReason } from "../../../../review";
import { useDismissForm } from "./useDismissForm";
import css from "./Dismissals.module.css";

interface Props {
  readonly index: number;
  readonly onDone: () => void;
}

/** Why a finding is set aside, and who says so. */
export function DismissForm({ index, onDone }: Props) {
  const { given, change, submit, nameProblem } = useDismissForm(index, onDone);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [nameProblem]);
  return (
    <form
      ref={form}
      className={css.form}
      aria-label="Dismiss this finding"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label="Reason">
        <Select
          value={given.reason}
          onChange={(_, data) => change({ reason: data.value as DismissalReason })}
        >
          {dismissalReasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </Select>
      </Field>
      <Field label="Note">
        <Textarea value={given.note} resize="vertical" onChange={(_, data) => change({ note: data.value })} />
      </Field>
      <Field
        label="Your name (self-declared: Excel does not say who you are)"
        required
        {...(nameProblem === "" ? {} : { validationMessage: nameProblem })}
      >
        <Input value={given.by} autoComplete="name" onChange={(_, data) => change({ by: data.value })} />
      </Field>
      <p className={css.text}>
        It stays in totals and record, and opens again by itself when the facts or the rule change.
      </p>
      <div className={css.actions}>
        <Button type="submit" appearance="primary">
          Dismiss
        </Button>
        <Button onClick={onDone}>Keep it open</Button>
      </div>
    </form>
  );
}
