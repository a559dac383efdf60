import type { CellView } from "./pageState";

/** The active cell in full: long texts, and the message behind an error, which the grid has no room for. */
export function CellLine({ cell }: { readonly cell: CellView }) {
  const isError = cell.message !== "";
  return (
    <div className="cell-line" data-error={isError || undefined} aria-live="polite">
      <span className="cell-address">{cell.address}</span>
      <span className="cell-text" title={isError ? cell.message : cell.text}>
        {isError ? (
          <>
            <strong>{cell.text}</strong> {cell.message}
          </>
        ) : (
          cell.text
        )}
      </span>
    </div>
  );
}
