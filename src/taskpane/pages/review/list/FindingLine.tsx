import type { CSSProperties } from "react";
import { Hidden } from "../../../parts/hidden/Hidden";
import { SeverityIcon } from "../../../parts/severity/SeverityIcon";
import type { Line } from "./lines";
import type { Tree } from "./useTree";
import css from "./FindingsTree.module.css";

export interface LineProps<Type extends Line["type"]> {
  readonly line: Extract<Line, { type: Type }>;
  readonly lineNumber: number;
  readonly isCurrent: boolean;
  readonly style: CSSProperties;
  readonly tree: Tree;
}

/** One finding: its sign, its message, where and by which paragraph. */
export function FindingLine({ line, lineNumber, isCurrent, style, tree }: LineProps<"finding">) {
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-posinset={line.position}
      aria-setsize={line.count}
      aria-selected={false}
      data-line={lineNumber}
      tabIndex={isCurrent ? 0 : -1}
      className={css.finding}
      style={style}
      onClick={() => tree.open(line.index, lineNumber)}
    >
      <SeverityIcon severity={line.severity} />
      <div className={css.texts}>
        <div className={css.message}>
          <Hidden>{line.word}: </Hidden>
          {line.message}
        </div>
        <div className={css.meta}>
          {line.meta}
          <Hidden> on {line.sheet}</Hidden>
        </div>
      </div>
    </div>
  );
}
