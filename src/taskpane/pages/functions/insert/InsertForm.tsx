import { useEffect, useId, useRef } from "react";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { caseKinds, kindTitle } from "../../../../policy";
import { ALL, isInputHeading, type FunctionSpec } from "../../../../review";
import { titleOf } from "../../../operations/insert-function";
import { insertTable } from "../../../operations/insert-table";
import { usePane, useSession } from "../../../session/context";
import css from "../Functions.module.css";
import { ParameterField } from "./ParameterField";
import { HEADING, useInsertForm, type InsertForm as Form } from "./useInsertForm";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly spec: FunctionSpec;
  /** Told whether something was inserted. */
  readonly onDone: (isInserted: boolean) => void;
}

/** Where a function goes, what each parameter is given, and the formula that makes. */
export function InsertForm({ name, title, spec, onDone }: Props) {
  const form = useInsertForm(name, title, spec, onDone);
  const { parameters, choices, choose, problems, view, submit } = form;
  const busy = usePane((state) => state.busy !== null);
  const date1904 = usePane((state) => state.sources.date1904);
  const isLoading = usePane((state) => state.sources.status === "loading");
  // The message at the top, which has been read out, may be out of sight from here.
  const refused = usePane(
    ({ messages }) => messages.find((each) => each.title === titleOf(title) && each.tone === "trouble")?.text,
  );
  const element = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    pressed.current = false;
  });
  const readsTable = spec.place === "column" || name === "EXPLAIN";
  if (readsTable && view === undefined)
    return isLoading ? <p className={css.text}>Looking for tables…</p> : <NoTable spec={spec} />;
  return (
    <form
      ref={element}
      className={css.form}
      aria-label={`Insert ${title}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pressed.current = true;
        void submit();
      }}
    >
      {spec.place === "cell" && <p className={css.text}>{placeText(name, spec)}</p>}
      {date1904 && (
        <p className={css.text}>
          This workbook counts dates from 1904, which SAMM formulas cannot see: they take each date cell for a
          day four years and a day earlier, and the dates they give are shown as much later. Write dates as
          text such as 2026-07-31.
        </p>
      )}
      {readsTable && <TableField form={form} isColumn={spec.place === "column"} />}
      {ALL in problems && (
        <p role="alert" className={css.text}>
          {problems[ALL]}
        </p>
      )}
      {parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          choice={choices[parameter.name] ?? { by: "none" }}
          problem={problems[parameter.name]}
          headings={view?.source.headings.map(String) ?? []}
          onChange={(choice) => choose(parameter.name, choice)}
        />
      ))}
      {spec.place === "column" && <HeadingField form={form} />}
      <Formula form={form} />
      {refused !== undefined && <p className={css.refused}>{refused}</p>}
      <div className={css.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {spec.place === "column" ? "Insert the column" : "Insert into the selected cell"}
        </Button>
        <Button onClick={() => onDone(false)}>Cancel</Button>
      </div>
    </form>
  );
}

/** Why it is no column of a table. */
function placeText(name: string, { reach }: FunctionSpec): string {
  if (reach === undefined) return `SAMM.${name} takes nothing from a row: it goes into the selected cell.`;
  return `What SAMM.${name} gives spills over several cells, which nothing may in a table. It goes into the selected cell, outside of tables, with up to ${reach.rows} rows and ${reach.columns} columns free.`;
}

function NoTable({ spec }: { readonly spec: FunctionSpec }) {
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const kinds = spec.kind === null ? caseKinds : [spec.kind];
  return (
    <div className={css.form}>
      <p className={css.text}>
        The function reads the cells of a table, and this workbook has no table. Nothing was inserted. Insert
        a ready table, or make a table of your list (Insert tab, Table) and open this form again.
      </p>
      <div className={css.actions}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            disabledFocusable={busy}
            onClick={() => void insertTable(session, kind)}
          >{`Insert a table: ${kindTitle(kind)}`}</Button>
        ))}
      </div>
    </div>
  );
}

function TableField({ form, isColumn }: { readonly form: Form; readonly isColumn: boolean }) {
  const { tables, view, chooseTable } = form;
  return (
    <Field label={isColumn ? "Table that gets the column" : "Table"}>
      <Select value={view?.source.id ?? ""} onChange={(_, data) => chooseTable(data.value)}>
        {tables.map(({ source, kindTitle: title }) => (
          <option key={source.id} value={source.id}>
            {[source.name, title, source.sheet].filter(Boolean).join(", ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function HeadingField({ form: { heading, setHeading, problems } }: { readonly form: Form }) {
  const problem = problems[HEADING];
  const hint = isInputHeading(heading)
    ? { hint: "A review reads a column of this name as one of its inputs." }
    : {};
  return (
    <Field
      label="Name of the column"
      {...hint}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Input value={heading} onChange={(_, data) => setHeading(data.value)} />
    </Field>
  );
}

/** What will be written, before it is written. */
function Formula({ form: { made } }: { readonly form: Form }) {
  const id = useId();
  return (
    <div className={css.parameter}>
      <span id={id} className={css.text}>
        Formula that will be written
      </span>
      {"made" in made ? (
        <code aria-labelledby={id} role="group" className={css.syntax}>
          {made.made.formula}
        </code>
      ) : (
        <p className={css.text}>None yet: something is still to be chosen above.</p>
      )}
    </div>
  );
}
