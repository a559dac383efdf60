import { CellLine } from "./CellLine";
import type { PageState } from "./pageState";

/** What the page is doing, as Excel's status bar says it, and what the active cell shows. */
export function StatusBar({ state }: { readonly state: PageState }) {
  const running = state.manifest?.groups
    .flatMap((group) => group.controls.flatMap((control) => [control, ...control.items]))
    .find((control) => control.id === state.running);
  const doing =
    state.busy !== ""
      ? `${state.busy}…`
      : running
        ? `${running.label}…`
        : state.calculating
          ? "Calculating…"
          : "Ready";
  return (
    <footer className="status">
      <span role="status" className="status-doing">
        {doing}
      </span>
      <CellLine cell={state.cell} />
      <span className="status-note">This page stands in for Excel. Nothing leaves this computer.</span>
    </footer>
  );
}
