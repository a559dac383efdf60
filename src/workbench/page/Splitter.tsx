import type { KeyboardEvent, PointerEvent } from "react";

interface Props {
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
  readonly onDrag: (dragging: boolean) => void;
}

/** The bar between grid and pane: drag it, or focus it and use the arrow keys. */
export function Splitter({ width, min, max, onChange, onDrag }: Props) {
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    const from = event.clientX;
    const bar = event.currentTarget;
    bar.setPointerCapture(event.pointerId);
    onDrag(true);
    const move = (moved: globalThis.PointerEvent): void => onChange(width + from - moved.clientX);
    const end = (): void => {
      bar.removeEventListener("pointermove", move);
      onDrag(false);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", end, { once: true });
    bar.addEventListener("pointercancel", end, { once: true });
  };
  const key = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(width + step);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the task pane"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={start}
      onKeyDown={key}
    />
  );
}
