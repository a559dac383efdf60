import { caseKinds, kindTitle, type CaseKind } from "../../policy";
import { columnNames } from "./column-names";
import { headingKey } from "./heading-text";

/** Which kind of case table a row of headings is. */
export type KindGuess =
  | { readonly result: "kind"; readonly kind: CaseKind }
  | { readonly result: "ambiguous"; readonly kinds: readonly CaseKind[]; readonly because: string }
  | { readonly result: "none"; readonly because: string };

interface Score {
  readonly kind: CaseKind;
  /** Facts whose heading means a column in this kind only. */
  readonly own: number;
  /** Facts whose heading means a column in another kind too. */
  readonly shared: number;
}

/** A kind is taken when it has at least this many times the own columns of every other. */
const CLEAR_LEAD = 2;

/**
 * Finds the kind of a table from its headings. Only columns that hold facts count: Case, Line, Partner,
 * Article and the like stand in all three kinds and decide nothing. Headings that only one kind knows
 * decide; those known to several kinds (Fund source) only when no heading is a kind's own. Order of
 * columns never matters. A close call is `ambiguous` and names the kinds, for the analyst to say.
 */
export function detectKind(headings: readonly unknown[]): KindGuess {
  const scores = scoresOf(headings);
  const byOwn = scores.filter((score) => score.own > 0).sort((a, b) => b.own - a.own);
  const [best, second] = byOwn;
  if (best !== undefined) {
    if (second === undefined || best.own >= CLEAR_LEAD * second.own)
      return { result: "kind", kind: best.kind };
    return ambiguous(byOwn.filter((score) => best.own < CLEAR_LEAD * score.own));
  }
  const byShared = scores.filter((score) => score.shared > 0).sort((a, b) => b.shared - a.shared);
  const [most] = byShared;
  if (most === undefined) {
    return {
      result: "none",
      because: "No heading is a fact of a stock sale, a return or buy back, or a BPC case.",
    };
  }
  const tied = byShared.filter((score) => score.shared === most.shared);
  return tied.length === 1 ? { result: "kind", kind: most.kind } : ambiguous(tied);
}

function ambiguous(scores: readonly Score[]): KindGuess {
  const kinds = caseKinds.filter((kind) => scores.some((score) => score.kind === kind));
  const because = `The headings fit ${kinds.map((kind) => `"${kindTitle(kind)}"`).join(" and ")}: say which.`;
  return { result: "ambiguous", kinds, because };
}

function scoresOf(headings: readonly unknown[]): readonly Score[] {
  const facts = caseKinds.map(() => new Set<string>());
  const own = caseKinds.map(() => 0);
  for (const key of new Set(headings.map(headingKey))) {
    const takers = caseKinds.flatMap((kind, index) => {
      const column = columnNames(kind).byName.get(key);
      return column === undefined ? [] : [{ index, column }];
    });
    if (takers.some(({ column }) => column.role === "identity")) continue;
    for (const { index, column } of takers) {
      if (facts[index]?.has(column.key)) continue;
      facts[index]?.add(column.key);
      if (takers.length === 1) own[index] = (own[index] ?? 0) + 1;
    }
  }
  return caseKinds.map((kind, index) => ({
    kind,
    own: own[index] ?? 0,
    shared: (facts[index]?.size ?? 0) - (own[index] ?? 0),
  }));
}
