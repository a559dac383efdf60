import { lazy, Suspense } from "react";
import { Checkbox } from "@fluentui/react-components";
import { Disclosure } from "../../../parts/disclosure/Disclosure";
import type { SourceView } from "../../../session/state";
import { matchSummary } from "./match/match-summary";
import { remarkTexts } from "./remarks";
import css from "./Sources.module.css";

const MatchDetails = lazy(async () => ({
  default: (await import(/* webpackChunkName: "match" */ "./match/MatchDetails")).MatchDetails,
}));

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
              {view.kindTitle || "Not known as a case table"} · {placeText(view)}
            </span>
          </span>
        }
      />
      <div className={css.details}>
        {remarkTexts(source).map((text) => (
          <p key={text} className={css.note}>
            {text}
          </p>
        ))}
        <Disclosure label={match === null ? "Say what it is" : matchSummary(match)} name={source.name}>
          <Suspense fallback={<p className={css.note}>Loading…</p>}>
            <MatchDetails view={view} />
          </Suspense>
        </Disclosure>
      </div>
    </li>
  );
}

function placeText({ source }: SourceView): string {
  const rows = `${source.rowCount.toLocaleString("en-US")} ${source.rowCount === 1 ? "row" : "rows"}`;
  return source.kind === "range" ? rows : `${source.sheet}, ${rows}`;
}
