import type { CaseKind, FactKey } from "../../../../../policy";
import { correctColumn, correctKind, forgetCorrections } from "../../../../operations/settings";
import { useSession } from "../../../../session/context";
import type { SourceView } from "../../../../session/state";

/** What can be corrected about a table. Corrections are kept in the workbook, by the table's name. */
export function useMatchDetails({ source, kind }: SourceView): {
  readonly setKind: (kind: CaseKind | null) => void;
  readonly setColumn: (heading: string, key: FactKey | null) => void;
  readonly forget: () => void;
} {
  const session = useSession();
  return {
    setKind: (next) => void correctKind(session, source.name, next),
    setColumn(heading, key) {
      if (kind !== null) void correctColumn(session, source.name, kind, heading, key);
    },
    forget: () => void forgetCorrections(session, source.name),
  };
}
