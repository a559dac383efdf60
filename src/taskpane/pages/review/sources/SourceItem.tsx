import { Checkbox } from "@fluentui/react-components";
import type { SourceView } from "../../../session/state";
import css from "./Sources.module.css";

interface Props {
  readonly view: SourceView;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** One table: whether it is reviewed, as what, and how its headings were understood. */
export function SourceItem({ view, chosen, onChoose }: Props) {
  const { source, match } = view;
  return (
    <li className={css.item}>
      <Checkbox
        checked={chosen && match !== null}
        disabled={match === null}
        onChange={(_, data) => onChoose(data.checked === true)}
        label={
          <span className={css.label}>
            <span className={css.name}>{source.name}</span>
            <span className={css.meta}>
              {view.kindTitle || "Kind not known"} · {placeText(view)}
            </span>
          </span>
        }
      />
    </li>
  );
}

function placeText({ source }: SourceView): string {
  const rows = `${source.rowCount.toLocaleString("en-US")} ${source.rowCount === 1 ? "row" : "rows"}`;
  return source.kind === "range" ? rows : `${source.sheet}, ${rows}`;
}
