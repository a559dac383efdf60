import { useMemo } from "react";
import { Checkbox } from "@fluentui/react-components";
import { caseKinds, kindTitle, ruleSummaries, type RuleSummary } from "../../../../policy";
import { paragraphText } from "../../../../review";
import css from "./Settings.module.css";

interface Props {
  readonly off: readonly string[];
  readonly onChange: (off: readonly string[]) => void;
}

/** Every check by the kind it is for; a box without its tick is switched off. */
export function ChecksOff({ off, onChange }: Props) {
  const groups = useMemo(() => groupedChecks(), []);
  const toggle = (code: string, on: boolean): void =>
    onChange(on ? off.filter((each) => each !== code) : [...off, code]);
  return (
    <>
      {groups.map(({ title, checks }) => (
        <fieldset key={title} className={css.checks}>
          <legend className={css.legend}>{title}</legend>
          {checks.map(({ code, title: label, citations }) => (
            <Checkbox
              key={code}
              checked={!off.includes(code)}
              onChange={(_, data) => toggle(code, data.checked === true)}
              label={
                <span className={css.check}>
                  {label} <span className={css.paragraph}>{paragraphText(citations)}</span>
                </span>
              }
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

interface CheckGroup {
  readonly title: string;
  readonly checks: readonly RuleSummary[];
}

function groupedChecks(): readonly CheckGroup[] {
  const checks = ruleSummaries().filter(({ type }) => type === "check");
  const ofKinds = caseKinds.map((kind) => ({
    title: kindTitle(kind),
    checks: checks.filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind),
  }));
  return [
    ...ofKinds,
    { title: "Cells that cannot be read", checks: checks.filter(({ kinds }) => kinds.length > 1) },
  ];
}
