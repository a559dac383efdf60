import { documentSpecs, type DocumentSpec } from "../operations/share/document-kinds";
import { writeDocument } from "../operations/share/documents";
import { copyFindings, csvFormat, sarifFormat, type ExportFormat } from "../operations/share/export-findings";
import { freezeFormulas, restoreFormulas } from "../operations/share/freeze";
import type { PaneState } from "../session/state";
import type { Action } from "./action";

/** True while nothing else is under way. */
export const isIdle = ({ busy, run, sources }: PaneState): boolean =>
  busy === null && run.phase === "idle" && sources.status === "ready";

/** Writes one of the sheets for sharing. */
function documentAction(spec: DocumentSpec): Action {
  return {
    id: `write-${spec.kind}`,
    label: `Write ${spec.noun}`,
    isAvailable: isIdle,
    perform: (session) => writeDocument(session, spec),
  };
}

/** The sheets for sharing, each with the action that writes it. */
export const documentActions = documentSpecs.map((spec) => ({ spec, action: documentAction(spec) }));

function copyAction(id: string, label: string, format: ExportFormat): Action {
  return { id, label, isAvailable: isIdle, perform: (session) => copyFindings(session, format) };
}

export const copyCsvAction = copyAction("copy-csv", "Copy as CSV", csvFormat);
export const copySarifAction = copyAction("copy-sarif", "Copy as JSON", sarifFormat);

export const freezeAction: Action = {
  id: "freeze-formulas",
  label: "Freeze formulas",
  isAvailable: isIdle,
  perform: freezeFormulas,
};

export const restoreAction: Action = {
  id: "restore-formulas",
  label: "Restore formulas",
  isAvailable: (state) => isIdle(state) && (state.stored?.state.frozen.length ?? 0) > 0,
  perform: restoreFormulas,
};
