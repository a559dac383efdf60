import { ruleFor } from "../run/review-rule";
import type { RunDescription } from "../stored/stored-record";
import type { Difference } from "./difference";

/** What a recorded setting is called. */
const SETTINGS: Readonly<Record<string, string>> = {
  asOf: "As-of date",
  differentialThresholdPercent: "Differential threshold",
  dueSoonDays: "Due-soon days",
  priceTolerance: "Price tolerance",
};

/** How two runs differ in settings, checks switched off, policy and dismissals. */
export function compareRuns(then: RunDescription, now: RunDescription): readonly Difference[] {
  return [
    ...settingDifferences(then, now),
    ...checkDifferences(then, now),
    ...policyDifferences(then, now),
    ...dismissalDifferences(then, now),
  ];
}

function settingDifferences(then: RunDescription, now: RunDescription): readonly Difference[] {
  const names = [...new Set([...Object.keys(then.settings), ...Object.keys(now.settings)])];
  return names.flatMap((name): Difference[] => {
    const before = shown(then.settings[name]);
    const after = shown(now.settings[name]);
    if (before === after) return [];
    return [{ kind: "setting", message: `${SETTINGS[name] ?? name} was ${before} and is ${after}.` }];
  });
}

const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "not set";

function checkDifferences(then: RunDescription, now: RunDescription): readonly Difference[] {
  const title = (code: string): string => ruleFor(code)?.title ?? code;
  return [
    ...without(now.checksOff, then.checksOff).map((code): Difference => ({
      kind: "setting",
      message: `The check "${title(code)}" was on and is switched off.`,
    })),
    ...without(then.checksOff, now.checksOff).map((code): Difference => ({
      kind: "setting",
      message: `The check "${title(code)}" was switched off and is on.`,
    })),
  ];
}

function policyDifferences(then: RunDescription, now: RunDescription): readonly Difference[] {
  const differences: Difference[] = [];
  for (const edition of without(now.editions, then.editions)) {
    differences.push({ kind: "policy", message: `The policy edition ${edition} is new since the record.` });
  }
  for (const edition of without(then.editions, now.editions)) {
    differences.push({
      kind: "policy",
      message: `The record was made with the policy edition ${edition}, which this version does not carry.`,
    });
  }
  if (differences.length === 0 && then.rules !== now.rules) {
    differences.push({
      kind: "policy",
      message: `The rules changed between version ${then.version} of SAMM for Excel, which made the record, and this version ${now.version}.`,
    });
  }
  return differences;
}

type Recorded = RunDescription["dismissals"][number];

function dismissalDifferences(then: RunDescription, now: RunDescription): readonly Difference[] {
  const key = ({ table, caseId, lineId, code, fingerprint }: Recorded): string =>
    [table, caseId, lineId, code, fingerprint].join("\n");
  const before = new Set(then.dismissals.map(key));
  const after = new Set(now.dismissals.map(key));
  const named = ({ table, caseId, lineId, code }: Recorded): string =>
    `"${ruleFor(code)?.title ?? code}" of ${[caseId, lineId].filter(Boolean).join(" / ") || "a row without a case"} in ${table}`;
  return [
    ...now.dismissals
      .filter((one) => !before.has(key(one)))
      .map((one): Difference => ({
        kind: "dismissal",
        message: `The finding ${named(one)} was dismissed after the record.`,
      })),
    ...then.dismissals
      .filter((one) => !after.has(key(one)))
      .map((one): Difference => ({
        kind: "dismissal",
        message: `The dismissal of ${named(one)} is no longer there.`,
      })),
  ];
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}
