import { inputChecks } from "./kernel/input-checks";
import type { Section } from "./kernel/section";
import type { CaseKind, RuleSummary } from "./kernel/types";
import { caseKinds, sectionOf } from "./sections";

/** Each section's text in force: the paragraph's date, and how it is known. */
function ofSection(section: Section): RuleSummary[] {
  const [inForce] = section.editions;
  return section.checks.map((check) => ({
    code: check.code,
    kinds: [section.kind],
    type: "check",
    citations: check.paragraphs.map((paragraph) => ({ memo: section.memo, paragraph })),
    rules: check.rules,
    inForceFrom: inForce.from,
    inForceBasis: inForce.basis,
    severities: check.severities,
    columns: check.columns,
    title: check.title,
  }));
}

const ALL_KINDS: readonly CaseKind[] = caseKinds;

function ofInput(): RuleSummary[] {
  return inputChecks.map((check) => ({
    code: check.code,
    kinds: ALL_KINDS,
    type: "check",
    citations: [],
    rules: [],
    inForceFrom: "",
    inForceBasis: "not policy",
    severities: check.severities,
    columns: [],
    title: check.title,
  }));
}

/** Every check in a line each: code, severities, paragraphs, in force from, what it checks. */
export function ruleSummaries(): readonly RuleSummary[] {
  return [...caseKinds.flatMap((kind) => ofSection(sectionOf(kind))), ...ofInput()];
}
