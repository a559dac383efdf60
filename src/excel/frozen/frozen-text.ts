import { fullAddress } from "../cells/address";
import type { FreezeOutcome, RefusedCell, RestoreOutcome } from "../api/freeze";

/** Cells named one by one; the pane has all of them. */
const MOST_NAMED = 5;

const formulas = (count: number): string => (count === 1 ? "1 formula" : `${count} formulas`);

/** What Freeze did, in sentences. */
export function frozenText(outcome: FreezeOutcome): string {
  const { left } = outcome;
  const named = left.slice(0, MOST_NAMED).map(({ sheet, address }) => fullAddress(sheet, address));
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : "";
  const because = left[0]?.because ?? "";
  return [countText(outcome), left.length > 0 ? `Not frozen: ${named.join(", ")}${more}. ${because}` : ""]
    .join(" ")
    .trim();
}

function countText({ formulas: count, sheets, noticeSheet, left }: FreezeOutcome): string {
  if (count === 0 && left.length > 0) return "No formula was frozen now.";
  if (count === 0 && noticeSheet === null)
    return "There are no SAMM formulas in this workbook. Nothing was changed.";
  if (count === 0)
    return `All SAMM formulas are frozen already: see the sheet ${noticeSheet ?? ""}. Nothing was changed.`;
  return `${formulas(count)} on ${sheets.join(", ")} ${count === 1 ? "is" : "are"} frozen: values stand in their place, and the sheet ${noticeSheet ?? ""} says so. Save a copy for the recipient, then press Restore formulas.`;
}

/** What Restore did, and what it left. */
export function restoredText({ restored, deleted, refused, left }: RestoreOutcome): string {
  const said = [
    restored > 0
      ? `${formulas(restored)} ${restored === 1 ? "is back in its cell" : "are back in their cells"}.`
      : "",
    deleted > 0
      ? `${formulas(deleted)} had been frozen in ${deleted === 1 ? "a cell that was" : "cells that were"} deleted since.`
      : "",
    refused.length > 0 ? `Left frozen: ${refused.slice(0, MOST_NAMED).map(refusedText).join(" ")}` : "",
    refused.length > MOST_NAMED
      ? `And ${refused.length - MOST_NAMED} more: Restore formulas again names them when these are mended.`
      : "",
    ...left.map(({ because }) => because),
  ].filter((sentence) => sentence !== "");
  return said.length > 0 ? said.join(" ") : "No formulas are frozen in this workbook. Nothing was changed.";
}

function refusedText({ sheet, address, was, is, because }: RefusedCell): string {
  const change = is === "" || is === was ? "" : ` (was ${short(was)}, is ${short(is)})`;
  return `${sheet} ${address}${change}: ${because}`;
}

const short = (text: string): string => {
  const [line = ""] = text.split("\n");
  return line.length < text.length || line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
