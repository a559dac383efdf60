import { CustomFunctionsError, errorCodes } from "./customFunctions";

/**
 * Calls a function once for each cell where a range stands for a single value, as Excel does with
 * functions whose parameter is one cell. Ranges must fit; a single row or column is repeated.
 *
 * @param scalars which arguments must be single values
 */
export function lift(
  args: readonly unknown[],
  scalars: readonly boolean[],
  call: (args: unknown[]) => unknown,
): unknown {
  const lifted = args.map((value, index) =>
    scalars[index] === true && Array.isArray(value) ? (value as unknown[][]) : null,
  );
  const ranges = lifted.filter((value) => value !== null);
  if (ranges.length === 0) return call([...args]);
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  const cell = (row: number, column: number): unknown => {
    const each = args.map((value, index) => {
      const range = lifted[index];
      return range ? at(range, row, column) : value;
    });
    if (each.includes(outside)) return new CustomFunctionsError(errorCodes.notAvailable);
    return firstOf(call(each));
  };
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => cell(row, column)),
  );
}

const outside = Symbol("outside of a range");

function at(range: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const cells = range[range.length === 1 ? 0 : row];
  if (!cells) return outside;
  return cells.length === 1 ? cells[0] : column < cells.length ? cells[column] : outside;
}

/** A function that is lifted cannot spill: Excel takes the first cell of what it returns. */
function firstOf(result: unknown): unknown {
  if (!Array.isArray(result)) return result;
  const [row] = result as unknown[];
  return Array.isArray(row) ? (row as unknown[])[0] : row;
}
