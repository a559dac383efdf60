/**
 * A list windowed by hand, the plainest there can be: one scroller, one tall box, and a pool of lines that are
 * moved and filled. It stands in the pane's own page and wears the pane's own style, over lines of the same
 * heights and texts. Everything here runs in the page.
 */
interface HandList {
  show(): void;
  hide(): void;
  readonly scroller: HTMLElement;
  readonly drawn: () => number;
}

declare global {
  interface Window {
    handList: HandList;
  }
}

/**
 * Gets the list ready, its items among them, from the lines the pane shows; nothing is drawn yet.
 *
 * @param groups how many groups, each like the first one the pane shows
 */
export function prepareHandList(groups: number): void {
  const overscan = 6;
  const main = document.querySelector("main");
  const shown = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].sort(
    (a, b) => Number(a.dataset["line"]) - Number(b.dataset["line"]),
  );
  const next = shown.findIndex((line, at) => at > 0 && line.ariaLevel === "1");
  const samples = shown.slice(0, next);
  const tree = shown[0]?.parentElement;
  if (main === null || !tree || samples.length < 2) throw new Error("The pane shows no group to copy.");

  const kinds = samples.map((line) => line.ariaLevel === "1");
  const heights = samples.map((line) => line.offsetHeight);
  const [heading, ...findings] = samples;
  const texts = findings.map((line) =>
    [...(line.lastElementChild?.children ?? [])].map((part) => part.textContent),
  );
  const per = samples.length;
  const items = Array.from({ length: groups * per }, (_, line) => {
    const at = line % per;
    return at === 0
      ? [`B${line % 9}-P-${(line / per + 10_000).toString(36).toUpperCase()}`]
      : (texts[at - 1] ?? []);
  });

  const blank = (line: HTMLElement | undefined): HTMLElement => {
    const copy = line?.cloneNode(true) as HTMLElement;
    copy.style.cssText = "";
    return copy;
  };
  const groupLine = blank(heading);
  const findingLine = blank(findings[0]);
  const scroller = document.createElement("div");
  const { top, width, height } = main.getBoundingClientRect();
  scroller.style.cssText = `position:fixed;z-index:9;overflow:auto;background:#fff;left:0;top:${top}px;width:${width}px;height:${height}px`;
  let pools: Record<"group" | "finding", HTMLElement[]> = { group: [], finding: [] };
  let starts = new Float64Array(0);

  const fill = (element: HTMLElement, line: number): void => {
    const parts = items[line] ?? [];
    if (kinds[line % per] === true) {
      const name = element.children[1];
      if (name) name.textContent = parts[0] ?? "";
    } else {
      [...(element.lastElementChild?.children ?? [])].forEach((part, at) => {
        part.textContent = parts[at] ?? "";
      });
    }
    element.style.height = `${heights[line % per]}px`;
    element.style.transform = `translateY(${starts[line]}px)`;
    element.style.display = "";
  };

  const lineAt = (offset: number): number => {
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const draw = (box: HTMLElement): void => {
    const first = Math.max(0, lineAt(scroller.scrollTop) - overscan);
    const last = Math.min(items.length - 1, lineAt(scroller.scrollTop + height) + overscan);
    const used = { group: 0, finding: 0 };
    for (let line = first; line <= last; line++) {
      const kind = kinds[line % per] === true ? "group" : "finding";
      const pool = pools[kind];
      const at = used[kind]++;
      const element =
        pool[at] ?? ((kind === "group" ? groupLine : findingLine).cloneNode(true) as HTMLElement);
      if (pool[at] === undefined) {
        pool.push(element);
        box.append(element);
      }
      fill(element, line);
    }
    for (const kind of ["group", "finding"] as const)
      for (const left of pools[kind].slice(used[kind])) left.style.display = "none";
  };

  window.handList = {
    scroller,
    drawn: () => pools.group.length + pools.finding.length,
    show() {
      pools = { group: [], finding: [] };
      starts = new Float64Array(items.length + 1);
      for (let line = 0; line < items.length; line++)
        starts[line + 1] = (starts[line] ?? 0) + (heights[line % per] ?? 0);
      const box = document.createElement("div");
      box.className = tree.className;
      box.style.height = `${starts[items.length]}px`;
      scroller.replaceChildren(box);
      main.parentElement?.append(scroller);
      scroller.scrollTop = 0;
      draw(box);
      scroller.onscroll = () => draw(box);
    },
    hide() {
      scroller.onscroll = null;
      scroller.remove();
    },
  };
}
