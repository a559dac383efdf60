import type { RefObject } from "react";

interface Props {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly title: string;
  readonly visible: boolean;
  readonly width: number;
  readonly onClose: () => void;
}

/** The task pane: its page keeps running while it is hidden, as Excel's shared runtime does. */
export function PaneFrame({ frame, title, visible, width, onClose }: Props) {
  return (
    <aside className="pane" aria-label={`${title} task pane`} style={{ width }} hidden={!visible}>
      <div className="pane-head">
        <h2>{title}</h2>
        <button type="button" onClick={onClose} aria-label="Close the task pane" title="Close">
          ×
        </button>
      </div>
      <iframe ref={frame} title={title} className="pane-frame" />
    </aside>
  );
}
