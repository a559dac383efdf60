import { Chevron } from "../../../parts/chevron/Chevron";
import { Hidden } from "../../../parts/hidden/Hidden";
import { SeverityIcon } from "../../../parts/severity/SeverityIcon";
import type { LineProps } from "./FindingLine";
import { countWords } from "./lines";
import css from "./FindingsTree.module.css";

/** The header of a group; folds and unfolds it. */
export function GroupLine({ line, lineNumber, isCurrent, style, tree }: LineProps<"group">) {
  const folded = tree.isFolded(line.label);
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-posinset={line.position}
      aria-setsize={tree.groupCount}
      aria-expanded={!folded}
      aria-selected={false}
      data-line={lineNumber}
      tabIndex={isCurrent ? 0 : -1}
      className={css.group}
      style={style}
      onClick={() => tree.fold(line.label, !folded)}
    >
      <Chevron open={!folded} />
      <span className={css.groupName}>{line.label}</span>
      <SeverityIcon severity={line.worst} />
      <span className={css.groupCount}>
        <Hidden>: </Hidden>
        {line.count.toLocaleString("en-US")}
        <Hidden> {countWords(line)}</Hidden>
      </span>
    </div>
  );
}
