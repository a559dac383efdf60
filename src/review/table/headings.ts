import type { CaseKind, Column, FactKey } from "../../policy";
import { columnNames } from "./column-names";
import { headingKey, headingText, rawHeadingText } from "./heading-text";

/**
 * What the analyst says a heading means, by compared heading (see `headingKey`): a column of the kind, or
 * `null` for "leave it out". Kept by heading and not by position, so it survives moved columns.
 */
export type ColumnCorrections = Readonly<Record<string, FactKey | null>>;

export interface UnmatchedHeading {
  /** Position in the sheet's table, from 0. */
  readonly index: number;
  readonly heading: string;
}

/** Several headings of the sheet mean one column: the first is read, the others are not. */
export interface DuplicateHeading {
  readonly key: FactKey;
  readonly used: number;
  readonly ignored: readonly number[];
}

/** Which sheet column holds which fact. */
export interface HeadingMatch {
  readonly kind: CaseKind;
  /** The heading cells exactly as the sheet holds them, one a sheet column. */
  readonly rawHeadings: readonly string[];
  /** The headings as seen: outer spaces off. */
  readonly headings: readonly string[];
  /** One a sheet column: the fact it holds, or null when it is not read. */
  readonly keys: readonly (FactKey | null)[];
  /** Headings that mean no column of this kind, blank ones apart. */
  readonly unmatched: readonly UnmatchedHeading[];
  /** Columns of the kind that no heading means. Their facts are blank. */
  readonly missing: readonly Column[];
  readonly duplicates: readonly DuplicateHeading[];
  /** Corrections that name no column of the kind, so could not be followed. */
  readonly badCorrections: readonly string[];
}

/**
 * Finds the columns of a kind among the headings of a table: by key, heading or alias, ignoring case,
 * spaces and punctuation. A correction overrides what the words say, and what it names is not also taken
 * from another heading that merely sounds like it.
 */
export function matchHeadings(
  kind: CaseKind,
  headings: readonly unknown[],
  corrections: ColumnCorrections = {},
): HeadingMatch {
  const texts = headings.map(headingText);
  const names = columnNames(kind);
  const claims = texts.map((text): Claim =>
    claimOf(headingKey(text), names.byName, names.byKey, corrections),
  );
  const corrected = new Set(
    claims.flatMap((claim) => (claim.byHand && claim.key !== null ? [claim.key] : [])),
  );
  const takers = new Map<FactKey, number[]>();
  claims.forEach((claim, index) => {
    if (claim.key === null || (!claim.byHand && corrected.has(claim.key))) return;
    takers.set(claim.key, [...(takers.get(claim.key) ?? []), index]);
  });
  const keys: (FactKey | null)[] = texts.map(() => null);
  const duplicates: DuplicateHeading[] = [];
  for (const [key, [used = 0, ...ignored]] of takers) {
    keys[used] = key;
    if (ignored.length > 0) duplicates.push({ key, used, ignored });
  }
  const ignored = new Set(duplicates.flatMap((duplicate) => duplicate.ignored));
  return {
    kind,
    rawHeadings: headings.map(rawHeadingText),
    headings: texts,
    keys,
    duplicates,
    unmatched: texts.flatMap((heading, index) =>
      heading !== "" && keys[index] === null && !ignored.has(index) && !claims[index]?.byHand
        ? [{ index, heading }]
        : [],
    ),
    missing: names.columns.filter((column) => !takers.has(column.key)),
    badCorrections: Object.entries(corrections).flatMap(([heading, key]) =>
      key !== null && !names.byKey.has(key) ? [heading] : [],
    ),
  };
}

interface Claim {
  readonly key: FactKey | null;
  readonly byHand: boolean;
}

function claimOf(
  name: string,
  byName: ReadonlyMap<string, Column>,
  byKey: ReadonlyMap<FactKey, Column>,
  corrections: ColumnCorrections,
): Claim {
  if (name === "") return { key: null, byHand: false };
  const correction = Object.hasOwn(corrections, name) ? corrections[name] : undefined;
  if (correction === null) return { key: null, byHand: true };
  if (correction !== undefined && byKey.has(correction)) return { key: correction, byHand: true };
  return { key: byName.get(name)?.key ?? null, byHand: false };
}
