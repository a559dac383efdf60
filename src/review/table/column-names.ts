import { columnsOf, type CaseKind, type Column, type FactKey } from "../../policy";
import { headingKey } from "./heading-text";

/** The names a kind's columns answer to. The key wins over the heading, the heading over an alias. */
export interface ColumnNames {
  readonly columns: readonly Column[];
  readonly byKey: ReadonlyMap<FactKey, Column>;
  /** Compared heading (see `headingKey`) to column. */
  readonly byName: ReadonlyMap<string, Column>;
}

const known = new Map<CaseKind, ColumnNames>();

/** The names of a kind's columns, worked out once. */
export function columnNames(kind: CaseKind): ColumnNames {
  let names = known.get(kind);
  if (names === undefined) {
    names = namesOf(columnsOf(kind));
    known.set(kind, names);
  }
  return names;
}

function namesOf(columns: readonly Column[]): ColumnNames {
  const byName = new Map<string, Column>();
  const claim = (name: string, column: Column): void => {
    const key = headingKey(name);
    if (key !== "" && !byName.has(key)) byName.set(key, column);
  };
  for (const column of columns) claim(column.key, column);
  for (const column of columns) claim(column.heading, column);
  for (const column of columns) for (const alias of column.aliases) claim(alias, column);
  return { columns, byKey: new Map(columns.map((column) => [column.key, column])), byName };
}
