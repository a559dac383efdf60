import { madeSheets, type MadeSheet } from "../../review";
import type { DocumentsRemoved } from "../api/documents";
import type { LeftAlone } from "../api/flags";
import { inExcel } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { putStored, readStoredIn, xmlToStore } from "../stored/part";
import { findOwn, readHeads, type Candidate } from "./find-documents";

/** Removes the sheets SAMM made, and forgets them. A sheet that was edited since stays. */
export function removeDocuments(): Promise<DocumentsRemoved> {
  return oneAtATime(() =>
    inExcel("remove the sheets it made", async (context, told) => {
      const stored = await readStoredIn(context);
      if (madeSheets(stored.read.state).length === 0) return { removed: [], kept: [] };
      const forget = (isKept: (made: MadeSheet) => boolean) => ({
        records: stored.read.state.records.filter((one) => isKept({ ...one, kind: "review-record" })),
        sheets: stored.read.state.sheets.filter(isKept),
      });
      xmlToStore(
        stored,
        forget(() => false),
      );
      const heads = await readHeads(context);
      const own = await findOwn(context, stored, heads);
      const going = own.filter(({ standing }) => standing === "untouched");
      const isLast = going.length === heads.length;
      const removed = isLast ? going.slice(1) : going;
      const kept = own.filter((one) => !removed.includes(one));
      for (const { sheet } of removed) sheet.delete();
      told.state = "Some of the sheets may be gone already. Remove again takes the rest away.";
      await context.sync();
      const stays = new Set(kept.map(({ made }) => made.sheetName));
      if (
        putStored(
          context,
          stored,
          forget(({ sheetName }) => stays.has(sheetName)),
        ).changed
      )
        await context.sync();
      return { removed: removed.map(({ name }) => name), kept: kept.map(whyKept) };
    }),
  );
}

function whyKept({ name, standing }: Candidate): LeftAlone {
  const because =
    standing === "edited"
      ? "It was edited since SAMM wrote it. Delete it yourself if nothing in it is needed."
      : "A workbook needs one sheet.";
  return { sheet: name, address: "A1", because };
}
