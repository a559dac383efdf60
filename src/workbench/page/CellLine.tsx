import type { CellView } from "./pageState";

/** What a formula in the active cell shows: long texts, and the message behind an error, which its cell has no room for. */
export function CellLine({ cell }: { readonly cell: CellView }) {
  const isError = cell.message !== "";
  return (
    <div className="cell-line" data-error={isError || undefined} aria-live="polite">
      {cell.text !== "" && (
        <span title={isError ? cell.message : cell.text}>
          {cell.address} <strong>{isError ? cell.text : ""}</strong> {isError ? cell.message : cell.text}
        </span>
      )}
    </div>
  );
}
