import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import { AboutDialog } from "./AboutDialog";
import { NoticeBar } from "./NoticeBar";
import { PaneFrame } from "./PaneFrame";
import { QuestionDialog } from "./QuestionDialog";
import { Ribbon } from "./Ribbon";
import { Splitter } from "./Splitter";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { usePartKeys } from "./usePartKeys";
import type { Workbench } from "./workbench";

const narrowest = 320;
const widest = 720;

/** The page: ribbon above, grid and pane side by side, status below. */
export function App({ workbench, sample }: { readonly workbench: Workbench; readonly sample: string }) {
  const state = useSyncExternalStore(workbench.state.subscribe, workbench.state.get);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [paneWidth, setPaneWidth] = useState(400);
  const [isDragging, setDragging] = useState(false);
  usePartKeys(frame);
  useEffect(() => {
    if (grid.current && frame.current) void workbench.start(grid.current, frame.current, sample);
  }, [workbench, sample]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file)
      void workbench.unlessUnsaved(async () =>
        workbench.open(new Uint8Array(await file.arrayBuffer()), file.name),
      );
  };
  return (
    <div
      className="page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      // While the bar is dragged the frames would swallow the pointer.
      data-dragging={isDragging || undefined}
    >
      <TitleBar workbench={workbench} state={state} />
      <Ribbon workbench={workbench} state={state} />
      <NoticeBar notice={state.notice} onClose={() => workbench.state.set({ notice: null })} />
      <main className="work">
        <section className="sheet" aria-label="Workbook">
          <div className="grid" ref={grid} />
        </section>
        {state.paneVisible && (
          <Splitter
            width={paneWidth}
            min={narrowest}
            max={widest}
            onDrag={setDragging}
            onChange={(width) => setPaneWidth(Math.min(widest, Math.max(narrowest, width)))}
          />
        )}
        <PaneFrame
          frame={frame}
          title={state.manifest?.displayName ?? "Add-in"}
          visible={state.paneVisible}
          width={paneWidth}
          onClose={() => workbench.current.host.pane.setVisible(false)}
        />
      </main>
      <StatusBar state={state} />
      <QuestionDialog question={state.question} />
      <AboutDialog open={state.about} onClose={() => workbench.state.set({ about: false })} />
    </div>
  );
}
