import { Field, Input, Select } from "@fluentui/react-components";
import type { InsertParameter, ParameterChoice } from "../../../../review";
import css from "../Functions.module.css";

interface Props {
  readonly parameter: InsertParameter;
  readonly choice: ParameterChoice;
  readonly problem: string | undefined;
  /** Headings of the table. */
  readonly headings: readonly string[];
  readonly onChange: (choice: ParameterChoice) => void;
}

/** How a choice is told from others among the options. */
const ONE_VALUE = "value";
const COLUMN = "column:";
const EITHER = "either";

/** What a parameter is given: a column, one value for all rows, or nothing. */
export function ParameterField(props: Props) {
  return props.parameter.isSetting ? <Value {...props} /> : <FromColumn {...props} />;
}

const labelOf = ({ label, optional }: InsertParameter): string =>
  optional ? `${label} (may be left out)` : label;

const validation = (problem: string | undefined) =>
  problem === undefined ? {} : { validationMessage: problem };

function FromColumn(props: Props) {
  const { parameter, choice, problem, headings, onChange } = props;
  const takesValue = parameter.type !== "funds" && parameter.type !== "tas";
  const isValue = choice.by === "value";
  const isOwn = isValue || problem === undefined;
  return (
    <div className={css.parameter}>
      <Field label={labelOf(parameter)} {...validation(isValue ? undefined : problem)}>
        <Select value={optionOf(choice)} onChange={(_, data) => onChange(choiceOf(data.value, choice))}>
          <option value="">{parameter.optional ? "Left out" : "Choose…"}</option>
          {choice.by === "either" && (
            <option value={EITHER}>
              {choice.heading}, where blank {choice.otherwise}
            </option>
          )}
          {headings.map((heading) => (
            <option key={heading} value={COLUMN + heading}>
              {heading}
            </option>
          ))}
          {takesValue && <option value={ONE_VALUE}>One value for all rows…</option>}
        </Select>
      </Field>
      {isValue && isOwn && <Value {...props} label={`${parameter.label}, for all rows`} />}
    </div>
  );
}

function optionOf(choice: ParameterChoice): string {
  switch (choice.by) {
    case "none":
      return "";
    case "value":
      return ONE_VALUE;
    case "either":
      return EITHER;
    case "column":
      return COLUMN + choice.heading;
  }
}

function choiceOf(option: string, before: ParameterChoice): ParameterChoice {
  if (option === EITHER) return before;
  if (option === ONE_VALUE) return { by: "value", text: "" };
  return option.startsWith(COLUMN) ? { by: "column", heading: option.slice(COLUMN.length) } : { by: "none" };
}

/** A word of a list, or a typed value. */
function Value({ parameter, choice, problem, onChange, label }: Props & { readonly label?: string }) {
  const text = choice.by === "value" ? choice.text : "";
  const { words, isSetting, optional } = parameter;
  const isBlankNone = isSetting;
  const change = (value: string): void =>
    onChange(value === "" && isBlankNone ? { by: "none" } : { by: "value", text: value });
  return (
    <Field label={label ?? labelOf(parameter)} {...validation(problem)}>
      {words.length > 0 ? (
        <Select value={text} onChange={(_, data) => change(data.value)}>
          <option value="">{isSetting && optional ? "Left out" : "Choose…"}</option>
          {words.map((word) => (
            <option key={word.value} value={word.value}>
              {word.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input value={text} onChange={(_, data) => change(data.value)} />
      )}
    </Field>
  );
}
