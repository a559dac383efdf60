import { useEffect, type RefObject } from "react";

/**
 * F6 and Shift+F6 go round the parts of the page, as in Excel: ribbon, sheet, task pane. Without it the
 * keyboard would not leave the sheet, where Tab moves the active cell.
 */
export function usePartKeys(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    let last: EventTarget | null = null;
    const remember = (event: FocusEvent): void => {
      last = event.target;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      goRound(element, last as HTMLElement | null, event.shiftKey ? -1 : 1);
    };
    // The pane's page keeps its keys to itself.
    const listenInPane = (): void => {
      element?.contentWindow?.addEventListener("keydown", onKeyDown, true);
      element?.contentWindow?.addEventListener("focusin", remember);
    };
    document.addEventListener("keydown", onKeyDown, true);
    element?.addEventListener("load", listenInPane);
    listenInPane();
    return () => {
      document.removeEventListener("keydown", onKeyDown, true);
      element?.removeEventListener("load", listenInPane);
      element?.contentWindow?.removeEventListener("keydown", onKeyDown, true);
      element?.contentWindow?.removeEventListener("focusin", remember);
    };
  }, [frame]);
}

/** A part of the page that F6 comes to. */
interface Part {
  has(focused: Element | null): boolean;
  enter(): void;
}

function goRound(frame: HTMLIFrameElement | null, last: HTMLElement | null, step: 1 | -1): void {
  const ribbon: Part = {
    has: (focused) => Boolean(focused?.closest(".ribbon")),
    enter: () => document.querySelector<HTMLElement>(".ribbon button:not([disabled])")?.focus(),
  };
  const sheet: Part = {
    has: (focused) => Boolean(focused?.closest(".grid")),
    // Univer takes the keys of the sheet through its hidden editor.
    enter: () => document.getElementById("__editor___INTERNAL_EDITOR__DOCS_NORMAL")?.focus(),
  };
  const pane: Part = { has: (focused) => focused === frame, enter: () => enterPane(frame, last) };
  const isShown = frame?.checkVisibility() === true;
  const parts = isShown ? [ribbon, sheet, pane] : [ribbon, sheet];
  const now = parts.findIndex((part) => part.has(document.activeElement));
  const next = now < 0 ? 0 : (now + step + parts.length) % parts.length;
  parts[next]?.enter();
}

/** The pane has the focus where it had it last, at its first button where that is gone. */
function enterPane(frame: HTMLIFrameElement | null, last: HTMLElement | null): void {
  frame?.contentWindow?.focus();
  const page = frame?.contentDocument;
  if (last?.isConnected === true && last.ownerDocument === page) last.focus();
  else page?.querySelector<HTMLElement>("button")?.focus();
}
