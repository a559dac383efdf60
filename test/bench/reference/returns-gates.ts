import type { Answer } from "../../../src/policy";
import type { ReturnRow } from "./returns-row";
import { BAD, isValue, known, REVIEW, undecided, type Cell } from "./shape";

interface Gates {
  readonly failed: readonly string[];
  readonly bad: readonly string[];
  readonly missing: readonly string[];
  readonly review: boolean;
}

export function returnGates(row: ReturnRow, earlier: boolean): Gates {
  const failed: string[] = [];
  const bad: string[] = [];
  const missing: string[] = [];
  const undecidedCell = (column: string, cell: Cell<unknown>): void => {
    if (cell === BAD) bad.push(column);
    else if (cell === null) missing.push(column);
  };
  const { providedUnderAeca, soldUnderFms, sme, fullyFunctioning, needsRepair, requirement } = row;

  if (providedUnderAeca === false) failed.push("return.not-aeca");
  else if (providedUnderAeca !== true && soldUnderFms !== true) {
    undecidedCell("providedUnderAeca", providedUnderAeca);
  }

  if (sme === true) failed.push("return.sme");
  else undecidedCell("sme", sme);

  if (fullyFunctioning === false || needsRepair === true) failed.push("return.not-functioning");
  else {
    undecidedCell("fullyFunctioning", fullyFunctioning);
    if (needsRepair === BAD) bad.push("needsRepair");
  }

  if (requirement === "None") failed.push("return.no-requirement");
  else undecidedCell("requirement", requirement);

  if (requirement === "FMS" || !isValue(requirement)) {
    const { sensitive, releaseDetermination } = row;
    const exportControls = earlier ? row.exportControls : true;
    if (sensitive !== false && releaseDetermination !== false && exportControls !== false) {
      if (sensitive === true && releaseDetermination === true && exportControls === true) {
        if (requirement === "FMS") failed.push("return.release-determination");
      } else {
        undecidedCell("sensitive", sensitive);
        undecidedCell("releaseDetermination", releaseDetermination);
        undecidedCell("exportControls", exportControls);
      }
    }
  }
  return { failed, bad, missing, review: false };
}

export function buyBackGates(row: ReturnRow): Gates {
  const failed: string[] = [];
  const bad: string[] = [];
  const missing: string[] = [];
  const { soldUnderFms, contractVehicle, fundSource } = row;
  if (soldUnderFms === false || (soldUnderFms === null && row.providedUnderAeca === false)) {
    failed.push("buyback.not-sold-under-fms");
  } else if (soldUnderFms === BAD) bad.push("soldUnderFms");
  else if (soldUnderFms === null) missing.push("soldUnderFms");
  if (contractVehicle === "Other") failed.push("buyback.not-far-dfars");
  else if (contractVehicle === BAD) bad.push("contractVehicle");
  else if (contractVehicle === null) missing.push("contractVehicle");
  if (fundSource === "FMS") failed.push("buyback.fms-funds");
  else if (fundSource === BAD) bad.push("fundSource");
  else if (fundSource === null) missing.push("fundSource");
  return { failed, bad, missing, review: fundSource === "Other" };
}

export function eligibilityOf(gates: Gates): Answer {
  if (gates.failed.length > 0) return known("Not eligible");
  if (gates.bad.length > 0 || gates.missing.length > 0) return undecided(gates.bad, gates.missing);
  return gates.review ? REVIEW : known("Eligible");
}

/** A limit needs all four: eligible, requirement Both, sensitive, release determination. */
export function limitsOf(row: ReturnRow, gates: Gates, earlier: boolean): Answer {
  const { requirement, sensitive, releaseDetermination } = row;
  const exportControls = earlier ? row.exportControls : true;
  if (gates.failed.length > 0) return known([]);
  if (isValue(requirement) && requirement !== "Both") return known([]);
  if (sensitive === false || releaseDetermination === false || exportControls === false) return known([]);
  if (gates.bad.length > 0 || gates.missing.length > 0) return undecided(gates.bad, gates.missing);
  const bad: string[] = [];
  const missing: string[] = [];
  const cells = [
    ["sensitive", sensitive],
    ["releaseDetermination", releaseDetermination],
    ["exportControls", exportControls],
  ] as const;
  for (const [column, cell] of cells) {
    if (cell === BAD) bad.push(column);
    if (cell === null) missing.push(column);
  }
  if (bad.length > 0 || missing.length > 0) return undecided(bad, missing);
  return known(["Not to another FMS partner"]);
}
