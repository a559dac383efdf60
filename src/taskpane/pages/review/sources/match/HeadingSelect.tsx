import { Select } from "@fluentui/react-components";
import { columnsOf, type FactKey } from "../../../../../policy";
import type { HeadingMatch } from "../../../../../review";
import css from "./MatchDetails.module.css";

interface Props {
  readonly match: HeadingMatch;
  readonly heading: string;
  /** The column it means now; null for none. */
  readonly value: FactKey | null;
  readonly onChange: (heading: string, key: FactKey | null) => void;
}

/** A heading of the table and the column it means. */
export function HeadingSelect({ match, heading, value, onChange }: Props) {
  return (
    <label className={css.heading}>
      <span className={css.headingText}>{heading}</span>
      <Select
        size="small"
        className={css.select}
        value={value ?? ""}
        onChange={(_, data) => onChange(heading, data.value === "" ? null : data.value)}
      >
        <option value="">Not read</option>
        {columnsOf(match.kind).map((column) => (
          <option key={column.key} value={column.key}>
            {column.heading}
          </option>
        ))}
      </Select>
    </label>
  );
}
