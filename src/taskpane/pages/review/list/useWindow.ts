import { useCallback, useLayoutEffect, useReducer, useRef, useState, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";

/** Browsers draw nothing beyond some 17 to 33 million pixels: a longer list is scrolled in proportion. */
const TALLEST = 12_000_000;

interface Options {
  readonly count: number;
  readonly sizeOf: (index: number) => number;
  /** Drawn even when it is out of sight: it has the focus. */
  readonly kept: number;
  readonly list: RefObject<HTMLElement | null>;
}

/** The part of a long list that is in sight. */
export interface ListWindow {
  readonly height: number;
  readonly items: readonly { readonly index: number; readonly top: number; readonly size: number }[];
  readonly pageSize: number;
  /** False until the scroller around is known. */
  readonly isReady: boolean;
  readonly scrollTo: (index: number) => void;
}

/**
 * Draws only the lines in sight, whatever their number, in the scroller around the list (the `main` of the
 * pane), at whose top other things stand.
 */
export function useWindow({ count, sizeOf, kept, list }: Options): ListWindow {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const scale = useRef({ margin: 0, ratio: 1 });

  useLayoutEffect(() => {
    const element = list.current;
    const around = element?.closest("main") ?? null;
    setScroller(around);
    if (element === null || around === null) return undefined;
    const measure = (): void =>
      setMargin(
        Math.round(
          element.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop,
        ),
      );
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [around, ...around.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [list]);

  // eslint-disable-next-line react-hooks/incompatible-library -- this pane is not built with the React Compiler
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller,
    estimateSize: sizeOf,
    overscan: 6,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
    observeElementOffset: (_, tell) => {
      if (scroller === null) return undefined;
      let settled = 0;
      const read = (isScrolling: boolean): void => {
        const { margin: above, ratio } = scale.current;
        tell((scroller.scrollTop - above) * ratio, isScrolling);
        if (ratio !== 1) redraw();
      };
      const onScroll = (): void => {
        window.clearTimeout(settled);
        settled = window.setTimeout(() => read(false), 150);
        read(true);
      };
      read(false);
      scroller.addEventListener("scroll", onScroll, { passive: true });
      return () => {
        window.clearTimeout(settled);
        scroller.removeEventListener("scroll", onScroll);
      };
    },
  });
  const total = virtualizer.getTotalSize();
  const seen = scroller?.clientHeight ?? 0;
  const height = Math.min(total, TALLEST);
  const ratio = total > TALLEST ? (total - seen) / (TALLEST - seen) : 1;
  useLayoutEffect(() => {
    scale.current = { margin, ratio };
    virtualizer.scrollOffset = ((scroller?.scrollTop ?? 0) - margin) * ratio;
    redraw();
  }, [margin, ratio, scroller, virtualizer]);

  const offset = virtualizer.scrollOffset ?? 0;
  const topOf = (item: VirtualItem): number => item.start - offset * (1 - 1 / ratio);
  const scrollTo = useCallback(
    (index: number) => {
      const item = virtualizer.measurementsCache[index];
      if (item === undefined || scroller === null) return;
      const { margin: above, ratio: by } = scale.current;
      const now = (scroller.scrollTop - above) * by;
      // The filter bar sticks to the top of the scroller and covers a line's height there.
      const covered = stickyHeight(scroller);
      if (item.start < now + covered) scroller.scrollTop = (item.start - covered) / by + above;
      else if (item.end > now + scroller.clientHeight)
        scroller.scrollTop = (item.end - scroller.clientHeight) / by + above;
    },
    [scroller, virtualizer],
  );
  return {
    height,
    items: virtualizer
      .getVirtualItems()
      .map((item) => ({ index: item.index, top: topOf(item), size: item.size })),
    pageSize: Math.max(1, Math.floor(seen / 64) - 1),
    scrollTo,
    isReady: scroller !== null,
  };
}

function stickyHeight(scroller: HTMLElement): number {
  return scroller.querySelector<HTMLElement>("[data-sticky]")?.offsetHeight ?? 0;
}
