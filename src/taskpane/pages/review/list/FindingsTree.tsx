import { useRef } from "react";
import { FindingLine } from "./FindingLine";
import { GroupLine } from "./GroupLine";
import { useReturn } from "./useReturn";
import { useTree } from "./useTree";
import { useWindow } from "./useWindow";
import css from "./FindingsTree.module.css";

/** Heights of the lines, in pixels. Equal lines need no measuring, so a million are as quick as ten. */
const GROUP_HEIGHT = 34;
const FINDING_HEIGHT = 64;

/** The findings in their groups: a tree that keys walk through, drawn only where it is in sight. */
export function FindingsTree() {
  const list = useRef<HTMLDivElement>(null);
  const tree = useTree(list);
  const shown = useWindow({
    count: tree.count,
    sizeOf: (index) => (tree.isGroup(index) ? GROUP_HEIGHT : FINDING_HEIGHT),
    kept: tree.current,
    list,
  });
  useReturn(shown, list);
  return (
    <div
      ref={list}
      role="tree"
      aria-label="Findings"
      className={css.tree}
      style={{ height: shown.height }}
      onKeyDown={(event) => tree.onKeyDown(event, shown)}
    >
      {shown.items.map(({ index, top, size }) => {
        const line = tree.lineAt(index);
        const common = {
          lineNumber: index,
          isCurrent: index === tree.current,
          style: { height: size, transform: `translateY(${top}px)` },
        };
        return line.type === "group" ? (
          <GroupLine key={index} line={line} {...common} tree={tree} />
        ) : (
          <FindingLine key={index} line={line} {...common} tree={tree} />
        );
      })}
    </div>
  );
}
