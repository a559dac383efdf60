import { useEffect, useRef } from "react";
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import type { Settings } from "../../../../review";
import { Disclosure } from "../../../parts/disclosure/Disclosure";
import { ChecksOff } from "./ChecksOff";
import type { SettingsTexts } from "./read-form";
import { useSettingsForm } from "./useSettingsForm";
import css from "./Settings.module.css";

interface Props {
  readonly settings: Settings;
  readonly onDone: () => void;
}

type TextField = Exclude<keyof SettingsTexts, "followsToday" | "checksOff">;

interface FieldText {
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string;
}

const FIELDS: readonly FieldText[] = [
  {
    name: "threshold",
    label: "Differential threshold, percent: yours, SAMM sets none",
    hint: "How much above actual value you take as substantially higher (C9.4.8.5). Empty: not judged.",
  },
  { name: "tolerance", label: "Price tolerance, dollars", hint: "A quoted price may differ by this much." },
  {
    name: "dueSoonDays",
    label: "Due soon, days",
    hint: "An open duty becomes a warning this long before it is due.",
  },
  { name: "preparedBy", label: "Prepared by" },
  { name: "reviewedBy", label: "Reviewed by" },
  { name: "marking", label: "Marking line", hint: "Shown on everything made for sharing, such as CUI." },
];

/** The settings of the review. They are kept in the workbook, for everyone who opens it. */
export function SettingsForm({ settings, onDone }: Props) {
  const { texts, problems, change, submit } = useSettingsForm(settings, onDone);
  const message = (name: keyof SettingsTexts) =>
    problems[name] === undefined ? {} : { validationMessage: problems[name] };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [problems]);
  return (
    <form
      ref={form}
      className={css.form}
      aria-label="Settings of the review"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Checkbox
        className={css.box}
        label="As of today, whatever day it is"
        checked={texts.followsToday}
        onChange={(_, data) => change({ followsToday: data.checked === true })}
      />
      {!texts.followsToday && (
        <Field label="As-of date" {...message("asOf")}>
          <Input type="date" value={texts.asOf} onChange={(_, data) => change({ asOf: data.value })} />
        </Field>
      )}
      {FIELDS.map(({ name, label, hint }) => (
        <Field key={name} label={label} {...(hint === undefined ? {} : { hint })} {...message(name)}>
          <Input value={texts[name]} onChange={(_, data) => change({ [name]: data.value })} />
        </Field>
      ))}
      <Disclosure label={`Checks switched off: ${texts.checksOff.length}`}>
        <ChecksOff off={texts.checksOff} onChange={(checksOff) => change({ checksOff })} />
      </Disclosure>
      <div className={css.actions}>
        <Button type="submit" appearance="primary">
          Keep in this workbook
        </Button>
        <Button onClick={onDone}>Leave as it was</Button>
      </div>
    </form>
  );
}
