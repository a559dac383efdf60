import type { AnswerSpec, CaseKind, Column, PolicyEdition } from "./kernel/types";
import { caseKinds, sectionOf } from "./sections";

/** What people call a kind of case table. */
export function kindTitle(kind: CaseKind): string {
  return sectionOf(kind).title;
}

/** The columns of a kind of case table, in sheet order. */
export function columnsOf(kind: CaseKind): readonly Column[] {
  return sectionOf(kind).columns;
}

/** Every answer `reviewCase` gives for a kind. */
export function answersOf(kind: CaseKind): readonly AnswerSpec[] {
  return sectionOf(kind).answerSpecs;
}

/** The dated editions of all sections, the text in force first. */
export const policyEditions: readonly PolicyEdition[] = caseKinds.flatMap((kind) => sectionOf(kind).editions);
