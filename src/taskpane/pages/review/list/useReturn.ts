import { useEffect, useRef, type RefObject } from "react";
import { endReturn } from "../../../operations/list";
import { usePane, useSession } from "../../../session/context";
import type { ListWindow } from "./useWindow";

/** Coming back from a finding's details: its line is scrolled into sight and gets the focus. */
export function useReturn(shown: ListWindow, list: RefObject<HTMLElement | null>): void {
  const session = useSession();
  const { returning, line } = usePane((state) => state.list);
  const scrolled = useRef(false);
  useEffect(() => {
    if (!returning || !shown.isReady) return;
    if (!scrolled.current) {
      scrolled.current = true;
      shown.scrollTo(line);
    }
    const element = list.current?.querySelector<HTMLElement>(`[data-line="${line}"]`);
    if (element === null || element === undefined) return;
    element.focus({ preventScroll: true });
    scrolled.current = false;
    endReturn(session);
  });
}
