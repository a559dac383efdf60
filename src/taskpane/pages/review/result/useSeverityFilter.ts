import type { Severity } from "../../../../policy";
import { severities } from "../../../../review";
import { changeFilter } from "../../../operations/list";
import { usePane, useSession } from "../../../session/context";

/** Which severities the list shows. All at first; the last one shown cannot be hidden, all come back instead. */
export function useSeverityFilter(): {
  readonly isShown: (severity: Severity) => boolean;
  readonly toggle: (severity: Severity) => void;
} {
  const session = useSession();
  const shown = usePane((state) => state.list.filter.severities) ?? severities;
  return {
    isShown: (severity) => shown.includes(severity),
    toggle: (severity) => {
      const next = severities.filter((each) => (each === severity) !== shown.includes(each));
      const isAll = next.length === 0 || next.length === severities.length;
      void changeFilter(session, { severities: isAll ? undefined : next });
    },
  };
}
