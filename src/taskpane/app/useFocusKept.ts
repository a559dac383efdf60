import { useEffect, type RefObject } from "react";

const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * What had the focus may go away by what it did: a closed message, a form that is done. The focus then goes
 * to the nearest place left, so that keys and a screen reader go on from there and not from the top.
 */
export function useFocusKept(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = around.current;
    if (root === null) return undefined;
    let path: readonly Element[] = [];
    const remember = (event: FocusEvent): void => {
      path = event.target instanceof Element ? pathTo(event.target, root) : [];
    };
    const observer = new MutationObserver(() => {
      // In a task of its own: what moves the focus itself has done so by then.
      if (path[0]?.isConnected === false) setTimeout(() => giveBack(path));
    });
    root.addEventListener("focusin", remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [around]);
}

/** An element and what is around it, up to the root. */
function pathTo(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) path.push(at);
  return [...path, root];
}

/** Only where the focus is in this page and on nothing: it is never taken from the sheet. */
function giveBack(path: readonly Element[]): void {
  if (!document.hasFocus() || document.activeElement !== document.body) return;
  for (const each of path) {
    const next = each.isConnected ? each.querySelector<HTMLElement>(FOCUSABLE) : null;
    if (next === null) continue;
    next.focus();
    return;
  }
}
