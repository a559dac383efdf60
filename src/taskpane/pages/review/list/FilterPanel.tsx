import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { kindTitle, type CaseKind } from "../../../../policy";
import { ruleFor, type FilterChoice } from "../../../../review";
import type { Reviewed } from "../../../session/state";
import { useFilterPanel } from "./useFilterPanel";
import css from "./FilterBar.module.css";

/** What the list can be narrowed to: only what occurs in the review is offered, beside what is chosen. */
export function FilterPanel({ review }: { readonly review: Reviewed }) {
  const { choices } = review;
  const panel = useFilterPanel();
  const kindChoices = choices.kinds.map((kind) => ({ value: kind, label: kindTitle(kind), count: 0 }));
  const kinds = withChosen(kindChoices, panel.kind, (kind) => kindTitle(kind as CaseKind));
  const codes = withChosen(choices.codes, panel.code, (code) => ruleFor(code)?.title ?? code);
  const agencies = withChosen(choices.agencies, panel.agency, (agency) => agency);
  return (
    <div className={css.panel} role="group" aria-label="Filter">
      <Field label="Show" size="small">
        <Select
          size="small"
          value={panel.state}
          onChange={(_, data) =>
            panel.setState(data.value === "" ? undefined : (data.value as "open" | "dismissed"))
          }
        >
          <option value="open">Open findings</option>
          <option value="dismissed">Dismissed findings</option>
          <option value="">Both</option>
        </Select>
      </Field>
      {kinds.length > 1 && (
        <Choice label="Kind" all="All kinds" choices={kinds} value={panel.kind} onChange={panel.setKind} />
      )}
      <Choice label="Check" all="All checks" choices={codes} value={panel.code} onChange={panel.setCode} />
      {agencies.length > 1 && (
        <Choice
          label="Implementing agency"
          all="All agencies"
          choices={agencies}
          value={panel.agency}
          onChange={panel.setAgency}
        />
      )}
      {(choices.sheets.length > 1 || panel.onlyHere) && (
        <Checkbox
          label={
            panel.here === undefined ? "Only the sheet I am on" : `Only the sheet I am on: ${panel.here}`
          }
          checked={panel.onlyHere}
          onChange={(_, data) => panel.setOnlyHere(data.checked === true)}
        />
      )}
      {panel.count > 0 && (
        <Button size="small" onClick={panel.clear}>
          Clear the filter
        </Button>
      )}
    </div>
  );
}

/** What is chosen may not occur any more since a new review: it is still what the list is narrowed to. */
function withChosen(
  choices: readonly FilterChoice[],
  value: string | undefined,
  nameOf: (value: string) => string,
): readonly FilterChoice[] {
  if (value === undefined || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: `${nameOf(value)} (none)`, count: 0 }];
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly FilterChoice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A list of what occurs; `all` stands for no wish. An agency that is not given is a choice too. */
function Choice({ label, all, choices, value, onChange }: ChoiceProps) {
  const at = value === undefined ? -1 : choices.findIndex((choice) => choice.value === value);
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={String(at)}
        onChange={(_, data) => onChange(choices[Number(data.value)]?.value)}
      >
        <option value="-1">{all}</option>
        {choices.map((choice, index) => (
          <option key={choice.value} value={String(index)}>
            {choice.count > 0 ? `${choice.label} (${choice.count.toLocaleString("en-US")})` : choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
