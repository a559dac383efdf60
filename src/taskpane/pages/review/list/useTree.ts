import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { headerGroup } from "../../../../review";
import { focusLine, foldGroup, openFinding } from "../../../operations/list";
import { usePane, useSession } from "../../../session/context";
import { lineOf, type Line } from "./lines";
import type { ListWindow } from "./useWindow";

export interface Tree {
  readonly count: number;
  /** The line that the Tab key comes to. */
  readonly current: number;
  readonly groupCount: number;
  isGroup(index: number): boolean;
  isFolded(label: string): boolean;
  lineAt(index: number): Line;
  fold(label: string, folded: boolean): void;
  open(finding: number, line: number): void;
  onKeyDown(event: KeyboardEvent, shown: Pick<ListWindow, "scrollTo" | "pageSize">): void;
}

/** The lines of the list, and how keys move among them. */
export function useTree(element: RefObject<HTMLElement | null>): Tree {
  const session = useSession();
  const review = usePane((state) => state.review);
  const { grouped, lines, line: current, collapsed } = usePane((state) => state.list);
  const wantsFocus = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    element.current?.querySelector<HTMLElement>(`[data-line="${current}"]`)?.focus({ preventScroll: true });
  });

  if (review === null || grouped === null) throw new Error("The list is drawn before there is a review.");
  const numberAt = (index: number): number => lines[index] ?? -1;
  const fold = (label: string, folded: boolean): void => foldGroup(session, label, folded);
  const open = (finding: number, line: number): void => {
    focusLine(session, line);
    openFinding(session, finding);
  };

  const move = (to: number, shown: Pick<ListWindow, "scrollTo">): void => {
    const line = Math.max(0, Math.min(to, lines.length - 1));
    wantsFocus.current = true;
    focusLine(session, line);
    shown.scrollTo(line);
  };

  /** The line of the header of the group a line stands in. */
  const headerOf = (index: number): number => {
    let at = index;
    while (at > 0 && headerGroup(numberAt(at)) === null) at--;
    return at;
  };

  return {
    count: lines.length,
    current,
    groupCount: grouped.groupCount,
    isGroup: (index) => numberAt(index) < 0,
    isFolded: (label) => collapsed.has(label),
    lineAt: (index) => lineOf(review, grouped, numberAt(index)),
    fold,
    open,
    onKeyDown(event, shown) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const line = lineOf(review, grouped, numberAt(current));
      const isOpen = line.type === "group" && !collapsed.has(line.label);
      const keys: Readonly<Record<string, () => void>> = {
        ArrowDown: () => move(current + 1, shown),
        ArrowUp: () => move(current - 1, shown),
        PageDown: () => move(current + shown.pageSize, shown),
        PageUp: () => move(current - shown.pageSize, shown),
        Home: () => move(0, shown),
        End: () => move(lines.length - 1, shown),
        ArrowRight: () => {
          if (line.type === "finding") return;
          if (isOpen) move(current + 1, shown);
          else fold(line.label, false);
        },
        ArrowLeft: () => {
          if (line.type === "finding") move(headerOf(current), shown);
          else if (isOpen) fold(line.label, true);
        },
        Enter: () => (line.type === "finding" ? open(line.index, current) : fold(line.label, isOpen)),
        " ": () => (line.type === "finding" ? open(line.index, current) : fold(line.label, isOpen)),
      };
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
  };
}
