import type { CaseKind } from "../../../../policy";
import type { FindingFilter } from "../../../../review";
import { changeFilter, changeOnlyHere, clearFilter, sheetHere } from "../../../operations/list";
import { followSelection } from "../../../operations/watch";
import { usePane, useSession } from "../../../session/context";
import type { ListState } from "../../../session/state";

export interface FilterPanelModel {
  readonly state: "open" | "dismissed" | "";
  readonly kind: string | undefined;
  readonly code: string | undefined;
  readonly agency: string | undefined;
  readonly onlyHere: boolean;
  /** The sheet that is shown, where Excel says it. */
  readonly here: string | undefined;
  /** Wishes beyond the usual. */
  readonly count: number;
  readonly setState: (state: "open" | "dismissed" | undefined) => void;
  readonly setKind: (kind: string | undefined) => void;
  readonly setCode: (code: string | undefined) => void;
  readonly setAgency: (agency: string | undefined) => void;
  readonly setOnlyHere: (only: boolean) => void;
  readonly clear: () => void;
}

/** The wishes of the filter panel, one of each sort. */
export function useFilterPanel(): FilterPanelModel {
  const session = useSession();
  const list = usePane((state) => state.list);
  const here = usePane(sheetHere);
  const { filter } = list;
  const change = (changes: FindingFilter): void => void changeFilter(session, changes);
  const one = <T>(value: T | undefined): readonly T[] | undefined =>
    value === undefined ? undefined : [value];
  return {
    state: filter.state ?? "",
    kind: filter.kinds?.[0],
    code: filter.codes?.[0],
    agency: filter.agencies?.[0],
    onlyHere: list.onlyHere,
    here,
    count: wishCount(list),
    setState: (state) => change({ state }),
    setKind: (kind) => change({ kinds: one(kind as CaseKind | undefined) }),
    setCode: (code) => change({ codes: one(code) }),
    setAgency: (agency) => change({ agencies: one(agency) }),
    setOnlyHere(only) {
      void followSelection(session);
      void changeOnlyHere(session, only);
    },
    clear: () => void clearFilter(session),
  };
}

/** How many wishes of the panel are set; text and severities are seen elsewhere. */
export function wishCount({ filter, onlyHere }: ListState): number {
  const wishes = [filter.kinds, filter.codes, filter.agencies].filter((wish) => wish !== undefined).length;
  return wishes + (onlyHere ? 1 : 0) + (filter.state === "open" ? 0 : 1);
}
