import { useEffect } from "react";

const TABBABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * In Excel on the web office.js takes the Tab key over and knows only what Tab can come to: from a title
 * that was given the focus it would leave the pane. From there this goes on to what comes next in the page.
 */
export function useTabOrder(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(target instanceof HTMLElement) || target === document.body || target.tabIndex >= 0) return;
      const next = neighbour(target, event.shiftKey);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    // Before office.js, which listens where keys bubble to.
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

function neighbour(from: HTMLElement, isBack: boolean): HTMLElement | undefined {
  const wanted = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (each) => each.tabIndex >= 0 && !each.matches(":disabled") && each.checkVisibility(),
  );
  const there = all.filter((each) => (from.compareDocumentPosition(each) & wanted) !== 0);
  return isBack ? there.at(-1) : there[0];
}
