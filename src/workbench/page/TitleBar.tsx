import { useRef, type ChangeEvent } from "react";
import type { PageState } from "./pageState";
import type { Workbench } from "./workbench";

/** The name of the workbook, and what the page itself does: new, open, save a copy, and what it is. */
export function TitleBar({ workbench, state }: { readonly workbench: Workbench; readonly state: PageState }) {
  const picker = useRef<HTMLInputElement>(null);
  const isReady = state.name !== "" && state.busy === "";
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // The same file may be picked again.
    event.target.value = "";
    if (file) void file.arrayBuffer().then((content) => workbench.open(new Uint8Array(content), file.name));
  };
  return (
    <header className="title">
      <img src="assets/icon-32.png" alt="" width="20" height="20" />
      <h1>
        {state.name === "" ? "SAMM workbench" : state.name}
        {state.edited && <span className="title-edited"> - edited</span>}
      </h1>
      <div className="title-actions">
        <button
          type="button"
          disabled={!isReady}
          onClick={() => void workbench.unlessUnsaved(() => workbench.openNew())}
        >
          New
        </button>
        <button
          type="button"
          disabled={state.busy !== ""}
          onClick={() => void workbench.unlessUnsaved(() => picker.current?.click())}
        >
          Open…
        </button>
        <button type="button" disabled={!isReady} onClick={() => void workbench.saveCopy()}>
          Save a copy
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          onChange={pick}
          aria-label="Workbook to open"
          tabIndex={-1}
          hidden
        />
      </div>
      <button type="button" className="title-about" onClick={() => workbench.state.set({ about: true })}>
        Stands in for Excel
      </button>
    </header>
  );
}
