import { SearchBox, Select } from "@fluentui/react-components";
import type { Grouping } from "../../../../review";
import { counted } from "../../../parts/words";
import type { Reviewed } from "../../../session/state";
import { useFilterBar } from "./useFilterBar";
import css from "./FilterBar.module.css";

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ["case", "By case"],
  ["check", "By check"],
  ["severity", "By severity"],
  ["sheet", "By sheet"],
];

/** What the list shows, and in which groups. Sticks to the top while the list scrolls. */
export function FilterBar({ review, shown }: { readonly review: Reviewed; readonly shown: number }) {
  const { text, grouping, setText, setGrouping } = useFilterBar();
  return (
    <div className={css.bar} data-sticky role="search" aria-label="Findings">
      <SearchBox
        className={css.search}
        size="small"
        aria-label="Search the findings"
        placeholder="Search"
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
      <Select
        size="small"
        aria-label="Groups"
        value={grouping}
        onChange={(_, data) => setGrouping(data.value as Grouping)}
      >
        {GROUPINGS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <span className={css.shown}>
        {shown === review.result.findingCount
          ? counted(shown, "finding")
          : `${shown.toLocaleString("en-US")} of ${counted(review.result.findingCount, "finding")}`}
      </span>
    </div>
  );
}
