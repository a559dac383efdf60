import { useState } from "react";
import { Button, SearchBox, Select } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import type { Grouping } from "../../../../review";
import { counted } from "../../../parts/words";
import type { Reviewed } from "../../../session/state";
import { FilterPanel } from "./FilterPanel";
import { useFilterBar } from "./useFilterBar";
import css from "./FilterBar.module.css";

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ["case", "By case"],
  ["check", "By check"],
  ["severity", "By severity"],
  ["sheet", "By sheet"],
];

/** What the list shows, and in which groups. Its first line sticks to the top while the list scrolls. */
export function FilterBar({ review, shown }: { readonly review: Reviewed; readonly shown: number }) {
  const { text, grouping, wishes, setText, setGrouping, foldAll, isFolded } = useFilterBar();
  const [open, setOpen] = useState(false);
  const all = review.result.findingCount;
  return (
    <>
      {open && <FilterPanel review={review} />}
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
        <Button
          size="small"
          icon={<FilterRegular />}
          aria-expanded={open}
          aria-label={wishes === 0 ? "Filter" : `Filter, ${wishes} set`}
          onClick={() => setOpen(!open)}
        >
          {wishes > 0 ? wishes : null}
        </Button>
        <div className={css.shown}>
          <span>
            {shown === all
              ? counted(shown, "finding")
              : `${shown.toLocaleString("en-US")} of ${counted(all, "finding")}`}
          </span>
          <Button size="small" appearance="transparent" onClick={() => foldAll(!isFolded)}>
            {isFolded ? "Unfold all" : "Fold all"}
          </Button>
        </div>
      </div>
    </>
  );
}
